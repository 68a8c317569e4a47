import "./no-eval.ts";
import * as z from "zod/mini";
import { Source } from "./source.ts";

const Day = z.string(); // YYYY-MM-DD

/** A measure's gap, or an issue the plan detected. `detail` speaks of what is on record, never of what was done. */
export const CareGap = z.object({
  measure: z.string(),
  status: z.enum(["open", "dueSoon", "overdue", "closed"]),
  detail: z.string(),
  /** Who looks for it: a published measure, e.g. "CMS eCQM 122", or the plan's own review. */
  program: z.optional(z.string()),
  source: Source,
});

/** Share of days with medicine at hand; absent where too few fills are on record to count. */
export const Adherence = z.object({
  /** Whole percent, rounded down: 79.9 is not 80. */
  percent: z.int(),
  threshold: z.int(),
  daysCovered: z.int(),
  /** Days from the first fill that counts to the page's day. */
  days: z.int(),
  citation: z.string(),
});

/** What a pharmacist should look at. The words hand off and never advise. */
export const MedicationFlag = z.object({
  kind: z.enum(["duplicateTherapy", "highDose", "interaction"]),
  words: z.string(),
  citation: z.string(),
});

export const Medication = z.object({
  name: z.string(),
  supply: z.enum(["onTrack", "refillNow", "late", "noRecord"]),
  /** Days past (positive) or until (negative) the day the supply ends; null without a fill on record. */
  daysLate: z.nullable(z.int()),
  refillsLeft: z.nullable(z.int()),
  detail: z.string(),
  adherence: z.optional(Adherence),
  flags: z.optional(z.array(MedicationFlag)),
  source: Source,
});

export const Allergy = z.object({
  substance: z.string(),
  /** As recorded, e.g. "Hives, severe"; null without a record. Shown, never interpreted. */
  reaction: z.nullable(z.string()),
  criticality: z.nullable(z.enum(["high", "low"])),
  /** False where somebody only reported it. */
  isConfirmed: z.boolean(),
  since: z.nullable(Day),
  source: Source,
});

export const Goal = z.object({
  words: z.string(),
  dueOn: z.nullable(Day),
  /** As recorded: what became of it so far. */
  progress: z.nullable(z.string()),
  source: Source,
});

export const CarePlan = z.object({
  title: z.string(),
  since: z.nullable(Day),
  /** What is planned, each in words. */
  activities: z.array(z.string()),
  goals: z.array(Goal),
  source: Source,
});

export const CareTeamMember = z.object({
  name: z.string(),
  role: z.string(),
  place: z.nullable(z.string()),
  source: Source,
});

export const SocialAnswer = z.object({
  topic: z.string(),
  /** What was said, or what is on the problem list. */
  answer: z.string(),
  isNeed: z.boolean(),
  on: z.nullable(Day),
  source: Source,
});

/** Food, housing, transport and the like. Asked once a year, not at every call. */
export const Social = z.object({
  lastAskedOn: z.nullable(Day),
  /** Null: never asked as far as we have a record; else the day from which it may be asked again. */
  askAgainFrom: z.nullable(Day),
  mayAsk: z.boolean(),
  citation: z.string(),
  answers: z.array(SocialAnswer),
});

export const Visit = z.object({
  /** ISO 8601 instant; null where no time is set yet. */
  at: z.nullable(z.string()),
  isUpcoming: z.boolean(),
  status: z.enum(["booked", "waiting", "kept", "missed", "cancelled", "noRecord"]),
  what: z.string(),
  who: z.nullable(z.string()),
  where: z.nullable(z.string()),
  source: Source,
});

export const Appeal = z.object({
  kind: z.enum(["grievance", "appeal"]),
  what: z.string(),
  status: z.enum(["open", "decided", "withdrawn"]),
  /** How it was decided, in the record's words. */
  outcome: z.nullable(z.string()),
  urgency: z.enum(["standard", "expedited"]),
  receivedOn: z.nullable(Day),
  /** ISO 8601 day or instant; null once it is closed, and where neither the record nor a rule says. */
  dueAt: z.nullable(z.string()),
  /** Whether the due time stands on the record or follows from the rule cited. */
  dueBy: z.nullable(z.enum(["record", "rule"])),
  /** The rule's limit in words with where it is written. */
  clock: z.nullable(z.object({ words: z.string(), citation: z.string() })),
  source: Source,
});

export type CareGap = z.infer<typeof CareGap>;
export type Adherence = z.infer<typeof Adherence>;
export type MedicationFlag = z.infer<typeof MedicationFlag>;
export type Medication = z.infer<typeof Medication>;
export type Allergy = z.infer<typeof Allergy>;
export type Goal = z.infer<typeof Goal>;
export type CarePlan = z.infer<typeof CarePlan>;
export type CareTeamMember = z.infer<typeof CareTeamMember>;
export type SocialAnswer = z.infer<typeof SocialAnswer>;
export type Social = z.infer<typeof Social>;
export type Visit = z.infer<typeof Visit>;
export type Appeal = z.infer<typeof Appeal>;
