import type { FhirReader } from "../identity/fhir-reader.ts";
import { askFact } from "./fact-questions.ts";
import { noFacts } from "./member-facts.ts";
import type { FactKey, MemberFacts } from "./member-facts.ts";
import { readNames } from "./read-names.ts";
import { allFacts } from "./section-facts.ts";

/** Questions on their way, or answered, by what they ask for. */
export type AskedFacts = ReadonlyMap<FactKey, Promise<Partial<MemberFacts>>>;

/** Resolves when a round of reading has had its time; called at the beginning of each. */
export type Patience = (round: "facts" | "names") => Promise<unknown>;

const endless: Patience = () => new Promise(() => undefined);

/**
 * Everything the overview needs about one member: one parallel round over the store, and a second only where a
 * resource points to a person, place or product without naming it. Never rejects: what could not be read, or not in
 * time, is named in `unread`.
 */
export function readMemberFacts(
  reader: FhirReader,
  patientId: string,
  patience: Patience = endless,
): Promise<MemberFacts> {
  const asked = new Map(allFacts.map((key) => [key, askFact(reader, patientId, key)]));
  return settleFacts(reader, asked, patience);
}

/** Waits for questions that were put, each by itself: a slow or failing one holds up no other. What was not asked is unread. */
export async function settleFacts(
  reader: FhirReader,
  asked: AskedFacts,
  patience: Patience = endless,
): Promise<MemberFacts> {
  const timeIsUp = patience("facts").then(() => null);
  const answers = await Promise.all(
    [...asked].map(async ([key, answer]) => ({ key, part: await inTime(answer, timeIsUp) })),
  );
  const read = new Set(answers.flatMap(({ key, part }) => (part === null ? [] : [key])));
  const unread = allFacts.filter((key) => !read.has(key));
  const facts = answers.reduce<MemberFacts>((all, { part }) => ({ ...all, ...part }), { ...noFacts, unread });
  return { ...facts, names: await readNames(reader, facts, patience("names")) };
}

/** The answer; null where it fails or comes too late. */
const inTime = <T>(answer: Promise<T>, timeIsUp: Promise<null>): Promise<T | null> =>
  Promise.race([answer.catch(() => null), timeIsUp]);
