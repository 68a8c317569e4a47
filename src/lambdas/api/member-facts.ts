import type { FhirResource } from "fhir/r4";
import type { FhirReader, ResourceOf } from "#journey/identity/fhir-reader.ts";
import { askFact } from "#journey/profile/fact-questions.ts";
import { noFacts } from "#journey/profile/member-facts.ts";
import type { FactKey, MemberFacts } from "#journey/profile/member-facts.ts";
import { settleFacts } from "#journey/profile/read-member-facts.ts";
import { factsOf } from "#journey/profile/section-facts.ts";
import type { SectionName } from "#journey/profile/section-names.ts";
import { codeOf } from "#adapters/server/fault-log.ts";
import type { Desk } from "./desk.ts";

/** Which sections, and how long the slowest of them may take. */
export interface Wanted {
  readonly sections: readonly SectionName[];
  readonly patienceMs: number;
}

/** Facts as they were read, before any decision about them. */
export interface FactsRead {
  readonly facts: MemberFacts;
  /** When the reading began: they are at least as new as this. */
  readonly since: Date;
  /** Something of it was not handed out before. */
  readonly isNews: boolean;
}

/** Reads a contact's facts. Nobody identified: no facts, and no question to the store. Never rejects. */
export type ReadFacts = (
  about: { readonly contactId: string; readonly patientId: string | null },
  wanted: Wanted,
) => Promise<FactsRead>;

/** A page waits no longer for its slowest part: what is kept is shown in its place, and that part is asked for again. */
export const pagePatienceMs = 700;
/** Whoever waits for one part alone, or needs all of them, waits as long as the store's own budget. */
export const laterPatienceMs = 2500;
const namesPatienceMs = 300;

const freshMs = 60_000;
const mostContacts = 200;

interface Reading {
  readonly reader: FhirReader;
  readonly since: Date;
  readonly until: number;
  /** On their way or answered. One that fails is taken out, to be asked again. */
  readonly asked: Map<FactKey, Promise<Partial<MemberFacts>>>;
  readonly handedOut: Set<FactKey>;
  fault: string | null;
}

/**
 * Facts are read once while the contact rings and serve the acceptance and the hints, for a minute at most. They live
 * in the warm function's memory only, and go with the next reading after that. A question that failed is not kept.
 */
export function memberFacts(desk: Pick<Desk, "fhir" | "clock" | "pause" | "logFault">): ReadFacts {
  const readings = new Map<string, Reading>();
  return async ({ contactId, patientId }, { sections, patienceMs }) => {
    const now = desk.clock.now();
    if (patientId === null) return { facts: noFacts, since: now, isNews: false };
    const key = JSON.stringify([contactId, patientId]);
    const kept = readings.get(key);
    const reading = kept && kept.until > now.getTime() ? kept : newReading(desk.fhir, now);
    if (reading !== kept) {
      dropOld(readings, now.getTime());
      readings.set(key, reading);
    }
    const wanted = factsOf(sections);
    const asked = new Map(wanted.map((fact) => [fact, ask(reading, patientId, fact)]));
    const facts = await settleFacts(reading.reader, asked, (round) =>
      desk.pause(round === "facts" ? patienceMs : namesPatienceMs),
    );
    const missed = wanted.filter((fact) => facts.unread.includes(fact));
    if (missed.length > 0) {
      desk.logFault({ at: `api facts ${missed.join(" ")}`, code: reading.fault ?? "facts.late", contactId });
    }
    const news = wanted.filter((fact) => !missed.includes(fact) && !reading.handedOut.has(fact));
    for (const fact of news) reading.handedOut.add(fact);
    return { facts, since: reading.since, isNews: news.length > 0 };
  };
}

const newReading = (fhir: FhirReader, now: Date): Reading => ({
  reader: rememberingReads(fhir),
  since: now,
  until: now.getTime() + freshMs,
  asked: new Map(),
  handedOut: new Set(),
  fault: null,
});

function ask(reading: Reading, patientId: string, key: FactKey): Promise<Partial<MemberFacts>> {
  const known = reading.asked.get(key);
  if (known) return known;
  const answer = askFact(reading.reader, patientId, key);
  reading.asked.set(key, answer);
  answer.catch((error: unknown) => {
    reading.fault = codeOf(error);
    reading.asked.delete(key);
  });
  return answer;
}

/**
 * Names of doctors and plans are read one by one, and the same ones for each page of a contact: once is enough. Two
 * facts that stand on one search ask it once.
 */
function rememberingReads(fhir: FhirReader): FhirReader {
  const known = new Map<string, unknown>();
  const searches = new Map<string, Promise<readonly FhirResource[]>>();
  return {
    search: async (type, ...question) => {
      const key = JSON.stringify([type, question]);
      const answer = searches.get(key) ?? fhir.search(type, ...question);
      searches.set(key, answer);
      answer.catch(() => searches.delete(key));
      return (await answer).filter((each) => isOfType(type, each));
    },
    read: async (type, id) => {
      const kept = known.get(`${type}/${id}`);
      if (kept === null || isOfType(type, kept)) return kept;
      const found = await fhir.read(type, id);
      known.set(`${type}/${id}`, found);
      return found;
    },
  };
}

const isOfType = <T extends FhirResource["resourceType"]>(type: T, value: unknown): value is ResourceOf<T> =>
  typeof value === "object" && value !== null && "resourceType" in value && value.resourceType === type;

/** Entries are in the order of their end. What has ended is nobody's to keep in memory. */
function dropOld(readings: Map<string, { readonly until: number }>, now: number): void {
  for (const [key, { until }] of readings) {
    if (until > now && readings.size < mostContacts) return;
    readings.delete(key);
  }
}
