import type { Address, Consent, ContactPoint, Patient } from "fhir/r4";
import { confidentialCommunication, reachable } from "../../identity/confidential-communication.ts";
import { dayAt, dayOf } from "../calendar-day.ts";
import { sourceOf } from "../fhir-values.ts";
import type { ContactPointOnFile, ContactPoints } from "./people-facts.ts";

/**
 * How the member is reached: numbers and addresses in use today, by the order the member named. Where they asked for
 * confidential communication the other places do not leave this function. Null when nothing is on record.
 */
export function contactPointsCard(
  patient: Patient,
  consents: readonly Consent[],
  now: Date,
): ContactPoints | null {
  const today = dayAt(now);
  const left = reachable(patient, consents, now);
  const points = [
    ...left.telecom.flatMap((point) => telecomOf(point, today)),
    ...left.address.flatMap((address) => addressOf(address, today)),
  ].toSorted((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || 0);
  if (points.length === 0 && !left.isConfidential) return null;
  return {
    isConfidential: left.isConfidential,
    citation: left.isConfidential ? confidentialCommunication.citation : null,
    points,
    source: sourceOf(patient, now),
  };
}

const channels: Readonly<
  Partial<Record<NonNullable<ContactPoint["system"]>, ContactPointOnFile["channel"]>>
> = {
  sms: "text",
  phone: "call",
  email: "email",
  fax: "fax",
};

const places: Readonly<Record<string, string>> = {
  home: "Home",
  work: "Work",
  mobile: "Mobile",
  temp: "For the time being",
  billing: "For bills",
};

const isInUse = ({ use, period }: ContactPoint | Address, today: string): boolean =>
  use !== "old" && (dayOf(period?.end) ?? "9999") >= today && (dayOf(period?.start) ?? "0000") <= today;

function telecomOf(point: ContactPoint, today: string): readonly ContactPointOnFile[] {
  if (point.value === undefined || !isInUse(point, today)) return [];
  return [
    {
      channel: (point.system === undefined ? undefined : channels[point.system]) ?? "other",
      value: point.value,
      place: places[point.use ?? ""] ?? null,
      rank: point.rank ?? null,
    },
  ];
}

function addressOf(address: Address, today: string): readonly ContactPointOnFile[] {
  const words = addressWords(address);
  if (words === null || !isInUse(address, today)) return [];
  return [{ channel: "letter", value: words, place: places[address.use ?? ""] ?? null, rank: null }];
}

/** `14 Example Street, Testville, CO 80000` */
function addressWords({ text, line = [], city, state, postalCode }: Address): string | null {
  const region = [state, postalCode].filter((part) => part !== undefined).join(" ");
  const parts = [...line, city, region].filter((part) => part !== undefined && part !== "");
  return parts.length > 0 ? parts.join(", ") : (text ?? null);
}
