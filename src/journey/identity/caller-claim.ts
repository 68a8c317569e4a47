import { nobodysBirthDate, readBirthDate, readClaim } from "./member-claim.ts";
import type { MemberClaim } from "./member-claim.ts";
import { readProviderClaim } from "./provider-claim.ts";
import type { ProviderClaim } from "./provider-claim.ts";

/** Who may call about a member without being the member. */
export const authorityKinds = ["guardian", "representative"] as const;
export type AuthorityKind = (typeof authorityKinds)[number];

/** Somebody who calls for a member: knows the member's ID and birth date, and says their own birth date. */
export interface AuthorityClaim extends MemberClaim {
  readonly kind: AuthorityKind;
  readonly callerBirthDate: string;
}

/** What a caller says of themselves, by the kind of caller they say they are. */
export type CallerClaim =
  | ({ readonly kind: "member" } & MemberClaim)
  | AuthorityClaim
  | ({ readonly kind: "provider" } & ProviderClaim);

export const claimOfMember = (memberId: string, birthDate: string): CallerClaim => ({
  kind: "member",
  ...readClaim(memberId, birthDate),
});

export const claimWithAuthority = (
  kind: AuthorityKind,
  memberId: string,
  birthDate: string,
  callerBirthDate: string,
): CallerClaim => ({
  kind,
  ...readClaim(memberId, birthDate),
  callerBirthDate: readBirthDate(callerBirthDate) ?? nobodysBirthDate,
});

export const claimOfProvider = (npi: string, tin: string): CallerClaim => ({
  kind: "provider",
  ...readProviderClaim(npi, tin),
});
