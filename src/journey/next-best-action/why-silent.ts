import type { ReasonCode, VerificationLevel } from "../contact/attributes.ts";
import type { Profile } from "../profile/profile.ts";

/** The contact's situation, as far as it can forbid every suggestion. */
interface Standing {
  readonly level: VerificationLevel;
  readonly reasonCode: ReasonCode;
}

/** Beside a worry about health no bill and no refill is worth a word; what to say next is the nurse's own matter. */
const aboutHealth: ReadonlyMap<ReasonCode, string> = new Map([
  ["urgent", "The contact is urgent: a life may be in danger."],
  ["nurse", "The caller wants a nurse."],
]);

/**
 * Why nothing at all may be suggested on this contact now, as a sentence for the agent; null when hints are welcome.
 * The scripts speak to a verified member, or to who may act for one.
 */
export function whySilent(profile: Profile, { level, reasonCode }: Standing): string | null {
  if (level === "L0") return "The caller is not verified.";
  if (profile.scope === "offered") return "The contact is not accepted yet.";
  if (profile.callerKind === "provider") return "The caller is a provider, and these are words for members.";
  if (profile.callerKind === "unknown" || profile.member === null) return "It is not known who is calling.";
  return aboutHealth.get(reasonCode) ?? null;
}
