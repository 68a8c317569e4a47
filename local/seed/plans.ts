/** The invented insurer's products. Money in cents; shares are what the member pays after the deductible. */
export interface PlanTerms {
  readonly key: PlanKey;
  readonly name: string;
  readonly type: "ppo" | "hmo" | "hdhp";
  readonly line: "commercial" | "medicareAdvantage";
  readonly network: "standard" | "select";
  readonly deductible: number;
  readonly outOfPocket: number;
  readonly coinsurance: number;
  readonly officeCopay: number;
}

export type PlanKey = "silver-ppo" | "gold-ppo" | "bronze-hdhp" | "advantage-hmo";

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
  },
} as const satisfies Record<PlanKey, PlanTerms>;

export const insurer = { reference: "Organization/example-health", display: "Example Health" };
