import "./no-eval.ts";
import * as z from "zod/mini";
import { fraudSignalCodes } from "#journey/contact/fraud-signals.ts";
import { breakGlassReasonCodes } from "./break-glass.ts";

export const unusualReasonCodes = ["vip", "employee", "ownFamilyName", "manyMembers", "noContact"] as const;

/** What a supervisor has to look at. Whose record it was is asked for by itself: most verdicts need it not. */
export const Review = z.object({
  reviewId: z.string(),
  why: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("breakGlass"), reason: z.enum(breakGlassReasonCodes), text: z.string() }),
    z.object({ kind: z.literal("unusual"), reasons: z.array(z.enum(unusualReasonCodes)) }),
    z.object({ kind: z.literal("suspectedFraud"), signal: z.enum(fraudSignalCodes) }),
  ]),
  username: z.string(),
  /** The agent's name. */
  name: z.string(),
  at: z.string(),
  dueAt: z.string(),
  contactId: z.nullable(z.string()),
  verdict: z.nullable(
    z.object({
      outcome: z.enum(["justified", "notJustified"]),
      note: z.string(),
      by: z.string(),
      at: z.string(),
    }),
  ),
});

export const Reviews = z.object({ reviews: z.array(Review) });

export const VerdictRequest = z.object({
  outcome: z.enum(["justified", "notJustified"]),
  note: z.string().check(z.maxLength(2_000)),
});

/** Whose record was looked at. */
export const ReviewedMember = z.object({ name: z.string(), memberId: z.nullable(z.string()) });

export const disclosurePurposeCodes = [
  "treatment",
  "payment",
  "operations",
  "individual",
  "authorization",
  "publicHealth",
  "abuseReport",
  "oversight",
  "court",
  "lawEnforcement",
  "decedent",
  "safety",
  "workersCompensation",
  "mistake",
] as const;

/** A disclosure to somebody outside of the plan, as it is written down. */
export const DisclosureRequest = z.object({
  on: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  recipient: z.string().check(z.minLength(1), z.maxLength(200)),
  address: z.nullable(z.string().check(z.maxLength(300))),
  what: z.string().check(z.minLength(1), z.maxLength(500)),
  purpose: z.enum(disclosurePurposeCodes),
  statement: z.string().check(z.minLength(1), z.maxLength(500)),
});

/** The account of disclosures of the member whom a contact is about (45 CFR 164.528). */
export const Accounting = z.object({
  member: z.object({ name: z.string(), memberId: z.nullable(z.string()) }),
  asOf: z.string(),
  lines: z.array(
    z.object({
      recipient: z.string(),
      address: z.nullable(z.string()),
      what: z.string(),
      purpose: z.enum(disclosurePurposeCodes),
      statement: z.string(),
      first: z.string(),
      last: z.string(),
      times: z.int(),
    }),
  ),
});

export type Review = z.infer<typeof Review>;
export type Reviews = z.infer<typeof Reviews>;
export type VerdictRequest = z.infer<typeof VerdictRequest>;
export type ReviewedMember = z.infer<typeof ReviewedMember>;
export type DisclosureRequest = z.infer<typeof DisclosureRequest>;
export type Accounting = z.infer<typeof Accounting>;
