import type { Group, Standing } from "./standing.ts";
import type { Topic } from "./context/heard-topics.ts";
import type { ReasonCode } from "../contact/attributes.ts";

/** What an offer is worth: the member's side counts more than the plan's. A judgement, in one place. */
export const valueShares = { member: 0.7, plan: 0.3 } as const;

/** How much more a group matters while a matter is on the table: 1 is as ever. */
export const contextWeights: Readonly<Partial<Record<ReasonCode | Topic, Partial<Record<Group, number>>>>> = {
  claimStatus: { claims: 1.5, appeals: 1.4, money: 1.2, retention: 0.4 },
  bill: { claims: 1.5, money: 1.3, appeals: 1.3, retention: 0.4 },
  claimDenied: { claims: 1.6, appeals: 1.6, retention: 0.3 },
  priorAuthorizationStatus: { authorizations: 1.6, appeals: 1.3, retention: 0.4 },
  priorAuthorization: { authorizations: 1.6, appeals: 1.3, retention: 0.4 },
  refill: { medicines: 1.6, money: 1.2 },
  medicineCost: { medicines: 1.4, money: 1.4 },
  premium: { retention: 1.5, coverage: 1.4, money: 1.3 },
  paymentTrouble: { retention: 1.3, money: 1.4, coverage: 1.3 },
  leaving: { retention: 2, coverage: 1.4 },
  benefits: { money: 1.4, coverage: 1.2 },
  cost: { money: 1.6 },
  appointmentOrRide: { access: 1.6, care: 1.1 },
  ride: { access: 1.6 },
  findProvider: { access: 1.4, membership: 1.1 },
  hospital: { care: 1.6, caseManagement: 1.6, medicines: 1.2, retention: 0.2 },
  overwhelmed: { caseManagement: 1.7, retention: 0.2 },
  moved: { membership: 1.5, coverage: 1.3 },
  complaint: { promises: 1.4, retention: 0.2 },
};

/** What the business may push or hold back: capped, dated and signed for, so that no lever outlives its reason. */
export interface Lever {
  readonly group: Group;
  /** 0.5 to 1.5. */
  readonly factor: number;
  /** YYYY-MM-DD, both days within. */
  readonly from: string;
  readonly until: string;
  readonly owner: string;
  readonly why: string;
}

export const leverCap = { least: 0.5, most: 1.5 } as const;

export const levers: readonly Lever[] = [
  {
    group: "coverage",
    factor: 1.2,
    from: "2026-11-01",
    until: "2027-01-15",
    owner: "Member services",
    why: "Open enrolment: what changes in January is asked for most now.",
  },
];

/** Standings in which chance and learning have no say: care and duty are not for trying out. */
export const neverDrawn: readonly Standing[] = ["safety", "obligation", "clinical"];

/** How often the scored offers are put in order by chance, to go on learning of those that seldom come first. */
export const explorationShare = 0.02;
