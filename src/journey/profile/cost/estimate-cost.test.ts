import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Benefit, Benefits, CostShare } from "../coverage/benefit.ts";
import type { Accumulator } from "../profile.ts";
import { estimateCost } from "./estimate-cost.ts";

const product = { resource: "InsurancePlan/silver", asOf: "2026-11-01" };
const standing = { resource: "CoverageEligibilityResponse/rosa", asOf: "2026-11-20" };

const accumulator = (
  kind: Accumulator["kind"],
  limit: number,
  used: number,
  more: Partial<Accumulator> = {},
): Accumulator => ({ kind, scope: "individual", network: "in", limit, used, source: standing, ...more });

const share = (more: Partial<CostShare> = {}): CostShare => ({
  network: "in",
  isCovered: true,
  copay: null,
  coinsurance: 20,
  afterDeductible: true,
  ...more,
});

const silver = (
  shares: readonly CostShare[],
  more: Partial<Benefits & Pick<Benefit, "limit">> = {},
): Benefits => ({
  plan: "Silver",
  familyTier: "embedded",
  limits: [],
  services: [{ service: "MRI", shares, requirement: "Prior authorization", limit: more.limit ?? null }],
  source: product,
  ...more,
});

const ask = (amount: number, more: { network?: "in" | "out"; service?: string | null } = {}) => ({
  service: "MRI",
  network: "in" as const,
  amount,
  ...more,
});

describe("what would I owe for an MRI that the plan allows $1,840 for", () => {
  const limits = [accumulator("deductible", 1500_00, 560_00), accumulator("outOfPocket", 6000_00, 1064_00)];

  test("the deductible first, then a share of the rest, each line with its fact", () => {
    const { low, high, cases, unsure } = estimateCost(
      { benefits: silver([share()]), accumulators: limits },
      ask(1840_00),
    );
    expect([low, high, unsure]).toEqual([1120_00, 1120_00, []]);
    expect(cases[0]?.lines).toEqual([
      { words: "Deductible: $1,500.00 − $560.00 used = $940.00 left", amount: 940_00, source: standing },
      { words: "Coinsurance: 20% of $900.00", amount: 180_00, source: product },
      {
        words: "Out-of-pocket maximum: $6,000.00 − $1,064.00 used = $4,936.00 left, not reached",
        amount: 0,
        source: standing,
      },
    ]);
  });

  test("the out-of-pocket maximum ends it", () => {
    const near = [accumulator("deductible", 1500_00, 1500_00), accumulator("outOfPocket", 6000_00, 5900_00)];
    const { high, cases } = estimateCost({ benefits: silver([share()]), accumulators: near }, ask(1840_00));
    expect(high).toBe(100_00);
    expect(cases[0]?.lines.at(-1)).toMatchObject({ amount: -268_00 });
  });

  test("a copay that the deductible does not come before is all there is to pay", () => {
    const copay = share({ copay: 40_00, coinsurance: null, afterDeductible: false });
    const { high } = estimateCost({ benefits: silver([copay]), accumulators: limits }, ask(150_00));
    expect(high).toBe(40_00);
  });

  test("a family's embedded deductible ends with one's own, an aggregate one only with the family's", () => {
    const family = [...limits, accumulator("deductible", 3000_00, 700_00, { scope: "family" })];
    const owes = (familyTier: Benefits["familyTier"]) => {
      const { low, high } = estimateCost(
        { benefits: silver([share()], { familyTier }), accumulators: family },
        ask(1840_00),
      );
      return [low, high];
    };
    expect(owes("embedded")).toEqual([1120_00, 1120_00]);
    expect(owes("aggregate")).toEqual([1840_00, 1840_00]);
    expect(owes(null)).toEqual([1120_00, 1840_00]);
  });

  test("what is not on record makes a range and says why", () => {
    const unknown = estimateCost(
      { benefits: silver([share({ afterDeductible: null })]), accumulators: limits },
      ask(1840_00),
    );
    expect([unknown.low, unknown.high]).toEqual([368_00, 1120_00]);
    expect(unknown.unsure).toEqual(["We have no record of whether the deductible comes first."]);
    expect(unknown.cases.map(({ label }) => label)).toEqual(["At least", "At most"]);
    const sold = [{ kind: "deductible", scope: "individual", network: "in", amount: 1500_00 } as const];
    const unused = estimateCost(
      { benefits: silver([share()], { limits: sold }), accumulators: [] },
      ask(2000_00),
    );
    expect([unused.low, unused.high]).toEqual([400_00, 1600_00]);
    expect(unused.unsure[0]).toMatch(/no record of how much of the deductible of \$1,500.00 is used/);
  });

  test("figures that contradict themselves are not built upon", () => {
    const doubted = [accumulator("deductible", 1500_00, 1600_00, { doubt: "too much" })];
    const { low, high, unsure } = estimateCost(
      { benefits: silver([share()]), accumulators: doubted },
      ask(2000_00),
    );
    expect([low, high]).toEqual([400_00, 1600_00]);
    expect(unsure[0]).toMatch(/contradict/);
  });

  test("a used-up limit is the member's whole", () => {
    const limit = {
      allowed: 20,
      unit: "visits",
      from: "2026-01-01",
      until: "2026-12-31",
      used: 19,
      counted: [],
      inProcess: 1,
      denied: 0,
    };
    const facts = (used: number) => ({
      benefits: silver([share()], { limit: { ...limit, used } }),
      accumulators: limits,
    });
    expect(estimateCost(facts(20), ask(100_00))).toMatchObject({ low: 100_00, high: 100_00 });
    expect(estimateCost(facts(20), ask(100_00)).notes).toContain("20 of 20 visits are used this year.");
    const near = estimateCost({ ...facts(19), accumulators: [accumulator("deductible", 0, 0)] }, ask(100_00));
    expect([near.low, near.high]).toEqual([20_00, 100_00]);
  });

  test("outside the network it says what may come on top, and what is not covered is whole", () => {
    const outside = silver([share({ network: "out", isCovered: false })]);
    const { high, notes } = estimateCost(
      { benefits: outside, accumulators: limits },
      ask(500_00, { network: "out" }),
    );
    expect(high).toBe(500_00);
    expect(notes.join(" ")).toMatch(/above the allowed amount/);
  });

  test("without any terms on record there is no figure", () => {
    expect(estimateCost({ benefits: null, accumulators: [] }, ask(500_00)).cases).toEqual([]);
  });
});

