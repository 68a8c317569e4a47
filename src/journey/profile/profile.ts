import type { Purpose } from "../contact/purposes.ts";
import type { CallerKind, VerificationLevel, VerificationMethod } from "../contact/attributes.ts";
import type {
  Allergy,
  Appeal,
  CareGap,
  CarePlan,
  CareTeamMember,
  Medication,
  Social,
  Visit,
} from "./care/care-facts.ts";
import type { LakeFactsOnFile } from "./lake/lake-facts.ts";
import type { ConsentOnFile, ContactPoints, Preference, Relative } from "./people/people-facts.ts";
import type { Milestone } from "./milestone.ts";
import type { Source } from "./source.ts";
import type { PastContact, TimelineEntry } from "./timeline/timeline-facts.ts";
import type { SectionName } from "./section-names.ts";
import type { Benefits } from "./coverage/benefit.ts";
import type { CoveragePeriod } from "./coverage/coverage-period.ts";

export type { Source } from "./source.ts";

interface Verification {
  readonly level: VerificationLevel;
  readonly method: VerificationMethod;
  readonly expiresAt: string | null;
}

export interface Person {
  readonly patientId: string;
  readonly name: string;
  readonly givenName: string;
  /** YYYY-MM-DD; null also where only a year or month is on record. */
  readonly birthDate: string | null;
  readonly age: number | null;
  /** Absent where no birthday is near that changes what cover there is. */
  readonly milestone?: Milestone | undefined;
  readonly gender: string | null;
  readonly memberId: string | null;
  readonly language: {
    readonly code: string;
    readonly label: string;
    readonly interpreterNeeded: boolean;
  } | null;
  readonly source: Source;
}

/** The practice that calls, as the directory has it. */
export interface CallingPractice {
  readonly name: string;
  readonly source: Source;
}

export interface Plan {
  readonly name: string;
  readonly status: "active" | "ended" | "future";
  readonly since: string | null;
  readonly until: string | null;
  readonly group: string | null;
  readonly source: Source;
}

/** Money in whole cents of US dollars. */
export interface Accumulator {
  readonly kind: "deductible" | "outOfPocket";
  readonly scope: "individual" | "family";
  readonly network: "in" | "out";
  readonly limit: number;
  readonly used: number;
  /** Why the figures cannot be right as they stand, in words; absent where nothing speaks against them. */
  readonly doubt?: string | undefined;
  readonly source: Source;
}

export type ClaimStatus = "processed" | "deniedMemberOwes" | "deniedPlanOrProviderOwes" | "inProcess";

/** X12 claim adjustment group codes: who carries the amount (`CO` the provider by contract, `PR` the member). */
export type AdjustmentGroup = "CO" | "PR" | "OA" | "PI" | "CR";

export interface Denial {
  /** CARC code. */
  readonly code: string;
  /** Our own plain words for it. */
  readonly words: string;
  /** Absent where the payer's data do not say. */
  readonly group?: AdjustmentGroup | undefined;
}

/** A remark code (RARC) with our own plain words for it: what it adds to the reason. */
export interface Remark {
  readonly code: string;
  readonly words: string;
}

/** What a claim's amount is made of, in cents; null where it is not on record. */
export interface ClaimFigures {
  readonly allowed: number | null;
  readonly planPaid: number | null;
  readonly deductible: number | null;
  readonly copay: number | null;
  readonly coinsurance: number | null;
  readonly notCovered: number | null;
  /** What the member has paid the provider, as far as the plan knows. */
  readonly paidByMember: number | null;
}

/** Figures of a claim that contradict each other. */
export interface Mismatch {
  /** What does not add up, as a sentence with its amounts. */
  readonly words: string;
  /** Cents, never negative. */
  readonly difference: number;
}

export interface ClaimLine {
  readonly claimId: string;
  readonly serviceDate: string | null;
  readonly service: string;
  readonly provider: string | null;
  readonly billed: number | null;
  readonly memberOwes: number | null;
  readonly status: ClaimStatus;
  readonly denial: Denial | null;
  /** The billing provider's standing on that day; absent without a record. */
  readonly network?: "in" | "out" | undefined;
  /** Absent while it is in process. */
  readonly figures?: ClaimFigures | undefined;
  /** Absent where everything adds up, or too little is on record to tell. */
  readonly mismatch?: Mismatch | undefined;
  readonly remarks?: readonly Remark[] | undefined;
  /** YYYY-MM-DD: the day of the plan's statement, from which the time to appeal runs; absent while it is in process. */
  readonly decidedOn?: string | undefined;
  readonly source: Source;
}

/** What the member owes on the claims on record, in cents. What they paid a provider is seldom known to a plan. */
export interface Owed {
  readonly total: number;
  readonly deductible: number;
  readonly copay: number;
  readonly coinsurance: number;
  readonly notCovered: number;
  /** The part of the total that the claims do not split. */
  readonly notSplit: number;
  /** Already paid to providers, as far as the claims say; null where none says. */
  readonly paid: number | null;
  /** How many claims it is made of, and how many of those read name no amount. */
  readonly claims: number;
  readonly withoutAmount: number;
}

