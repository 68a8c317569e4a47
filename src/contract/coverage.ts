import "./no-eval.ts";
import * as z from "zod/mini";
import { Cents, Day, Source } from "./source.ts";

/** One stretch of coverage on record, with who pays first (`order`, 1 before 2) where several are in force. */
export const CoveragePeriod = z.object({
  name: z.string(),
  payer: z.nullable(z.string()),
  line: z.nullable(z.enum(["medicareAdvantage", "medicare", "medicaid", "chip", "exchange", "commercial"])),
  status: z.enum(["active", "ended", "future", "cancelled"]),
  since: z.nullable(Day),
  until: z.nullable(Day),
  order: z.nullable(z.int()),
  /** What the member is to whoever holds the policy. */
  relationship: z.optional(z.enum(["self", "spouse", "child", "other"])),
  /** Claims paid for days after the last one: the sign of an ending set afterwards. */
  paidAfterEnd: z.int(),
  source: Source,
});

export const CostShare = z.object({
  network: z.enum(["in", "out"]),
  isCovered: z.boolean(),
  copay: z.nullable(Cents),
  /** Percent of the allowed amount. */
  coinsurance: z.nullable(z.number()),
  afterDeductible: z.nullable(z.boolean()),
});

/** How many a year, how many are used, and the claims that make it up. */
export const BenefitLimit = z.object({
  allowed: z.number(),
  unit: z.string(),
  from: Day,
  until: Day,
  used: z.number(),
  counted: z.array(z.object({ claimId: z.string(), serviceDate: Day, units: z.number() })),
  inProcess: z.number(),
  denied: z.int(),
});

export const Benefit = z.object({
  service: z.string(),
  shares: z.array(CostShare),
  requirement: z.nullable(z.string()),
  limit: z.nullable(BenefitLimit),
});

/** The product that the coverage in force names as its plan. */
export const Benefits = z.object({
  plan: z.string(),
  familyTier: z.nullable(z.enum(["embedded", "aggregate"])),
  limits: z.array(
    z.object({
      kind: z.enum(["deductible", "outOfPocket"]),
      scope: z.enum(["individual", "family"]),
      network: z.enum(["in", "out"]),
      amount: Cents,
    }),
  ),
  services: z.array(Benefit),
  source: Source,
});

export type CoveragePeriod = z.infer<typeof CoveragePeriod>;
export type CostShare = z.infer<typeof CostShare>;
export type BenefitLimit = z.infer<typeof BenefitLimit>;
export type Benefit = z.infer<typeof Benefit>;
export type Benefits = z.infer<typeof Benefits>;
