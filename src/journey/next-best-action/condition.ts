import type { Words } from "../contact/words.ts";
import type { Source } from "../profile/source.ts";

/** What a fact can be. `null`: there is no record of it, which is never the same as no. */
export type FactValue = string | number | boolean | null | readonly string[];

/** A value with where it comes from. `source` is null for what the contact itself tells, e.g. its channel. */
export interface Fact {
  readonly value: FactValue;
  readonly source: Source | null;
}

/** The sieves, in the order in which an offer passes them. */
export const sieves = ["eligibility", "applicability", "suitability", "suppression"] as const;
export type Sieve = (typeof sieves)[number];

export type Op =
  | "is"
  | "isNot"
  | "atLeast"
  | "atMost"
  | "oneOf"
  | "includes"
  | "includesNot"
  | "onRecord"
  | "noRecord";

/**
 * One question to one fact, as data: a person can read it, a test can find two that contradict each other, and a record
 * can hold its answer. `its.x` is a fact the rule found itself; every other name is one of `moment-facts.ts`.
 */
export interface Condition {
  readonly sieve: Exclude<Sieve, "suppression">;
  readonly fact: string;
  readonly op: Op;
  /** What `op` compares with; absent for `onRecord` and `noRecord`. */
  readonly than?: FactValue;
  /** Why the offer is held back where it does not hold, as a sentence for the agent. */
  readonly otherwise: Words;
}

/** A condition asked, with its answer. */
export interface Check {
  readonly sieve: Sieve;
  readonly fact: string;
  readonly op: Op | "rule";
  readonly expected: FactValue;
  readonly actual: FactValue;
  readonly passes: boolean;
  /** e.g. `Coverage/1`; null for what the contact itself tells. */
  readonly resource: string | null;
  /** ISO 8601: how old the fact is. */
  readonly asOf: string | null;
}

const isList = (value: FactValue): value is readonly string[] => Array.isArray(value);

type Test = (actual: FactValue, than: FactValue) => boolean;

const contains: Test = (list, item) => isList(list) && typeof item === "string" && list.includes(item);

/** No record satisfies `noRecord` and the two negations, and nothing else. */
const tests: Readonly<Record<Op, Test>> = {
  is: (actual, than) => actual === than,
  isNot: (actual, than) => actual !== than,
  atLeast: (actual, than) => typeof actual === "number" && typeof than === "number" && actual >= than,
  atMost: (actual, than) => typeof actual === "number" && typeof than === "number" && actual <= than,
  oneOf: (actual, than) => contains(than, actual),
  includes: contains,
  includesNot: (actual, than) => !contains(actual, than),
  onRecord: (actual) => actual !== null,
  noRecord: (actual) => actual === null,
};

const unknown: Fact = { value: null, source: null };

/** Asks one condition. A fact that nobody knows is no record. */
export function ask({ sieve, fact, op, than = null }: Condition, found: Fact = unknown): Check {
  return {
    sieve,
    fact,
    op,
    expected: than,
    actual: found.value,
    passes: tests[op](found.value, than),
    resource: found.source?.resource ?? null,
    asOf: found.source?.asOf ?? null,
  };
}
