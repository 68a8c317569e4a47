import "./no-eval.ts";
import * as z from "zod/mini";

/**
 * What is pushed to open pages over AppSync Events: ids and figures only. Text and health information are fetched
 * through the API, after the disclosure decision.
 */
export const channels = {
  contact: (contactId: string) => `/contacts/${contactId}`,
  queues: "/queues/all",
  agents: "/agents/all",
} as const;

/**
 * On `/contacts/<id>`: something about this contact is worth fetching again. `turns`: more was said. `speaking`: the
 * caller is in the middle of a sentence, and there is nothing to fetch.
 */
export const ContactNews = z.object({
  kind: z.enum(["hints", "handOver", "profile", "turns", "speaking"]),
  contactId: z.string(),
});

/** On `/queues/all` and `/agents/all`: the floor's figures changed; `asOf` orders them. */
export const FloorNews = z.object({ kind: z.literal("floor"), asOf: z.string() });

export type ContactNews = z.infer<typeof ContactNews>;
export type FloorNews = z.infer<typeof FloorNews>;
