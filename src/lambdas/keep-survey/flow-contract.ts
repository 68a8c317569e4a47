import { z } from "zod";
import { surveyAnswers } from "#journey/contact/attributes.ts";

/** What a flow may ask; the linter holds every flow against it. A question that was left out comes as empty text. */
export const FlowRequest = z.discriminatedUnion("purpose", [
  z.object({
    purpose: z.literal("keep"),
    solved: z.enum([...surveyAnswers.surveySolved, ""]).default(""),
    ease: z.enum([...surveyAnswers.surveyEase, ""]).default(""),
  }),
]);

/** `nobody`: no answer, or no member the contact is about. */
export const flowAnswers = {
  keep: z.strictObject({ outcome: z.enum(["kept", "nobody"]) }),
} satisfies Record<z.infer<typeof FlowRequest>["purpose"], z.ZodObject>;
