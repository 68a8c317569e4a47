import type { Address, ContactPoint, HealthcareService, Location, Organization } from "fhir/r4";
import { keyOf, sourceOf } from "../fhir-values.ts";
import type { DirectoryPlace } from "./directory-page.ts";
import { entriesOf } from "./directory-web.ts";
import type { DirectoryWeb } from "./directory-web.ts";
import { accessibilityOf } from "./plan-net.ts";

/** A place with what its own services add to it. */
export function placeCard(place: Location, web: DirectoryWeb, now: Date): DirectoryPlace {
  const key = `Location/${place.id ?? ""}`;
  const services = entriesOf(web, "HealthcareService").filter((each) =>
    each.location?.some((reference) => keyOf(reference) === key),
  );
  return {
    key,
    name: place.name ?? "Place without a name",
    address: addressInWords(place.address),
    phone: phoneIn(place.telecom),
    hours: hoursOf(place, services),
    accessibility: [...new Set([place, ...services].flatMap(accessibilityOf))],
    source: sourceOf(place, now),
  };
}

/** An organization's own address, where it has one. */
export function officeCard(organization: Organization, now: Date): readonly DirectoryPlace[] {
  const address = addressInWords(organization.address?.[0]);
  if (address === null) return [];
  return [
    {
      key: `Organization/${organization.id ?? ""}`,
      name: organization.name ?? "Organization without a name",
      address,
      phone: phoneIn(organization.telecom),
      hours: [],
      accessibility: [],
      source: sourceOf(organization, now),
    },
  ];
}

/** One line; null where nothing of it is on record. */
export function addressInWords(address: Address | undefined): string | null {
  if (address === undefined) return null;
  const { line = [], city, state, postalCode } = address;
  const region = [state, postalCode].filter((part) => part !== undefined).join(" ");
  const parts = [...line, city, region].filter((part) => part !== undefined && part !== "");
  return parts.length > 0 ? parts.join(", ") : (address.text ?? null);
}

/** The number ranked first. */
export function phoneIn(telecom: readonly ContactPoint[] | undefined): string | null {
  const phones = (telecom ?? []).filter(({ system, value }) => system === "phone" && value !== undefined);
  return phones.toSorted((one, other) => (one.rank ?? 99) - (other.rank ?? 99))[0]?.value ?? null;
}

type Hours = Readonly<{
  daysOfWeek?: readonly string[] | undefined;
  allDay?: boolean | undefined;
  from?: string | undefined;
  to?: string | undefined;
}>;

/** The place's own hours; where it has none, those of its services. */
function hoursOf(place: Location, services: readonly HealthcareService[]): readonly string[] {
  const own = (place.hoursOfOperation ?? []).map(({ daysOfWeek, allDay, openingTime, closingTime }) => ({
    daysOfWeek,
    allDay,
    from: openingTime,
    to: closingTime,
  }));
  return hoursInWords(own.length > 0 ? own : services.flatMap(serviceHours));
}

const serviceHours = ({ availableTime = [] }: HealthcareService): readonly Hours[] =>
  availableTime.map(({ daysOfWeek, allDay, availableStartTime, availableEndTime }) => ({
    daysOfWeek,
    allDay,
    from: availableStartTime,
    to: availableEndTime,
  }));

export const hoursInWords = (hours: readonly Hours[]): readonly string[] => [
  ...new Set(hours.flatMap(lineOf)),
];

function lineOf({ daysOfWeek = [], allDay, from, to }: Hours): readonly string[] {
  const days = daysInWords(daysOfWeek);
  if (allDay === true) return [days === null ? "At all hours" : `${days}, at all hours`];
  const [opens, closes] = [timeInWords(from), timeInWords(to)];
  if (opens === null || closes === null) return [];
  return [`${days === null ? "" : `${days} `}${opens} to ${closes}`];
}

const week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** "Mon to Fri", "Tue, Thu", "Daily". */
function daysInWords(days: readonly string[]): string | null {
  const places = [...new Set(days.map((day) => week.indexOf(day)))]
    .filter((place) => place >= 0)
    .toSorted((one, other) => one - other);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (places.length === week.length) return "Daily";
  const isStretch = places.length > 2 && last - first === places.length - 1;
  const named = isStretch ? [first, last] : places;
  return named.map((place) => dayNames[place] ?? "").join(isStretch ? " to " : ", ");
}

/** `08:00:00` → "8:00 AM"; null for what is no time. */
function timeInWords(time: string | undefined): string | null {
  const parts = /^(\d{2}):(\d{2})/.exec(time ?? "");
  if (!parts) return null;
  const hour = Number(parts[1]);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${parts[2]} ${hour < 12 ? "AM" : "PM"}`;
}
