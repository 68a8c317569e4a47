/** What a caller says of a member: nine digits and an ISO day. Neither is checked against anybody yet. */
export interface MemberClaim {
  readonly memberId: string;
  readonly birthDate: string;
}

/** Where the plan's member IDs live in a Patient's identifiers. */
export const memberIdSystem = "https://careline.example/member-id";

/** What no day of birth equals. */
export const nobodysBirthDate = "0000-00-00";

/** No member has it: IDs do not begin with four zeros. */
const nobodysMemberId = "000000000";

/**
 * Reads a claim as it was keyed (MMDDYYYY) or as a bot resolved it (YYYY-MM-DD). What cannot be one still comes back
 * as a claim, of nobody, so that the same work follows.
 */
export function readClaim(memberId: string, birthDate: string): MemberClaim {
  const digits = memberId.replaceAll(/[^0-9]/g, "");
  return {
    memberId: /^\d{9}$/.test(digits) ? digits : nobodysMemberId,
    birthDate: readBirthDate(birthDate) ?? nobodysBirthDate,
  };
}

/** The ISO day, or null where it is none. */
export function readBirthDate(birthDate: string): string | null {
  const keyed = /^(\d{2})(\d{2})(\d{4})$/.exec(birthDate);
  const day = keyed ? `${keyed[3]}-${keyed[1]}-${keyed[2]}` : birthDate;
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null;
}
