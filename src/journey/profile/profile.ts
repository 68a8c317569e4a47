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
import type { Source } from "./source.ts";
import type { PastContact, TimelineEntry } from "./timeline/timeline-facts.ts";
import type { SectionName } from "./section-names.ts";

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
  readonly source: Source;
}

type AuthorizationStatus = "inReview" | "approved" | "partlyApproved" | "denied" | "missingDocument";

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
  readonly accumulators: readonly Accumulator[];
  readonly claims: { readonly total: number; readonly recent: readonly ClaimLine[] };
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
