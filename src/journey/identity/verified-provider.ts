import { verificationLevels } from "../contact/attributes.ts";
import type { ContactIdentity } from "../contact/contact-row.ts";

/** Is the caller a provider known by NPI and tax ID, and not too long ago? Carries the provider's id when so. */
export function verifiedProvider(identity: ContactIdentity, now: Date): string | null {
  const { callerKind, level, expiresAt, lockedOut, providerId } = identity;
  const isKnown = verificationLevels.indexOf(level) >= verificationLevels.indexOf("L1");
  const isFresh = expiresAt !== null && now.toISOString() < expiresAt;
  return callerKind === "provider" && isKnown && isFresh && !lockedOut ? providerId : null;
}
