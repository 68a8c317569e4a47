import * as z from "zod/mini";

const id = z.string().check(z.regex(/^[A-Za-z0-9\-.]{1,64}$/));
const code = z.string().check(z.regex(/^[A-Za-z0-9\-.]{1,80}$/));
const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(400));
/** An ISO day: until its end. */
const day = z.nullable(z.iso.date());

/** What the case manager does on the page. */
export const FromCaseManager = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("seeSlate"), taskId: id }),
  z.object({ kind: z.literal("refuseSlate"), taskId: id, why: words }),
  z.object({ kind: z.literal("acceptReferral"), taskId: id }),
  z.object({ kind: z.literal("refuseReferral"), taskId: id, why: words }),
  z.object({ kind: z.literal("closeReferral"), taskId: id, outcome: words }),
  z.object({ kind: z.literal("veto"), patientId: id, action: code, why: words, until: day }),
  z.object({ kind: z.literal("urge"), patientId: id, action: code, why: words, until: day }),
  z.object({ kind: z.literal("withdrawWord"), requestId: id }),
  z.object({
    kind: z.literal("openCase"),
    patientId: id,
    title: words,
    groups: z.array(code),
    actions: z.array(code),
  }),
  z.object({ kind: z.literal("closeCase"), planId: id }),
]);
export type FromCaseManager = z.infer<typeof FromCaseManager>;
