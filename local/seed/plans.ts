/** The invented insurer's products. Money in cents; shares are what the member pays after the deductible. */
export interface PlanTerms {
  readonly key: PlanKey;
  readonly name: string;
  readonly type: "ppo" | "hmo" | "hdhp";
  readonly line: "commercial" | "medicareAdvantage" | "medicaid";
  readonly network: "standard" | "select";
  readonly deductible: number;
  readonly outOfPocket: number;
  readonly coinsurance: number;
  readonly officeCopay: number;
  /** An office visit costs the copay alone; else the share after the deductible. */
  readonly hasCopay: boolean;
  /** Limits of a family, and how its deductible works; null where each member stands alone. */
  readonly family: {
    readonly deductible: number;
    readonly outOfPocket: number;
    readonly tier: "embedded" | "aggregate";
  } | null;
  /** What holds outside the network; null where nothing but emergencies is covered there. */
  readonly outside: {
    readonly deductible: number;
    readonly outOfPocket: number;
    readonly coinsurance: number;
  } | null;
}

export type PlanKey = "silver-ppo" | "gold-ppo" | "bronze-hdhp" | "advantage-hmo" | "medicaid-hmo";

export const planTerms = {
  "silver-ppo": {
    key: "silver-ppo",
    name: "Example Silver PPO",
    type: "ppo",
    line: "commercial",
    network: "standard",
    deductible: 150_000,
    outOfPocket: 600_000,
    coinsurance: 0.2,
    officeCopay: 40_00,
    hasCopay: true,
    family: { deductible: 300_000, outOfPocket: 1_200_000, tier: "embedded" },
    outside: { deductible: 300_000, outOfPocket: 1_200_000, coinsurance: 0.4 },
  },
  "gold-ppo": {
    key: "gold-ppo",
    name: "Example Gold PPO",
    type: "ppo",
    line: "commercial",
    network: "standard",
    deductible: 75_000,
    outOfPocket: 400_000,
    coinsurance: 0.1,
    officeCopay: 25_00,
    hasCopay: true,
    family: { deductible: 150_000, outOfPocket: 800_000, tier: "embedded" },
    outside: { deductible: 150_000, outOfPocket: 800_000, coinsurance: 0.3 },
  },
  "bronze-hdhp": {
    key: "bronze-hdhp",
    name: "Example Bronze HDHP",
    type: "hdhp",
    line: "commercial",
    network: "select",
    deductible: 500_000,
    outOfPocket: 800_000,
    coinsurance: 0.3,
    officeCopay: 0,
    hasCopay: false,
    family: { deductible: 1_000_000, outOfPocket: 1_600_000, tier: "aggregate" },
    outside: { deductible: 1_000_000, outOfPocket: 1_600_000, coinsurance: 0.5 },
  },
  "advantage-hmo": {
    key: "advantage-hmo",
    name: "Example Advantage HMO",
    type: "hmo",
    line: "medicareAdvantage",
    network: "select",
    deductible: 0,
    outOfPocket: 590_000,
    coinsurance: 0.2,
    officeCopay: 0,
    hasCopay: true,
    family: null,
    outside: null,
  },
  "medicaid-hmo": {
    key: "medicaid-hmo",
    name: "Example Community Medicaid",
    type: "hmo",
    line: "medicaid",
    network: "select",
    deductible: 0,
    outOfPocket: 200_00,
    coinsurance: 0,
    officeCopay: 4_00,
    hasCopay: true,
    family: null,
    outside: null,
  },
} as const satisfies Record<PlanKey, PlanTerms>;

export const insurer = { reference: "Organization/example-health", display: "Example Health" };
