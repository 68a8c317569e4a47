import type { ContactIdentity } from "../contact/contact-row.ts";

/** However it was made, a verification never outlives this. */
const validMinutes = 30;

/** From when and until when a verification made now counts. */
export const verifiedFrom = (now: Date): Pick<ContactIdentity, "verifiedAt" | "expiresAt"> => ({
  verifiedAt: now.toISOString(),
  expiresAt: new Date(now.getTime() + validMinutes * 60_000).toISOString(),
});

/** Nobody but the member speaks. */
export const asMember = (patientId: string) =>
  ({ patientId, relatedPersonId: null, providerId: null, callerKind: "member" }) as const;

/** Whoever guesses is not trusted with what was verified earlier in this contact either. */
export const lockedOut = {
  patientId: null,
  relatedPersonId: null,
  providerId: null,
  grants: [],
  callerKind: "unknown",
  level: "L0",
  method: "none",
  verifiedAt: null,
  expiresAt: null,
  deskCheck: null,
  lockedOut: true,
  reasonCode: "lockedOut",
} as const satisfies Partial<ContactIdentity>;
