import type { Source } from "../source.ts";

/** What the member pays for a service, on one side of the network. */
export interface CostShare {
  readonly network: "in" | "out";
  readonly isCovered: boolean;
  /** Cents a visit or item. */
  readonly copay: number | null;
  /** The member's percent of the allowed amount. */
  readonly coinsurance: number | null;
  /** Whether the deductible comes first; null where the product does not say. */
  readonly afterDeductible: boolean | null;
}

/** How many a year, and how many of them are used. */
export interface BenefitLimit {
  readonly allowed: number;
  /** e.g. `visits` */
  readonly unit: string;
  /** The year it is counted in, first and last day. */
  readonly from: string;
  readonly until: string;
  readonly used: number;
  /** The claims that make it up, newest first. */
  readonly counted: readonly {
    readonly claimId: string;
    readonly serviceDate: string;
    readonly units: number;
  }[];
  /** Units of claims still being decided: they may yet count. */
  readonly inProcess: number;
  /** Claims of this year that were denied, and so do not count. */
  readonly denied: number;
}

export interface Benefit {
  readonly service: string;
  readonly shares: readonly CostShare[];
  /** e.g. `Prior authorization`; null where the product asks for nothing. */
  readonly requirement: string | null;
  readonly limit: BenefitLimit | null;
}

/** A limit as the product is sold, in cents: how much of it is used is the accumulators' to say. */
export interface PlanLimit {
  readonly kind: "deductible" | "outOfPocket";
  readonly scope: "individual" | "family";
  readonly network: "in" | "out";
  readonly amount: number;
}

/** The product that the coverage in force names as its plan. */
export interface Benefits {
  readonly plan: string;
  /**
   * How a family's deductible works: `embedded`, each person also has their own; `aggregate`, only the family's
   * counts. Null where the product does not say.
   */
  readonly familyTier: "embedded" | "aggregate" | null;
  readonly limits: readonly PlanLimit[];
  readonly services: readonly Benefit[];
  readonly source: Source;
}
