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
  /** Somebody has begun to say something; the words follow. */
  z.object({ kind: z.literal("speaking") }),
  z.object({ kind: z.literal("words"), words: z.string().trim().min(1).max(500) }),
  /** A prompt was spoken to its end, or there is no voice to speak it. */
  z.object({ kind: z.literal("spoken"), promptId: z.string() }),
  z.object({ kind: z.literal("hangUp") }),
  z.object({ kind: z.literal("rtc"), message: z.unknown() }),
]);
export type FromPage = z.infer<typeof FromPage>;
