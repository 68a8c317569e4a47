import type { VerificationLevel } from "../contact/attributes.ts";
import type { Profile } from "../profile/profile.ts";

/**
 * Why nothing at all may be suggested on this contact now, as a sentence for the agent; null when hints are welcome.
 * The scripts speak to a verified member, or to who may act for one.
 */
export function whySilent(profile: Profile, level: VerificationLevel): string | null {
  if (level === "L0") return "The caller is not verified.";
  if (profile.scope === "offered") return "The contact is not accepted yet.";
  if (profile.callerKind === "provider") return "The caller is a provider, and these are words for members.";
  return profile.callerKind === "unknown" || profile.member === null
    ? "It is not known who is calling."
    : null;
}
