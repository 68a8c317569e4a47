import type { Appointment, Immunization, MedicationDispense } from "fhir/r4";
import { dayAt, dayOf } from "../calendar-day.ts";
import { sourceOf, wordsOf, type Names } from "../fhir-values.ts";
import { drugName, fillOf } from "../medications/medications-card.ts";
import type { MemberFacts } from "../member-facts.ts";
import type { Authorization, ClaimLine, ClaimStatus } from "../profile.ts";
import type { Appeal } from "../care/care-facts.ts";
import { visitName } from "../care/appointments-card.ts";
import type { PastContact, Promised, TimelineEntry } from "./timeline-facts.ts";
import { newestFirst } from "../in-order.ts";

/** What a page shows before "all activity". */
const entries = 40;

interface Cards {
  readonly claims: readonly ClaimLine[];
  readonly authorizations: readonly Authorization[];
  readonly appeals: readonly Appeal[];
  readonly pastContacts: readonly PastContact[];
}

/** What happened, newest first, up to now: what is still to come is no history. */
export function timelineCard(
  facts: MemberFacts,
  { claims, authorizations, appeals, pastContacts }: Cards,
  names: Names,
  now: Date,
): readonly TimelineEntry[] {
  return [
    ...pastContacts.map(contactEntry),
    ...pastContacts.flatMap((each) => promiseEntry(each, now)),
    ...appeals.flatMap(appealEntry),
    ...claims.flatMap(claimEntry),
    ...authorizations.flatMap(authorizationEntry),
    ...facts.dispenses.flatMap((each) => fillEntry(each, names, now)),
    ...facts.immunizations.flatMap((each) => immunizationEntry(each, now)),
    ...facts.appointments.flatMap((each) => visitEntry(each, now)),
  ]
    .filter((entry) => entry.at.slice(0, 10) <= dayAt(now))
    .toSorted(
      newestFirst(
        (entry) => entry.at,
        (entry) => entry.source.resource,
      ),
    )
    .slice(0, entries);
}

/** Instants in one form, so that they sort as text; days stay days. */
const instantOf = (value: string): string => (value.length > 10 ? new Date(value).toISOString() : value);

const contactEntry = ({ at, channel, title, detail, source }: PastContact): TimelineEntry => ({
  at,
  kind: channel === "other" ? "contact" : channel,
  title,
  detail,
  source,
});

const promiseWords: Readonly<Record<Exclude<Promised["status"], "open">, string>> = {
  kept: "Promise kept",
  keptLate: "Promise kept late",
  broken: "Promise broken",
  noRecord: "Promise due; we have no record that it was kept",
};

/** An open promise has not happened yet. The others stand at the day they were settled, else at the day they were due. */
function promiseEntry({ promise }: PastContact, now: Date): readonly TimelineEntry[] {
  if (promise === null || promise.status === "open") return [];
  const at = promise.settledOn ?? promise.dueOn ?? dayAt(now);
  const detail = promiseWords[promise.status];
  return [{ at, kind: "promise", title: promise.what, detail, source: promise.source }];
}

const appealWords: Readonly<Record<Appeal["status"], string>> = {
  open: "Filed, open",
  decided: "Filed, decided",
  withdrawn: "Filed, withdrawn",
};

function appealEntry({ kind, what, status, outcome, receivedOn, source }: Appeal): readonly TimelineEntry[] {
  if (receivedOn === null) return [];
  const title = `${kind === "appeal" ? "Appeal" : "Grievance"}: ${what}`;
  const detail = outcome === null ? appealWords[status] : `${appealWords[status]}: ${outcome}`;
  return [{ at: receivedOn, kind: "appeal", title, detail, source }];
}

const claimWords: Readonly<Record<ClaimStatus, string>> = {
  processed: "Processed",
  deniedMemberOwes: "Denied: member owes",
  deniedPlanOrProviderOwes: "Denied: plan or provider owes",
  inProcess: "In process",
};

function claimEntry(claim: ClaimLine): readonly TimelineEntry[] {
  if (claim.serviceDate === null) return [];
  const detail = [claimWords[claim.status], claim.provider].filter((part) => part !== null).join(", ");
  return [
    { at: claim.serviceDate, kind: "claim", title: `Claim: ${claim.service}`, detail, source: claim.source },
  ];
}

const authorizationWords: Readonly<Record<Authorization["status"], string>> = {
  inReview: "Asked for, in review",
  approved: "Asked for, approved",
  partlyApproved: "Asked for, approved in part",
  denied: "Asked for, denied",
  missingDocument: "Asked for, waits for papers",
};

function authorizationEntry(authorization: Authorization): readonly TimelineEntry[] {
  if (authorization.requestedOn === null) return [];
  return [
    {
      at: authorization.requestedOn,
      kind: "authorization",
      title: `Prior authorization: ${authorization.service}`,
      detail: authorizationWords[authorization.status],
      source: authorization.source,
    },
  ];
}

function fillEntry(dispense: MedicationDispense, names: Names, now: Date): readonly TimelineEntry[] {
  const fill = fillOf(dispense, now)[0];
  if (fill === undefined || dispense.status !== "completed") return [];
  const detail =
    fill.daysSupply === null ? "Days of supply not on record" : `${fill.daysSupply} days of supply`;
  return [{ at: fill.day, kind: "fill", title: drugName(dispense, names), detail, source: fill.source }];
}

function immunizationEntry(immunization: Immunization, now: Date): readonly TimelineEntry[] {
  const at = dayOf(immunization.occurrenceDateTime);
  if (at === null || immunization.status !== "completed") return [];
  const title = wordsOf(immunization.vaccineCode) ?? "Immunization";
  return [{ at, kind: "immunization", title, detail: "On record", source: sourceOf(immunization, now) }];
}

const visitWords: Readonly<Partial<Record<Appointment["status"], string>>> = {
  fulfilled: "Kept",
  arrived: "Kept",
  "checked-in": "Kept",
  noshow: "Missed",
  booked: "Booked",
  cancelled: "Cancelled",
};

function visitEntry(appointment: Appointment, now: Date): readonly TimelineEntry[] {
  const detail = visitWords[appointment.status];
  if (appointment.start === undefined || dayOf(appointment.start) === null || detail === undefined) return [];
  const title = visitName(appointment);
  return [
    { at: instantOf(appointment.start), kind: "visit", title, detail, source: sourceOf(appointment, now) },
  ];
}
