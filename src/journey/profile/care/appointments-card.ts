import type { Appointment } from "fhir/r4";
import { dayOf } from "../calendar-day.ts";
import { keyOf, listOf, nameOf, sourceOf, wordsOf, type Names } from "../fhir-values.ts";
import { byText } from "../in-order.ts";
import type { Visit } from "./care-facts.ts";

/** Visits to come, the next one first, then those that were, the newest first. */
export function appointmentsCard(
  appointments: readonly Appointment[],
  names: Names,
  now: Date,
): readonly Visit[] {
  const visits = appointments.flatMap((each) => visitOf(each, names, now));
  const order = (visit: Visit): string => `${visit.at ?? "9999"} ${visit.source.resource}`;
  const coming = visits.filter(({ isUpcoming }) => isUpcoming);
  const past = visits.filter(({ isUpcoming }) => !isUpcoming);
  return [
    ...coming.toSorted((left, right) => byText(order(left), order(right))),
    ...past.toSorted((left, right) => byText(order(right), order(left))),
  ];
}

const statuses: Readonly<Partial<Record<Appointment["status"], Visit["status"]>>> = {
  booked: "booked",
  proposed: "waiting",
  pending: "waiting",
  waitlist: "waiting",
  arrived: "kept",
  "checked-in": "kept",
  fulfilled: "kept",
  noshow: "missed",
  cancelled: "cancelled",
};

function visitOf(appointment: Appointment, names: Names, now: Date): readonly Visit[] {
  const status = statuses[appointment.status];
  if (status === undefined) return [];
  const at = dayOf(appointment.start) === null ? null : new Date(appointment.start ?? "").toISOString();
  const isOpen = status === "booked" || status === "waiting";
  const isUpcoming = isOpen && (at === null || at >= now.toISOString());
  return [
    {
      at,
      isUpcoming,
      // Booked and past: nobody wrote down whether the member came.
      status: isOpen && !isUpcoming ? "noRecord" : status,
      what: visitName(appointment),
      who: actorOf(appointment, /^(Practitioner|PractitionerRole)\//, names),
      where: actorOf(appointment, /^(Location|Organization|HealthcareService)\//, names),
      source: sourceOf(appointment, now),
    },
  ];
}

/** What a visit is called. */
export const visitName = (appointment: Appointment): string =>
  wordsOf(appointment.serviceType?.[0]) ??
  appointment.description ??
  wordsOf(appointment.appointmentType) ??
  "Visit";

function actorOf(appointment: Appointment, kind: RegExp, names: Names): string | null {
  const actor = listOf(appointment.participant).find(({ actor: each }) =>
    kind.test(keyOf(each) ?? ""),
  )?.actor;
  return nameOf(actor, names);
}
