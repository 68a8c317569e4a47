import "./no-eval.ts";
import * as z from "zod/mini";
import { matterKinds } from "#journey/intake/matters/matter.ts";

const Kind = z.enum(matterKinds);
const Sentence = z.object({ en: z.string(), es: z.string(), zh: z.string() });

export const MatterClock = z.object({
  dueAt: z.string(),
  words: z.string(),
  citation: z.string(),
  isAssumed: z.boolean(),
  isChecked: z.boolean(),
  window: z.nullable(z.object({ words: z.string(), citation: z.string(), isChecked: z.boolean() })),
});

/** What the member's words seem to be: a proposal, with the words, the rule and the clock. */
export const Finding = z.object({
  kind: Kind,
  confidence: z.number(),
  quote: z.object({ turnId: z.string(), words: z.string(), at: z.string() }),
  rule: z.object({ id: z.string(), says: Sentence, citation: z.string() }),
  clock: z.nullable(MatterClock),
  explanation: Sentence,
});

/** What an agent said, beside what was found at that time. */
export const MatterDecision = z.object({
  decisionId: z.string(),
  contactId: z.string(),
  username: z.string(),
  at: z.string(),
  found: z.array(Finding),
  chosen: z.array(z.object({ kind: Kind, startedAt: z.string(), clock: z.nullable(MatterClock) })),
  reason: z.string(),
});

export const Intake = z.object({
  contactId: z.string(),
  findings: z.array(Finding),
  /** Oldest first; the last one stands. */
  decisions: z.array(MatterDecision),
});

/** Every kind the contact is; none where it was about nothing of the plan. */
export const DecideIntake = z.object({
  kinds: z.array(Kind).check(z.maxLength(matterKinds.length)),
  reason: z.string().check(z.maxLength(500)),
});

/** Where agent and reader differ. The member's words are asked for by themselves. */
export const IntakeReview = z.object({
  reviewId: z.string(),
  contactId: z.string(),
  username: z.string(),
  /** The agent's name. */
  name: z.string(),
  at: z.string(),
  dueAt: z.string(),
  found: z.array(Kind),
  chosen: z.nullable(z.array(Kind)),
  reason: z.string(),
  verdict: z.nullable(z.object({ kinds: z.array(Kind), note: z.string(), by: z.string(), at: z.string() })),
});

export const IntakeReviews = z.object({
  reviews: z.array(IntakeReview),
  /** Among these reviews: contacts filed as questions, those that were more, and those of them that nobody has judged. */
  misfiled: z.object({ filedAsInquiry: z.int(), misfiled: z.int(), awaitingQuality: z.int() }),
});

/** The sentences that were quoted; empty once they are past their time. */
export const IntakeWords = z.object({
  quotes: z.array(z.object({ kind: Kind, words: z.string(), at: z.string() })),
});

export const IntakeVerdict = z.object({
  kinds: z.array(Kind).check(z.maxLength(matterKinds.length)),
  note: z.string().check(z.maxLength(2_000)),
});

export const intakeRoutes = {
  intake: { method: "GET", path: "/contacts/{contactId}/intake", response: Intake },
  decideIntake: {
    method: "POST",
    path: "/contacts/{contactId}/intake/decision",
    request: DecideIntake,
    response: Intake,
  },
  intakeReviews: { method: "GET", path: "/intake-reviews", response: IntakeReviews },
  intakeWords: { method: "GET", path: "/intake-reviews/{reviewId}/words", response: IntakeWords },
  intakeVerdict: {
    method: "POST",
    path: "/intake-reviews/{reviewId}/verdict",
    request: IntakeVerdict,
    response: IntakeReview,
  },
} as const;

export type Finding = z.infer<typeof Finding>;
export type MatterDecision = z.infer<typeof MatterDecision>;
export type Intake = z.infer<typeof Intake>;
export type DecideIntake = z.infer<typeof DecideIntake>;
export type IntakeReview = z.infer<typeof IntakeReview>;
export type IntakeReviews = z.infer<typeof IntakeReviews>;
export type IntakeWords = z.infer<typeof IntakeWords>;
export type IntakeVerdict = z.infer<typeof IntakeVerdict>;
