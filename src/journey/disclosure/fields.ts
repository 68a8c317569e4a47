import { categories } from "./categories.ts";
import type { Category } from "./categories.ts";

/** Kinds of records that a label sets apart; what each is, `sensitive-labels.ts` says. */
export const sensitiveKinds = [
  "substanceUse",
  "behavioral",
  "reproductive",
  "hiv",
  "minorsServices",
  "restricted",
] as const;
export type SensitiveKind = (typeof sensitiveKinds)[number];

/** What the table decides, one by one: the parts of the page, and inside some of them what needs a rule of its own. */
export const fields = [
  "identity",
  "birthDate",
  "memberId",
  "plan",
  "benefits",
  "accumulators",
  "claims",
  "diagnoses",
  "authorizations",
  "careGaps",
  "medications",
  "allergies",
  "carePlan",
  "careTeam",
  "social",
  "appointments",
  "appeals",
  "relatives",
  "consents",
  "preferences",
  "contactPoints",
  "pastContacts",
  "lakeFacts",
  "retention",
  "timeline",
  ...sensitiveKinds,
] as const;
export type Field = (typeof fields)[number];

interface Place {
  readonly category: Category;
  /** How the page names it where it is held back; null where its category's own line says it. */
  readonly words: string | null;
}

const part = (category: Category): Place => ({ category, words: categories[category] });
const sensitive: Place = { category: "sensitive", words: categories.sensitive };

export const placeOf = {
  identity: part("identity"),
  birthDate: { category: "identity", words: null },
  memberId: { category: "identity", words: null },
  plan: part("plan"),
  benefits: part("benefits"),
  accumulators: part("accumulators"),
  claims: part("claims"),
  diagnoses: { category: "claims", words: "Diagnoses" },
  authorizations: part("authorizations"),
  careGaps: part("careGaps"),
  medications: part("medications"),
  allergies: part("allergies"),
  carePlan: part("carePlan"),
  careTeam: part("careTeam"),
  social: part("social"),
  appointments: part("appointments"),
  appeals: part("appeals"),
  relatives: part("relatives"),
  consents: part("consents"),
  preferences: part("preferences"),
  contactPoints: part("contactPoints"),
  pastContacts: part("pastContacts"),
  lakeFacts: part("lakeFacts"),
  retention: { category: "lakeFacts", words: null },
  timeline: part("timeline"),
  substanceUse: sensitive,
  behavioral: sensitive,
  reproductive: sensitive,
  hiv: sensitive,
  minorsServices: sensitive,
  restricted: { category: "sensitive", words: null },
} as const satisfies Record<Field, Place>;
