import { z } from "zod";
import {
  callerKinds,
  languages,
  reasonCodes,
  verificationLevels,
  verificationMethods,
} from "#journey/contact/attributes.ts";
import { authorityKinds } from "#journey/identity/caller-claim.ts";

const language = z.enum(languages).catch("en-US");
/** What a flow leaves empty it sends as empty text. A kind nobody knows is a fault of the flow, and never a member. */
const callerKind = z
  .union([z.enum(["member", ...authorityKinds]), z.literal("").transform(() => "member" as const)])
  .default("member");

const Identify = z.object({
  purpose: z.literal("identify"),
  callerKind,
  memberId: z.string(),
  birthDate: z.string(),
  callerBirthDate: z.string().default(""),
  language,
});
export type Identify = z.infer<typeof Identify>;

/** What a flow may ask; the linter holds every flow against it. */
export const FlowRequest = z.discriminatedUnion("purpose", [
  Identify,
  z.object({ purpose: z.literal("identifyProvider"), npi: z.string(), tin: z.string(), language }),
  z.object({ purpose: z.literal("sendCode"), language }),
  z.object({ purpose: z.literal("checkCode"), code: z.string() }),
  z.object({ purpose: z.literal("note"), reasonCode: z.enum(reasonCodes).catch("unknown"), language }),
  z.object({ purpose: z.literal("wantsPerson") }),
]);

const identity = {
  attemptsLeft: z.string().regex(/^\d$/),
  callerKind: z.enum(callerKinds),
  verificationLevel: z.enum(verificationLevels),
  verificationMethod: z.enum(verificationMethods),
};
const Identified = z.strictObject({
  outcome: z.enum(["identified", "ambiguous", "unknown", "lockedOut"]),
  ...identity,
});

/** What it is answered, by purpose: codes and counts, all of them texts. */
export const flowAnswers = {
  identify: Identified,
  identifyProvider: Identified,
  sendCode: z.strictObject({ outcome: z.enum(["sent", "notSent"]) }),
  checkCode: z.strictObject({
    outcome: z.enum(["verified", "wrong", "expired", "lockedOut"]),
    ...identity,
  }),
  note: z.strictObject({ outcome: z.enum(["noted", "held"]) }),
  wantsPerson: z.strictObject({
    outcome: z.enum(["yes", "no"]),
    callerKind: identity.callerKind,
    verificationLevel: identity.verificationLevel,
    verificationMethod: identity.verificationMethod,
    reasonCode: z.enum(reasonCodes),
  }),
} satisfies Record<z.infer<typeof FlowRequest>["purpose"], z.ZodObject>;