const cents = fc.integer({ min: 0, max: 20_000_00 });
const anyFacts = fc.record({
  shares: fc.array(
    fc.record({
      network: fc.constantFrom("in" as const, "out" as const),
      isCovered: fc.boolean(),
      copay: fc.option(cents, { nil: null }),
      coinsurance: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
      afterDeductible: fc.constantFrom(true, false, null),
    }),
    { maxLength: 2 },
  ),
  familyTier: fc.constantFrom("embedded" as const, "aggregate" as const, null),
  limits: fc.array(
    fc.record({
      kind: fc.constantFrom("deductible" as const, "outOfPocket" as const),
      scope: fc.constantFrom("individual" as const, "family" as const),
      network: fc.constantFrom("in" as const, "out" as const),
      limit: cents,
      used: cents,
    }),
    { maxLength: 6 },
  ),
  isOnRecord: fc.boolean(),
});
type AnyFacts = typeof anyFacts extends fc.Arbitrary<infer T> ? T : never;

const factsOf = ({ shares, familyTier, limits, isOnRecord }: AnyFacts) => ({
  benefits: isOnRecord ? silver(shares, { familyTier }) : null,
  accumulators: limits.map((each) => ({ ...each, source: standing })),
});

test("whatever is on record, nobody owes less than nothing, or more than the amount, and the lines add up", () => {
  fc.assert(
    fc.property(anyFacts, cents, fc.constantFrom("in" as const, "out" as const), (facts, amount, network) => {
      const estimate = estimateCost(factsOf(facts), ask(amount, { network }));
      expect(estimate.low).toBeGreaterThanOrEqual(0);
      expect(estimate.low).toBeLessThanOrEqual(estimate.high);
      expect(estimate.high).toBeLessThanOrEqual(amount);
      for (const { owes, lines } of estimate.cases) {
        expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(owes);
        for (const line of lines) expect(Number.isInteger(line.amount)).toBe(true);
      }
      if (estimate.low !== estimate.high) expect(estimate.unsure.length).toBeGreaterThan(0);
    }),
  );
});

test("nobody owes more for covered care in the network than is left of the out-of-pocket maximum", () => {
  fc.assert(
    fc.property(anyFacts, cents, (facts, amount) => {
      const known = factsOf({ ...facts, shares: facts.shares.map((each) => ({ ...each, isCovered: true })) });
      const maxima = (["individual", "family"] as const).flatMap(
        (scope) =>
          known.accumulators.find(
            (each) => each.kind === "outOfPocket" && each.network === "in" && each.scope === scope,
          ) ?? [],
      );
      fc.pre(maxima.length > 0);
      const left = Math.min(...maxima.map(({ limit, used }) => Math.max(0, limit - used)));
      expect(estimateCost(known, ask(amount)).high).toBeLessThanOrEqual(left);
    }),
  );
});

test("a dearer service never costs the member less", () => {
  fc.assert(
    fc.property(anyFacts, cents, cents, (facts, amount, more) => {
      const known = factsOf(facts);
      const [cheap, dear] = [estimateCost(known, ask(amount)), estimateCost(known, ask(amount + more))];
      expect(dear.low).toBeGreaterThanOrEqual(cheap.low);
      expect(dear.high).toBeGreaterThanOrEqual(cheap.high);
    }),
  );
});

test("what is used of the deductible never makes a service dearer", () => {
  fc.assert(
    fc.property(cents, cents, cents, fc.integer({ min: 0, max: 100 }), (amount, limit, used, coinsurance) => {
      const owes = (part: number) =>
        estimateCost(
          {
            benefits: silver([share({ coinsurance })]),
            accumulators: [accumulator("deductible", limit, Math.min(limit, part))],
          },
          ask(amount),
        ).high;
      expect(owes(used)).toBeLessThanOrEqual(owes(0));
    }),
  );
});
