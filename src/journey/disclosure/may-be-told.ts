import type { ReasonCode } from "../contact/attributes.ts";
import type { ContactIdentity } from "../contact/contact-row.ts";
import { purposesOf } from "../contact/purposes.ts";
import type { Category } from "./categories.ts";
import { decideDisclosure, isShown } from "./decide-disclosure.ts";

/**
 * Whether a bot may tell this caller facts of these categories: what an agent would be shown of an accepted contact
 * about this matter, and no more. Asked only of a caller whose verification counts now.
 */
export function mayBeTold(
  categories: readonly Category[],
  { patientId, providerId, callerKind, level, method, expiresAt, grants }: ContactIdentity,
  matter: ReasonCode,
): boolean {
  const disclosure = decideDisclosure({
    patientId,
    providerId,
    callerKind,
    level,
    method,
    verifiedUntil: expiresAt,
    hasExpired: false,
    purposes: purposesOf(matter, []),
    grants,
    scope: "accepted",
    roles: ["agent"],
    breakGlassUntil: null,
  });
  return categories.every((category) => category !== "sensitive" && isShown(disclosure, category));
}
