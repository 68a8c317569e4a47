export const payTypes = ["salary", "hourly", "gig", "retired"] as const;
export type PayType = (typeof payTypes)[number];

export const metalTiers = ["catastrophic", "bronze", "silver", "gold", "platinum"] as const;
export type MetalTier = (typeof metalTiers)[number];

export const lifeEvents = ["none", "moved", "newJob", "turning26", "turning65"] as const;
export type LifeEvent = (typeof lifeEvents)[number];

/**
 * What a retention score may look at; null where there is no record. Race, ethnicity, diagnosis, disability, sex and
 * sensitive services are not here and must never be: a member is not worth less effort for any of them. Language serves
 * a member and never scores one.
 */
export interface RetentionFacts {
  readonly age: number | null;
  readonly dependants: number | null;
  readonly payType: PayType | null;
  readonly metalTier: MetalTier | null;
  /** Months since the member joined. */
  readonly tenureMonths: number | null;
  /** Whole months until the plan renews. */
  readonly monthsToRenewal: number | null;
  /** How much more the member pays a month at renewal, net of subsidy, in whole dollars; negative is less. */
  readonly premiumChangeDollars: number | null;
  /** The same as a share of today's net premium, in percent. */
  readonly premiumChangePercent: number | null;
  /** By how much the subsidy changes, in percent; -100 where it ends. */
  readonly subsidyChangePercent: number | null;
  /** Net premium at renewal as a share of household income, in percent. */
  readonly premiumToIncomePercent: number | null;
  /** Household income as a share of the federal poverty level, in percent. */
  readonly incomeToPovertyPercent: number | null;
  readonly autopay: boolean | null;
  readonly missedPayments90Days: number | null;
  /** Claims of the last twelve months. */
  readonly claims12Months: number | null;
  readonly deniedClaims90Days: number | null;
  readonly contacts30Days: number | null;
  readonly openComplaint: boolean | null;
  readonly hasPrimaryCareProvider: boolean | null;
  readonly lifeEvent: LifeEvent | null;
}

export type RetentionFact = keyof RetentionFacts;

/** Every fact, in the order of a table's columns. */
export const retentionFactNames = [
  "age",
  "dependants",
  "payType",
  "metalTier",
  "tenureMonths",
  "monthsToRenewal",
  "premiumChangeDollars",
  "premiumChangePercent",
  "subsidyChangePercent",
  "premiumToIncomePercent",
  "incomeToPovertyPercent",
  "autopay",
  "missedPayments90Days",
  "claims12Months",
  "deniedClaims90Days",
  "contacts30Days",
  "openComplaint",
  "hasPrimaryCareProvider",
  "lifeEvent",
] as const satisfies readonly RetentionFact[];
