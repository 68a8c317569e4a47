import type { VerificationLevel } from "../contact/attributes.ts";

/** What a caller may bring forward to show who they are. */
export const verifierWords = {
  memberId: "member ID",
  name: "first and last name",
  birthDate: "birth date",
  zip: "ZIP",
  number: "a call from the number on file",
  questions: "two scripted questions",
  oneTimeCode: "a one-time code",
  document: "a document check",
} as const;
export type Verifier = keyof typeof verifierWords;

interface Demand {
  /** What an agent reads: what for. */
  readonly words: string;
  readonly level: VerificationLevel;
  /** All of them. */
  readonly required: readonly Verifier[];
  /** At least `least` of them. */
  readonly optional: readonly Verifier[];
  readonly least: number;
}

/**
 * What must be shown for what, by purpose. 45 CFR 164.514(h)(1) asks to verify identity and authority and names no
 * method; the levels are those of the ladder in docs/architecture.md, contract 9.
 */
export const demands = {
  ownMatters: {
    words: "Their own page",
    level: "L1",
    required: ["birthDate"],
    optional: ["memberId", "name", "zip", "number", "questions", "oneTimeCode", "document"],
    least: 1,
  },
  ownMattersPassively: {
    words: "Their own page, by number and details",
    level: "L1",
    required: ["birthDate", "name", "number"],
    optional: ["memberId", "zip"],
    least: 1,
  },
  changeOfAddressOrDoctor: {
    words: "A new address, bank or doctor",
    level: "L2",
    required: [],
    optional: ["oneTimeCode", "document"],
    least: 1,
  },
  changeOfNumberOnFile: {
    words: "A new phone number on file",
    level: "L3",
    required: ["document"],
    optional: [],
    least: 0,
  },
} as const satisfies Record<string, Demand>;
export type Purpose = keyof typeof demands;

/** What is still missing for a purpose: required ones, and how many of which others. */
export interface Missing {
  readonly required: readonly Verifier[];
  readonly more: number;
  readonly of: readonly Verifier[];
}

export function missingFor(purpose: Purpose, shown: ReadonlySet<Verifier>): Missing {
  const { required, optional, least }: Demand = demands[purpose];
  const brought = optional.filter((verifier) => shown.has(verifier)).length;
  return {
    required: required.filter((verifier) => !shown.has(verifier)),
    more: Math.max(0, least - brought),
    of: optional.filter((verifier) => !shown.has(verifier)),
  };
}

export const isEnoughFor = (purpose: Purpose, shown: ReadonlySet<Verifier>): boolean => {
  const { required, more } = missingFor(purpose, shown);
  return required.length === 0 && more === 0;
};

const ladder = ["L0", "L1", "L2", "L3"] as const satisfies readonly VerificationLevel[];

/** What a level does not open yet, and what would: "A new address, bank or doctor opens after a one-time code." */
export const stepsAfter = (level: VerificationLevel): readonly string[] =>
  Object.values(demands)
    .filter((demand) => demand !== demands.ownMattersPassively)
    .filter((demand) => ladder.indexOf(demand.level) > ladder.indexOf(level))
    .map(({ words, level: needed }) => `${words} opens after ${stepTo[needed]}.`);

const stepTo = {
  L1: "member ID and birth date, a one-time code, or two questions",
  L2: "a one-time code",
  L3: "a document check",
} as const satisfies Record<Exclude<VerificationLevel, "L0">, string>;
