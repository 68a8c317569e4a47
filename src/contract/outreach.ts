import "./no-eval.ts";
import * as z from "zod/mini";
import { segmentCodes } from "#journey/retention/segments.ts";

const Translated = z.object({ en: z.string(), es: z.string(), zh: z.string() });

/** A message waiting for a person's word, or what became of it. How many it is for, and never whom. */
export const OutreachDraft = z.object({
  draftId: z.string(),
  segment: z.enum(segmentCodes),
  segmentName: z.string(),
  /** Who is in the segment, as a rule in words. */
  rule: z.string(),
  asOf: z.string(),
  createdAt: z.string(),
  members: z.int(),
  /** As they will be sent, but for the month, which is each member's own. */
  words: z.object({ text: Translated, subject: Translated, email: Translated }),
  status: z.discriminatedUnion("state", [
    z.object({ state: z.literal("drafted") }),
    z.object({ state: z.literal("approved"), by: z.string(), at: z.string() }),
    z.object({ state: z.literal("returned"), by: z.string(), at: z.string(), note: z.string() }),
    z.object({
      state: z.literal("sent"),
      by: z.string(),
      at: z.string(),
      sentAt: z.string(),
      counts: z.object({ texts: z.int(), emails: z.int(), notSent: z.int() }),
    }),
  ]),
});
export const OutreachDrafts = z.object({ drafts: z.array(OutreachDraft) });

/** What is returned says why. */
export const OutreachDecision = z.object({
  decision: z.enum(["approve", "return"]),
  note: z.string().check(z.maxLength(2_000)),
});

export const outreachRoutes = {
  outreachDrafts: { method: "GET", path: "/outreach/drafts", response: OutreachDrafts },
  decideOutreach: {
    method: "POST",
    path: "/outreach/drafts/{draftId}/decision",
    request: OutreachDecision,
    response: OutreachDraft,
  },
} as const;

export type OutreachDraft = z.infer<typeof OutreachDraft>;
export type OutreachDrafts = z.infer<typeof OutreachDrafts>;
export type OutreachDecision = z.infer<typeof OutreachDecision>;
