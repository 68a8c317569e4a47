import "./no-eval.ts";
import * as z from "zod/mini";

/** One whole sentence or message of the contact, as the conversation's analysis heard it, with identifying numbers masked. */
export const HeardTurn = z.object({
  turnId: z.string(),
  /** ISO 8601: when it began. */
  at: z.string(),
  from: z.enum(["member", "agent", "bot"]),
  text: z.string(),
  /** Milliseconds since the conversation began; null where there is no recording to point into. */
  offsetMs: z.nullable(z.int()),
  sentiment: z.nullable(z.enum(["positive", "neutral", "negative", "mixed"])),
});

/** Oldest first. Empty where nothing is analysed, as of a caller who declined to be recorded. */
export const Turns = z.object({ contactId: z.string(), turns: z.array(HeardTurn) });

export type HeardTurn = z.infer<typeof HeardTurn>;
export type Turns = z.infer<typeof Turns>;
