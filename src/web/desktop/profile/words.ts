import type { CoveragePeriod } from "#contract/coverage.ts";
import type { Accumulator, ClaimLine, Authorization, Profile, Verification } from "#contract/profile.ts";
import type { Purpose } from "#journey/contact/purposes.ts";
import type { Tone } from "#web/kit/Chip.tsx";

/** The words and colours of the profile's codes. */

export const methodWords: Record<Verification["method"], string> = {
  none: "not verified",
  memberIdAndBirthDate: "member ID and birth date",
  authorityOnFile: "authority on file",
  npiAndTin: "NPI and tax ID",
  oneTimeCode: "code by text",
  agentQuestions: "your questions",
  document: "document and face",
  numberAndDetails: "number and details",
  signedIn: "signed in to the plan",
};

export const claimWords: Record<ClaimLine["status"], { words: string; tone: Tone }> = {
  processed: { words: "Processed", tone: "green" },
  deniedMemberOwes: { words: "Denied, owed", tone: "red" },
  deniedPlanOrProviderOwes: { words: "Denied, not owed", tone: "amber" },
  inProcess: { words: "In process", tone: "accent" },
};

export const authorizationWords: Record<
  Authorization["status"],
  { words: string; tone: Tone; step: number }
> = {
  inReview: { words: "In review", tone: "amber", step: 2 },
  missingDocument: { words: "A document is missing", tone: "red", step: 2 },
  approved: { words: "Approved", tone: "green", step: 4 },
  partlyApproved: { words: "Partly approved", tone: "amber", step: 4 },
  denied: { words: "Denied", tone: "red", step: 4 },
};

/** What a contact may be about, with what naming it opens. */
export const aboutWords: Record<Purpose, { words: string; label: string; note: string }> = {
  general: { words: "Anything", label: "Anything", note: "" },
  account: about("Account", "ID card, address, doctor"),
  benefits: about("Benefits", "Cover, cost share, who is in network"),
  claims: about("Claims", "Bills, claims, what is owed"),
  authorization: about("Authorization", "What the plan decides before a service"),
  pharmacy: about("Medicines", "Prescriptions, refills, allergies"),
  care: about("Visits and care", "Appointments, rides, plan of care"),
  appeal: about("Appeal", "Appeals and grievances"),
  clinical: about("Health", "What a nurse needs"),
};

function about(words: string, note: string) {
  return { words, label: words, note };
}

export const coverageWords: Record<CoveragePeriod["status"], { words: string; tone: Tone }> = {
  active: { words: "In force", tone: "green" },
  ended: { words: "Ended", tone: "neutral" },
  future: { words: "To come", tone: "accent" },
  cancelled: { words: "Cancelled", tone: "amber" },
};

export const limitWords: Record<Accumulator["kind"], string> = {
  deductible: "Deductible",
  outOfPocket: "Out of pocket",
};

/** How a limit is drawn: figures in doubt first, since a met limit that cannot be right is not met. */
export function toneOf(isMet: boolean, doubt: string | undefined): "amber" | "green" | "accent" {
  if (doubt !== undefined) return "amber";
  return isMet ? "green" : "accent";
}

export const callerWords: Record<Profile["callerKind"], string | null> = {
  member: null,
  guardian: "Guardian on the line",
  representative: "Representative on the line",
  provider: "Provider on the line",
  unknown: null,
};
