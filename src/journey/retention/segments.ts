import type { RetentionFacts } from "./retention-facts.ts";

export const segmentCodes = [
  "inTransition",
  "subsidyCliff",
  "stretchedWorker",
  "continuityFamily",
  "quietAndHealthy",
] as const;
export type SegmentCode = (typeof segmentCodes)[number];

/** A group of members to whom the same things matter, told by a rule an agent can check in the member's record. */
export interface Segment {
  readonly code: SegmentCode;
  readonly name: string;
  /** The rule in words. */
  readonly rule: string;
  readonly holds: (facts: RetentionFacts) => boolean;
}

const isAtLeast = (value: number | null, least: number): boolean => value !== null && value >= least;
const isBetween = (value: number | null, least: number, most: number): boolean =>
  value !== null && value >= least && value <= most;

/**
 * The first rule that holds decides: what is happening to a member before what is typical of one. A fact that is not on
 * record makes no rule hold. The first two follow the segments of Covered California's reference case; the rest are a
 * judgement of what else an agent must say differently.
 */
export const segments: readonly Segment[] = [
  {
    code: "inTransition",
    name: "In transition",
    rule: "Moved, has a new job, or turns 26 or 65.",
    holds: ({ lifeEvent }) => lifeEvent !== null && lifeEvent !== "none",
  },
  {
    code: "subsidyCliff",
    name: "Subsidy cliff",
    rule: "The subsidy falls by more than half.",
    holds: ({ subsidyChangePercent }) => subsidyChangePercent !== null && subsidyChangePercent < -50,
  },
  {
    code: "stretchedWorker",
    name: "Stretched worker",
    rule: "Paid by the hour or by the job, and the premium rises by 10 dollars a month or more.",
    holds: ({ payType, premiumChangeDollars }) =>
      (payType === "gig" || payType === "hourly") && isAtLeast(premiumChangeDollars, 10),
  },
  {
    code: "continuityFamily",
    name: "Continuity family",
    rule: "40 to 60 years old with dependants, and care in use: six claims or more in a year.",
    holds: ({ age, dependants, claims12Months }) =>
      isBetween(age, 40, 60) && isAtLeast(dependants, 1) && isAtLeast(claims12Months, 6),
  },
  {
    code: "quietAndHealthy",
    name: "Quiet and healthy",
    rule: "No claims in a year and no contact in a month.",
    holds: ({ claims12Months, contacts30Days }) => claims12Months === 0 && contacts30Days === 0,
  },
];

/** How a card's calibrations name a member's segment. */
export const segmentGroup = (segment: SegmentCode | null): string => segment ?? "none";

/** The member's segment; null where no rule holds, and then nothing is said differently. */
export const segmentOf = (facts: RetentionFacts): Segment | null =>
  segments.find(({ holds }) => holds(facts)) ?? null;
