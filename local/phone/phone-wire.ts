import * as z from "zod";

/** What the telephone's page says. One socket is one telephone; it carries one call at a time. */
export const FromPage = z.discriminatedUnion("kind", [
  /** Whose telephone this is: from now on it can be rung. */
  z.object({ kind: z.literal("at"), number: z.string() }),
  z.object({ kind: z.literal("answer") }),
  z.object({ kind: z.literal("decline") }),
  z.object({
    kind: z.literal("dial"),
    callerNumber: z.string(),
    dialled: z.string(),
    /** What the carrier would say of the number. */
    isSpoofed: z.optional(z.boolean()),
  }),
  z.object({ kind: z.literal("key"), key: z.string().regex(/^[0-9*#]$/) }),
  /** Somebody is saying something: what there is of it so far. The whole follows as words. */
  z.object({ kind: z.literal("speaking"), by: z.enum(["caller", "agent"]), soFar: z.string().max(500) }),
  /** The agent's words are typed here as well, for there is no recogniser to hear them. */
  z.object({
    kind: z.literal("words"),
    by: z.enum(["caller", "agent"]),
    words: z.string().trim().min(1).max(500),
  }),
  /** A prompt was spoken to its end, or there is no voice to speak it. */
  z.object({ kind: z.literal("spoken"), promptId: z.string() }),
  z.object({ kind: z.literal("hangUp") }),
  z.object({ kind: z.literal("rtc"), message: z.unknown() }),
]);
export type FromPage = z.infer<typeof FromPage>;
