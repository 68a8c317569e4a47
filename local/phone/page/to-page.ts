import * as z from "zod/mini";

/** What the server says to the telephone's page. */
export const ToPage = z.discriminatedUnion("kind", [
  /** The plan calls. */
  z.object({ kind: z.literal("ringing") }),
  z.object({ kind: z.literal("connected"), contactId: z.string() }),
  z.object({
    kind: z.literal("prompt"),
    promptId: z.string(),
    text: z.string(),
    language: z.string(),
    by: z.enum(["flow", "bot"]),
  }),
  /** A key cut the prompt short. */
  z.object({ kind: z.literal("hush") }),
  /** Whether keys or words are waited for, and whether what is entered must stay hidden. */
  z.object({ kind: z.literal("listening"), keys: z.boolean(), words: z.boolean(), secret: z.boolean() }),
  /** Who is at the other end; `name` is the agent's first name. */
  z.object({
    kind: z.literal("party"),
    with: z.enum(["flow", "queue", "agent"]),
    name: z.string(),
    held: z.boolean(),
    /** Whether an analysis follows what the two say. */
    isAnalysed: z.boolean(),
  }),
  /** Tones the agent sent down the line. */
  z.object({ kind: z.literal("tones"), keys: z.string() }),
  z.object({ kind: z.literal("ended"), why: z.enum(["hungUp", "overThere", "missed", "noSuchNumber"]) }),
  z.object({ kind: z.literal("rtc"), message: z.unknown() }),
]);
export type ToPage = z.infer<typeof ToPage>;
