import "./no-eval.ts";
import * as z from "zod/mini";
import { declineReasons } from "#journey/agent-action/decisions.ts";
import { sieves } from "#journey/next-best-action/condition.ts";
import { taskQueues } from "#journey/next-best-action/doing.ts";
import { groups, standings } from "#journey/next-best-action/standing.ts";
import { Source } from "./source.ts";

/** A sentence in every language Careline speaks. */
export const Words = z.object({ en: z.string(), es: z.string(), zh: z.string() });

/** The caller's own words that something rests on. */
const Heard = z.object({
  turnId: z.string(),
  at: z.string(),
  /** Milliseconds into the recording; null where there is none. */
  offsetMs: z.nullable(z.number()),
  words: z.string(),
});

/** What software does once the hint is taken. */
const Doing = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("guide") }),
  z.object({ kind: z.literal("promise"), what: z.string(), dueOn: z.string() }),
  z.object({
    kind: z.literal("referral"),
    what: z.string(),
    reason: z.string(),
    priority: z.enum(["routine", "urgent"]),
  }),
  z.object({ kind: z.literal("task"), queue: z.enum(taskQueues), what: z.string(), dueAt: z.string() }),
  z.object({ kind: z.literal("message"), text: Words }),
]);

/** One suggestion: the action, why, on what evidence, and what to say. */
export const Hint = z.object({
  hintId: z.string(),
  /** The rule that made it. */
  rule: z.string(),
  about: z.string(),
  group: z.enum(groups),
  standing: z.enum(standings),
  /** The action, as the agent would say it to themselves. */
  title: Words,
  /** One sentence why. */
  reason: Words,
  sources: z.array(z.object({ label: z.string(), source: Source })),
  heard: z.array(Heard),
  accept: Words,
  /** What to say and do once accepted. */
  guide: z.object({
    title: z.string(),
    steps: z.array(z.object({ title: z.string(), say: z.nullable(Words) })),
  }),
  does: Doing,
  /** The law behind an obligation. */
  laws: z.array(z.string()),
  /** What makes it less sure. */
  doubts: z.array(Words),
});

const FactValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

const Check = z.object({
  sieve: z.enum(sieves),
  fact: z.string(),
  op: z.enum([
    "is",
    "isNot",
    "atLeast",
    "atMost",
    "oneOf",
    "includes",
    "includesNot",
    "onRecord",
    "noRecord",
    "rule",
  ]),
  expected: FactValue,
  actual: FactValue,
  passes: z.boolean(),
  resource: z.nullable(z.string()),
  asOf: z.nullable(z.string()),
});

const Score = z.object({
  segment: z.string(),
  propensity: z.number(),
  draw: z.nullable(z.object({ alpha: z.number(), beta: z.number() })),
  context: z.number(),
  value: z.number(),
  lever: z.number(),
  confidence: z.number(),
  total: z.number(),
  probability: z.nullable(z.number()),
});

const Outcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["card", "quiet"]) }),
  z.object({ kind: z.literal("beaten"), by: z.string(), why: Words }),
  z.object({ kind: z.literal("heldBack"), sieve: z.enum(sieves), why: Words }),
  z.object({ kind: z.literal("nothing") }),
]);

/** One rule's whole path through a decision. */
export const Considered = z.object({
  rule: z.string(),
  version: z.number(),
  about: z.nullable(z.string()),
  outcome: Outcome,
  checks: z.array(Check),
  score: z.nullable(Score),
});

/** One card and at most two quiet lines, with what was held back and the whole reasoning: an immutable decision. */
export const Decision = z.object({
  decisionId: z.string(),
  contactId: z.string(),
  decidedAt: z.string(),
  engine: z.number(),
  card: z.nullable(Hint),
  quiet: z.array(Hint),
  heldBack: z.array(z.object({ rule: z.string(), why: Words })),
  considered: z.array(Considered),
  /** Whether care management had its say. */
  care: z.enum(["notAsked", "down", "answered"]),
  seed: z.number(),
  isExploring: z.boolean(),
});

const didWhat = z.enum(["referral", "task", "message"]);

/** What became of a hint, and what software did. */
export const HintOutcome = z.object({
  outcome: z.enum(["accepted", "declined"]),
  reason: z.nullable(z.enum(declineReasons)),
  done: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("nothing") }),
    z.object({ kind: z.literal("done"), what: didWhat, reference: z.string() }),
    z.object({ kind: z.literal("failed"), what: didWhat, code: z.string() }),
  ]),
});

/** The decision in force with all that became of this contact's hints so far. */
export const Slate = z.extend(Decision, {
  /** By hint id. */
  outcomes: z.record(z.string(), HintOutcome),
  /** Hints taken on this contact, of this decision and of earlier ones, in the order in which they were first shown. */
  taken: z.array(Hint),
});

/** An agent's word on a hint. */
export const HintAnswer = z.object({
  decisionId: z.string(),
  outcome: z.enum(["accepted", "declined"]),
  reason: z.optional(z.enum(declineReasons)),
});

/** How every rule's hints fared over the last weeks. Counts of hints, never of people. */
export const OfferReport = z.object({
  offers: z.array(
    z.object({
      rule: z.string(),
      standing: z.enum(standings),
      offers: z.number(),
      accepted: z.number(),
      /** 0 to 1; null where nothing was offered. */
      acceptance: z.nullable(z.number()),
      /** Of the last two weeks. */
      lately: z.nullable(z.number()),
      trend: z.enum(["retired", "rising", "falling", "steady", "tooFew"]),
    }),
  ),
});

export type OfferReport = z.infer<typeof OfferReport>;
export type Words = z.infer<typeof Words>;
export type Hint = z.infer<typeof Hint>;
export type Considered = z.infer<typeof Considered>;
export type Slate = z.infer<typeof Slate>;
export type HintOutcome = z.infer<typeof HintOutcome>;
export type HintAnswer = z.infer<typeof HintAnswer>;
