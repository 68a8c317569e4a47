import { compareDetails } from "./compare-details.ts";
import type { Comparison } from "./compare-details.ts";
import { joinedName } from "./plain-name.ts";
import { reasonsFor } from "./reason-words.ts";
import type { Reason } from "./reason-words.ts";
import type { CallingNumber, MemberDetails, SaidDetails } from "./said-details.ts";
import { scoreOf, weightOf } from "./weights.ts";

/** A member whom what was said may fit. */
export interface Candidate {
  readonly patientId: string;
  /** All that is told of the name: `R. T.` */
  readonly initials: string;
  /** In bits; what several people share is not in it. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** The number called from is on file for this person, and for nobody else. */
  readonly hasOwnNumber: boolean;
}

export type Ranking =
  | { readonly outcome: "identified"; readonly candidate: Candidate }
  /** Best first; one alone is possible and not certain. */
  | { readonly outcome: "ambiguous"; readonly candidates: readonly Candidate[] }
  | { readonly outcome: "unknown" };

/**
 * In bits. Of a million members one must stand out by twenty; eight more make a mistake rarer than one in 250 by the
 * weights alone. Over the labelled pairs (`npm run identity:pairs`) with the rules below, mistakes stay under one in a
 * thousand. Whoever is less than ten bits, a thousand times, ahead of the next is not told apart from them.
 */
export const thresholds = { identify: 28, ahead: 10, list: 4 } as const;

const mostListed = 5;

/** Ranks the members found for a claim. Every one is compared in the same way, whatever the others are. */
export function rankCandidates(
  said: SaidDetails,
  calling: CallingNumber,
  members: readonly MemberDetails[],
): Ranking {
  const isShared = members.filter(({ phones }) => calling !== null && phones.includes(calling)).length > 1;
  const ranked = members
    .map((member) => weigh(member, compareDetails(said, calling, member), isShared))
    .filter(({ listScore }) => listScore >= thresholds.list)
    .toSorted((left, right) => right.listScore - left.listScore);
  const [first, second] = ranked;
  if (first === undefined) return { outcome: "unknown" };
  const isAhead = second === undefined || first.candidate.score - second.candidate.score >= thresholds.ahead;
  const hasTwin = members.some((other) => areLikeTwins(first.member, other));
  return isAhead && !hasTwin && isCertain(first)
    ? { outcome: "identified", candidate: first.candidate }
    : { outcome: "ambiguous", candidates: ranked.slice(0, mostListed).map(({ candidate }) => candidate) };
}

interface Weighed {
  readonly member: MemberDetails;
  readonly comparison: Comparison;
  readonly candidate: Candidate;
  /** With a shared number in it: a family is listed by it, and nobody identified. */
  readonly listScore: number;
}

function weigh(member: MemberDetails, comparison: Comparison, isShared: boolean): Weighed {
  const listScore = scoreOf(comparison);
  const hasNumber = comparison.number === "onFile";
  const score = listScore - (hasNumber && isShared ? weightOf(comparison, "number") : 0);
  const candidate: Candidate = {
    patientId: member.patientId,
    initials: initialsOf(member),
    score,
    reasons: reasonsFor(comparison, isShared),
    hasOwnNumber: hasNumber && !isShared,
  };
  return { member, comparison, candidate, listScore };
}

const initialsOf = ({ firstNames, lastNames }: MemberDetails): string =>
  [firstNames[0], lastNames.find(({ isFormer }) => !isFormer)?.value]
    .flatMap((name) => (name ? [`${name.slice(0, 1)}.`] : []))
    .join(" ");

/**
 * Enough bits, something that is this person's alone (last name, birth date, home and number are a family's or a
 * twin's as well), something known to the letter that is not in every telephone book, and nothing against it.
 */
function isCertain({ candidate, comparison }: Weighed): boolean {
  const { memberId, firstName, birthDate, lastName } = comparison;
  const isOneself = memberId === "exact" || firstName === "exact" || firstName === "nickname";
  const knowsExactly = birthDate === "exact" || memberId === "exact";
  const isContradicted =
    firstName === "different" ||
    birthDate === "different" ||
    (lastName === "different" && memberId !== "exact");
  return candidate.score >= thresholds.identify && isOneself && knowsExactly && !isContradicted;
}

/** Born on one day, with one last name, in one home or on one number: nothing that either knows tells them apart. */
function areLikeTwins(one: MemberDetails, other: MemberDetails): boolean {
  if (one.patientId === other.patientId || one.birthDate === null || one.birthDate !== other.birthDate)
    return false;
  const shareName = one.lastNames.some(({ value }) =>
    other.lastNames.some((each) => joinedName(each.value) === joinedName(value)),
  );
  const shareHome =
    one.zips.some(({ value }) => other.zips.some((each) => each.value === value)) ||
    one.phones.some((phone) => other.phones.includes(phone));
  return shareName && shareHome;
}
