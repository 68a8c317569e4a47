import "./no-eval.ts";
import * as z from "zod/mini";
import { Source } from "./source.ts";

const Day = z.string(); // YYYY-MM-DD

export const Preference = z.object({ title: z.string(), detail: z.string(), source: Source });

/** Somebody close to the member, with what they may hear today. */
export const Relative = z.object({
  name: z.string(),
  /** What they are to the member. */
  relation: z.string(),
  /** `inForce`: may hear what `mayHear` says; every other: nothing. */
  standing: z.enum(["inForce", "ended", "denied", "none"]),
  /** The authority and its scope in one sentence. */
  mayHear: z.string(),
  until: z.nullable(Day),
  source: Source,
});

export const ConsentOnFile = z.object({
  what: z.string(),
  decision: z.enum(["agreed", "refused"]),
  standing: z.enum(["inForce", "ended", "notYet"]),
  since: z.nullable(Day),
  until: z.nullable(Day),
  /** Whom it names, e.g. who may be spoken to. */
  names: z.array(z.string()),
  source: Source,
});

export const ContactPointOnFile = z.object({
  channel: z.enum(["text", "call", "email", "letter", "fax", "other"]),
  value: z.string(),
  /** e.g. "Home", "Mobile"; null without a record. */
  place: z.nullable(z.string()),
  /** 1 is tried first; null where the member named no order. */
  rank: z.nullable(z.int()),
});

/** How the member is reached. Where they asked for confidential communication there is nothing else in here. */
export const ContactPoints = z.object({
  isConfidential: z.boolean(),
  /** The rule behind it; null without a request. */
  citation: z.nullable(z.string()),
  points: z.array(ContactPointOnFile),
  source: Source,
});

/** What was promised, and what the record says became of it. A promise past its day without a record is not "broken". */
export const Promised = z.object({
  what: z.string(),
  dueOn: z.nullable(Day),
  status: z.enum(["open", "kept", "keptLate", "broken", "noRecord"]),
  /** The day it was kept or given up; null while it is open, and without a record. */
  settledOn: z.nullable(Day),
  source: Source,
});

const channels = ["call", "chat", "text", "email", "letter", "other"] as const;

export const PastContact = z.object({
  at: z.string(),
  channel: z.enum(channels),
  title: z.string(),
  detail: z.string(),
  promise: z.nullable(Promised),
  /** What the caller keyed after it; `ease` is 1, very hard, to 5. */
  survey: z.optional(z.object({ solved: z.nullable(z.boolean()), ease: z.nullable(z.int()) })),
  source: Source,
});

const Translated = z.object({ en: z.string(), es: z.string(), zh: z.string() });

/** Whether a member may leave: a band and never a number, for the agent alone. */
const RetentionOnFile = z.object({
  band: z.enum(["low", "raised", "high"]),
  segment: z.nullable(z.string()),
  reasons: z.array(Translated),
  figures: z.object({
    premiumChangeDollars: z.nullable(z.number()),
    monthsToRenewal: z.nullable(z.number()),
    tenureMonths: z.nullable(z.number()),
  }),
  asOf: z.string(),
});

/** How the member stands with their premium. Cents a month, net of any help. */
const PremiumOnFile = z.object({
  monthly: z.nullable(z.number()),
  nextMonthly: z.nullable(z.number()),
  nextFrom: z.nullable(z.string()),
  owed: z.number(),
  unpaidSince: z.nullable(z.string()),
  hasAdvanceCredit: z.nullable(z.boolean()),
  autopay: z.nullable(z.boolean()),
});

export const LakeFact = z.object({
  kind: z.enum(["riskScore", "outreach", "callHistory", "retention", "premium"]),
  title: z.string(),
  detail: z.string(),
  source: Source,
  retention: z.optional(RetentionOnFile),
  premium: z.optional(PremiumOnFile),
});

/** What the lake's files say. `notReached`: it has not answered in time, and may yet. */
export const LakeFactsOnFile = z.object({
  state: z.enum(["reached", "notReached"]),
  facts: z.array(LakeFact),
});

const timelineKinds = [
  "contact",
  "call",
  "chat",
  "text",
  "email",
  "letter",
  "claim",
  "fill",
  "visit",
  "immunization",
  "authorization",
  "appeal",
  "promise",
] as const;

export const TimelineEntry = z.object({
  at: z.string(),
  kind: z.enum(timelineKinds),
  title: z.string(),
  detail: z.string(),
  source: Source,
});

export type Preference = z.infer<typeof Preference>;
export type Relative = z.infer<typeof Relative>;
export type ConsentOnFile = z.infer<typeof ConsentOnFile>;
export type ContactPointOnFile = z.infer<typeof ContactPointOnFile>;
export type ContactPoints = z.infer<typeof ContactPoints>;
export type Promised = z.infer<typeof Promised>;
export type PastContact = z.infer<typeof PastContact>;
export type LakeFact = z.infer<typeof LakeFact>;
export type LakeFactsOnFile = z.infer<typeof LakeFactsOnFile>;
export type TimelineEntry = z.infer<typeof TimelineEntry>;
