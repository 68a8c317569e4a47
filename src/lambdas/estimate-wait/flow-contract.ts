import { z } from "zod";

/** What a flow may ask; the linter holds every flow against it. */
export const FlowRequest = z.discriminatedUnion("purpose", [
  z.object({ purpose: z.literal("place") }),
  /** `hours`: id or ARN of hours of operation. */
  z.object({ purpose: z.literal("nextOpening"), hours: z.string().min(1) }),
]);

/** A count, or empty where nobody knows. */
const count = z.string().regex(/^\d*$/);

/** What it is answered, by purpose: codes and counts, all of them texts. */
export const flowAnswers = {
  place: z.strictObject({
    place: z.enum(["next", "later", "unknown"]),
    position: count,
    wait: z.enum(["unknown", "soon", "minutes", "long"]),
    waitMinutes: count,
  }),
  nextOpening: z.strictObject({
    outcome: z.enum(["open", "opens", "unknown"]),
    secondsUntilOpen: count,
  }),
} satisfies Record<z.infer<typeof FlowRequest>["purpose"], z.ZodObject>;