/** All claims that were read, newest first. */
export interface Claims {
  /** How many were read. */
  readonly total: number;
  readonly recent: readonly ClaimLine[];
  /** The reading stopped at its limit: the record may hold older ones. */
  readonly mayBeMore?: boolean | undefined;
  /** Absent where no claim names an amount. */
  readonly owed?: Owed | undefined;
}

type AuthorizationStatus = "inReview" | "approved" | "partlyApproved" | "denied" | "missingDocument";

/** One service of an authorization: what was asked, decided and used. */
export interface AuthorizedLine {
  readonly service: string;
  readonly status: Exclude<AuthorizationStatus, "missingDocument">;
  /** Units, e.g. visits; null where the record does not say. */
  readonly requested: number | null;
  readonly approved: number | null;
  readonly used: number | null;
}

/** A time limit as an agent names it. */
export interface DecisionClock {
  /** e.g. `7 calendar days` */
  readonly words: string;
  /** For which kind of plan, in words; and whether that is known, or the strictest was taken because it is not. */
  readonly plan: string;
  readonly isAssumed: boolean;
  readonly citation: string;
}

export interface Authorization {
  readonly authorizationId: string;
  readonly service: string;
  readonly status: AuthorizationStatus;
  readonly requestedOn: string | null;
  /** ISO 8601: when the decision is due by law; null once decided. */
  readonly decisionDueAt: string | null;
  readonly urgency: "standard" | "expedited";
  /** Which papers the plan still waits for, in words; only with `missingDocument`. */
  readonly missing?: string | undefined;
  /** YYYY-MM-DD: until when they are to be there; absent without a record. */
  readonly missingDueOn?: string | undefined;
  /** The number the plan gave with its answer, else its reference number. */
  readonly number?: string | undefined;
  /** Why it was denied or cut, in words; absent where the answer does not say. */
  readonly reason?: string | undefined;
  /** YYYY-MM-DD: the day of the plan's answer; absent while there is none. */
  readonly decidedOn?: string | undefined;
  /** The last day it may be used. */
  readonly validUntil?: string | undefined;
  readonly lines?: readonly AuthorizedLine[] | undefined;
  /** The law behind `decisionDueAt`. */
  readonly clock?: DecisionClock | undefined;
  readonly source: Source;
}

/** A section that is not as the store has it now. */
export interface LateSection {
  readonly section: SectionName;
  /** `stale`: shown as it was kept. `missing`: could not be read, and nothing was kept; what is shown may be part. */
  readonly state: "stale" | "missing";
  /** ISO 8601: when a stale section was read; null where it is missing. */
  readonly asOf: string | null;
}

/** A value shown in part. `opens` says what would show all of it; null: it may be asked for now. */
export interface MaskedValue {
  readonly field: "birthDate" | "memberId" | "contactPoints";
  readonly text: string;
  readonly opens: string | null;
}

/** The one page an agent reads, before the disclosure decision. `member` is null for an unknown caller. */
export interface Profile {
  readonly contactId: string;
  readonly verification: Verification;
  readonly callerKind: CallerKind;
  readonly scope: "offered" | "accepted";
  readonly member: Person | null;
  /** Only where a provider calls: the contact is then about no member yet. */
  readonly provider?: CallingPractice | undefined;
  readonly plan: Plan | null;
  /** Further plans on record: a second one in force, or the next one. */
  readonly otherPlans?: readonly Plan[] | undefined;
  /** Every coverage on record, as time went. */
  readonly coverageHistory: readonly CoveragePeriod[];
  /** Null without a record of the product. */
  readonly benefits: Benefits | null;
  readonly accumulators: readonly Accumulator[];
  readonly claims: Claims;
  readonly authorizations: readonly Authorization[];
  readonly careGaps: readonly CareGap[];
  readonly medications: readonly Medication[];
  readonly allergies: readonly Allergy[];
  readonly carePlan: readonly CarePlan[];
  readonly careTeam: readonly CareTeamMember[];
  /** Null: nothing on record. */
  readonly social: Social | null;
  readonly appointments: readonly Visit[];
  readonly appeals: readonly Appeal[];
  readonly relatives: readonly Relative[];
  readonly consents: readonly ConsentOnFile[];
  readonly preferences: readonly Preference[];
  readonly contactPoints: ContactPoints | null;
  readonly pastContacts: readonly PastContact[];
  readonly timeline: readonly TimelineEntry[];
  /** Null: nobody is identified. */
  readonly lakeFacts: LakeFactsOnFile | null;
  /** What the contact is about: the facts shown are those that this needs. */
  readonly purposes: readonly Purpose[];
  readonly masked: readonly MaskedValue[];
  /** What the agent must know of sensitive records on this page. */
  readonly notices: readonly string[];
  readonly withheld: readonly { readonly what: string; readonly why: string }[];
  /** Absent where all is as the store has it. */
  readonly late?: readonly LateSection[] | undefined;
  /** ISO 8601: when this page of facts was put together. */
  readonly asOf: string;
}

/** What of the page is the member's, whoever asks and on whichever contact. */
export type MemberCards = Omit<
  Profile,
  | "contactId"
  | "verification"
  | "callerKind"
  | "scope"
  | "provider"
  | "purposes"
  | "masked"
  | "notices"
  | "withheld"
  | "late"
  | "asOf"
>;
