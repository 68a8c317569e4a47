import type { CodeableConcept, Communication, Task } from "fhir/r4";
import { dayAt, dayOf } from "../calendar-day.ts";
import { codesOf, keyOf, sourceOf, wordsOf } from "../fhir-values.ts";
import { newestFirst } from "../in-order.ts";
import type { FiledContact, SurveyOnFile } from "./contact-history.ts";
import type { Channel, PastContact, Promised } from "./timeline-facts.ts";

interface Told {
  readonly communications: readonly Communication[];
  readonly tasks: readonly Task[];
}

/**
 * Every contact on record, on whatever channel, newest first, with what was promised in it and what became of that. A
 * promise is a Task of the store that points to the contact, or the follow-up our own wrap-up filed.
 */
export function pastContactsCard(
  { communications, tasks }: Told,
  filed: readonly FiledContact[],
  now: Date,
): readonly PastContact[] {
  const promises = tasks.flatMap((task) => promiseOf(task, now));
  const contacts = communications.flatMap((each) => contactOf(each, promises, now));
  const told = new Set(contacts.map(({ source }) => source.resource));
  const others = promises.filter(({ about }) => !about.some((key) => told.has(key)));
  return [
    ...contacts,
    ...others.map(({ promised, madeAt }) => alone(promised, madeAt)),
    ...filed.map((each) => ourOwn(each, now)),
  ]
    .filter(({ at }) => at.slice(0, 10) <= dayAt(now))
    .toSorted(
      newestFirst(
        ({ at }) => at,
        ({ source }) => source.resource,
      ),
    );
}

interface PromiseOnFile {
  readonly promised: Promised;
  /** `Communication/…` it was made in. */
  readonly about: readonly string[];
  readonly madeAt: string;
}

function promiseOf(task: Task, now: Date): readonly PromiseOnFile[] {
  if (!codesOf(task.code).includes("promise") || hidden.includes(task.status)) return [];
  const dueOn = dayOf(task.restriction?.period?.end);
  const settledOn = settled.includes(task.status)
    ? dayOf(task.executionPeriod?.end ?? task.lastModified)
    : null;
  const status = statusOf(task.status, { dueOn, settledOn, today: dayAt(now) });
  const about = [task.focus, ...(task.basedOn ?? [])].map(keyOf).filter((key) => key !== null);
  return [
    {
      promised: {
        what: task.description ?? "Not described",
        dueOn,
        status,
        settledOn,
        source: sourceOf(task, now),
      },
      about,
      madeAt: instantOf(task.authoredOn) ?? dueOn ?? now.toISOString(),
    },
  ];
}

const hidden: readonly Task["status"][] = ["cancelled", "entered-in-error"];
const settled: readonly Task["status"][] = ["completed", "failed", "rejected"];

interface Days {
  readonly dueOn: string | null;
  readonly settledOn: string | null;
  readonly today: string;
}

/** "Broken" is only what the record says so: past its day, a promise may have been kept without a word. */
function statusOf(status: Task["status"], { dueOn, settledOn, today }: Days): Promised["status"] {
  if (status === "failed" || status === "rejected") return "broken";
  if (status === "completed") {
    return dueOn !== null && settledOn !== null && settledOn > dueOn ? "keptLate" : "kept";
  }
  return dueOn !== null && dueOn < today ? "noRecord" : "open";
}

/** HL7's participation modes; a chat is only "written" there. */
const channels: Readonly<Record<string, Channel>> = {
  PHONE: "call",
  VIDEOCONF: "call",
  WRITTEN: "chat",
  ONLINEWRIT: "chat",
  SMSWRIT: "text",
  EMAILWRIT: "email",
  MAILWRIT: "letter",
  TYPEWRIT: "letter",
  HANDWRIT: "letter",
};

function contactOf(
  communication: Communication,
  promises: readonly PromiseOnFile[],
  now: Date,
): readonly PastContact[] {
  const at = instantOf(communication.sent ?? communication.received);
  if (at === null || communication.status !== "completed") return [];
  const { topic, category = [] } = communication;
  const source = sourceOf(communication, now);
  return [
    {
      at,
      channel: channelOf(communication),
      title: firstWords([topic, ...category]) ?? "Contact",
      detail: whatWasSaid(communication),
      promise: promises.find(({ about }) => about.includes(source.resource))?.promised ?? null,
      source,
    },
  ];
}

const channelOf = ({ medium = [] }: Communication): Channel =>
  medium
    .flatMap((each) => codesOf(each))
    .map((code) => channels[code])
    .find((each) => each !== undefined) ?? "other";

const whatWasSaid = ({ payload = [], medium = [] }: Communication): string =>
  payload.map(({ contentString }) => contentString).find((text) => text !== undefined) ??
  firstWords(medium) ??
  "";

const alone = (promised: Promised, at: string): PastContact => ({
  at,
  channel: "other",
  title: "Promise",
  detail: "We have no record of the contact it was made in",
  promise: promised,
  source: promised.source,
});

function ourOwn(filed: FiledContact, now: Date): PastContact {
  const { at, channel, ended, survey } = filed;
  return {
    at,
    channel: channel === "voice" ? "call" : "chat",
    title: channel === "voice" ? "Call with us" : "Chat with us",
    detail: survey === undefined ? ended : `${ended}; ${surveyWords(survey)}`,
    promise: promiseIn(filed, now),
    ...(survey === undefined ? {} : { survey }),
    source: ourSource(filed),
  };
}

/** e.g. `after it they keyed: not solved, 2 of 5 for ease`. */
function surveyWords({ solved, ease }: SurveyOnFile): string {
  const parts = [
    ...(solved === null ? [] : [solved ? "solved" : "not solved"]),
    ...(ease === null ? [] : [`${ease} of 5 for ease`]),
  ];
  return `after it they keyed: ${parts.length === 0 ? "nothing" : parts.join(", ")}`;
}

const ourSource = ({ contactId, at }: FiledContact) => ({ resource: `call-log/${contactId}`, asOf: at });

/** What one of our own contacts promised, and what became of it so far. */
export function promiseIn(filed: FiledContact, now: Date): Promised | null {
  if (filed.promise === null) return null;
  const { what, dueOn, keptOn } = filed.promise;
  const days = { dueOn, settledOn: keptOn, today: dayAt(now) };
  const status = statusOf(keptOn === null ? "requested" : "completed", days);
  return { what, dueOn, status, settledOn: keptOn, source: ourSource(filed) };
}

/** Instants in one form, so that they sort as text; days stay days. Null for what is no date. */
function instantOf(value: string | undefined): string | null {
  if (value === undefined || dayOf(value) === null) return null;
  return value.length > 10 ? new Date(value).toISOString() : value;
}

const firstWords = (concepts: readonly (CodeableConcept | undefined)[]): string | undefined =>
  concepts.map(wordsOf).find((words) => words !== null) ?? undefined;
