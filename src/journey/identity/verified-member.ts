import { verificationLevels } from "../contact/attributes.ts";
import type { VerificationLevel } from "../contact/attributes.ts";
import type { ContactIdentity } from "../contact/contact-row.ts";

/** Is the caller known at this level at least, and not too long ago? Carries the member's id when so. */
export function verifiedMember(
  identity: ContactIdentity,
  level: VerificationLevel,
  now: Date,
): string | null {
  const isEnough = verificationLevels.indexOf(identity.level) >= verificationLevels.indexOf(level);
  const isFresh = identity.expiresAt !== null && now.toISOString() < identity.expiresAt;
  return isEnough && isFresh ? identity.patientId : null;
}
