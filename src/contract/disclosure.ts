import "./no-eval.ts";
import * as z from "zod/mini";
import { grants } from "#journey/contact/grants.ts";
import { purposes } from "#journey/contact/purposes.ts";
import { maskedFields } from "./profile.ts";

/** One masked value, asked for in full: an audited act of its own. */
export const RevealRequest = z.object({ field: z.enum(maskedFields) });
export const Revealed = z.object({ field: z.enum(maskedFields), values: z.array(z.string()) });

/** What the contact is also about, as the agent says: it opens what that needs, and is audited. */
export const NamePurpose = z.object({ purpose: z.enum(purposes) });
export const Purposes = z.object({ purposes: z.array(z.enum(purposes)) });

/** Who speaks now, as the agent hears it: a member may let somebody else hear of some matters, for this contact. */
export const Speaker = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("member") }),
  z.object({
    kind: z.literal("representative"),
    grants: z.array(z.enum(grants)).check(z.minLength(1)),
  }),
]);
export const SpeakerKept = z.object({
  callerKind: z.enum(["member", "representative"]),
  grants: z.array(z.enum(grants)),
});

export type RevealRequest = z.infer<typeof RevealRequest>;
export type Revealed = z.infer<typeof Revealed>;
export type NamePurpose = z.infer<typeof NamePurpose>;
export type Purposes = z.infer<typeof Purposes>;
export type Speaker = z.infer<typeof Speaker>;
export type SpeakerKept = z.infer<typeof SpeakerKept>;
