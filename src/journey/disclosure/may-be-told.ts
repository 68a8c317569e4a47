import type { ContactIdentity } from "../contact/contact-row.ts";
import type { Category } from "./categories.ts";
import { decideDisclosure } from "./decide-disclosure.ts";

/**
 * Whether a bot may tell this caller facts of these categories: what an agent would be shown of an accepted contact, and
 * no more. Asked only of a caller whose verification counts now.
 */
export function mayBeTold(
  categories: readonly Category[],
  { patientId, providerId, callerKind, level, method, expiresAt }: ContactIdentity,
): boolean {
  const { shown } = decideDisclosure({
    patientId,
    providerId,
    callerKind,
    level,
    method,
    verifiedUntil: expiresAt,
    hasExpired: false,
    scope: "accepted",
    roles: ["agent"],
  });
  return categories.every((category) => shown.has(category));
}
