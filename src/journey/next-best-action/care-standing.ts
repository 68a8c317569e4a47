/** An open case at care management. */
export interface OpenCase {
  /** e.g. `Task/77`. */
  readonly caseId: string;
  /** What it is about, in the case manager's words. */
  readonly what: string;
  /** YYYY-MM-DD; null where the system does not say. */
  readonly since: string | null;
  /** Who looks after it; null where nobody has taken it yet. */
  readonly manager: string | null;
}

/** A case manager's word on one rule's offers to this member. */
export interface CareWord {
  readonly rule: string;
  /** A sentence for the agent. */
  readonly why: string;
  readonly by: string | null;
}

/** How a referral that Careline wrote stands. */
export interface ReferralStanding {
  readonly rule: string;
  readonly about: string;
  readonly state: "waiting" | "accepted" | "declined" | "closed";
  /** How it ended, in the case manager's words. */
  readonly outcome: string | null;
  /** ISO 8601. */
  readonly at: string;
  /** e.g. `Task/78`. */
  readonly caseId: string;
}

/**
 * What care management said of this member. `down`: it was asked and did not answer, so the rules decide alone and the
 * card says so. `notAsked`: nobody is identified, or the answer is still to come.
 */
export type CareStanding =
  | { readonly state: "notAsked" }
  | { readonly state: "down" }
  | {
      readonly state: "answered";
      readonly cases: readonly OpenCase[];
      /** Not to be offered. */
      readonly vetoes: readonly CareWord[];
      /** To be offered before anything but an obligation. */
      readonly urges: readonly CareWord[];
      readonly referrals: readonly ReferralStanding[];
    };
