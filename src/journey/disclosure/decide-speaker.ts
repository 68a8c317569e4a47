import type { ContactIdentity } from "../contact/contact-row.ts";
import type { Grant } from "../contact/grants.ts";
import type { Standing } from "./decide-access.ts";

/** Who speaks now, as the agent hears it: the member, or somebody the member has just let hear of some matters. */
export type Speaker =
  | { readonly kind: "member" }
  | { readonly kind: "representative"; readonly grants: readonly Grant[] };

/**
 * What changes on the contact's row; null where it may not. Only a member who is verified in this contact can let somebody
 * else hear, by word of mouth, for this contact (45 CFR 164.510(b)(2)(i)); the line is the member's again when they speak on.
 * Nobody who called for themselves becomes the member this way.
 */
export function decideSpeaker(
  speaker: Speaker,
  { callerKind, level }: Pick<Standing, "callerKind" | "level">,
  { relatedPersonId }: Pick<ContactIdentity, "relatedPersonId">,
): Pick<ContactIdentity, "callerKind" | "grants"> | null {
  const isMembersLine =
    callerKind === "member" || (callerKind === "representative" && relatedPersonId === null);
  if (level === "L0" || !isMembersLine) return null;
  return speaker.kind === "member"
    ? { callerKind: "member", grants: [] }
    : { callerKind: "representative", grants: speaker.grants };
}
