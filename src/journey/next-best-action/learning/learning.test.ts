import { expect, test } from "vitest";
import { chanceFrom, drawBeta } from "./draw.ts";
import { firstProbabilities, meanOf } from "./first-probability.ts";
import { isHeldOut } from "./hold-out.ts";
import { posteriorOf, segmentKey, type Learned } from "./learned.ts";
import { isRetired } from "./retire.ts";

const draws = (alpha: number, beta: number, count: number): readonly number[] => {
  const chance = chanceFrom(7);
  return Array.from({ length: count }, () => drawBeta({ alpha, beta }, chance));
};

test("draws have the mean and the spread of the posterior they come from", () => {
  const drawn = draws(8, 24, 20_000);
  const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length;
  const variance = drawn.reduce((sum, each) => sum + (each - mean) ** 2, 0) / drawn.length;
  expect(mean).toBeCloseTo(0.25, 2);
  expect(variance).toBeCloseTo((8 * 24) / (32 ** 2 * 33), 3);
});

test.each([
  [200, 0.85],
  [500, 0.98],
])("after %s offers taken, draws lie within a tenth of the truth as others publish", (positives, least) => {
  // Pega's published curve, held against ours in the specification: about 90 % at 200 positives, nearly all at 500.
  const [alpha, beta] = [2 + positives, 2 + positives];
  const truth = meanOf({ alpha, beta });
  const near =
    draws(alpha, beta, 5_000).filter((each) => Math.abs(each - truth) <= truth * 0.1).length / 5_000;
  expect(near).toBeGreaterThanOrEqual(least);
});

test("the same seed gives the same chance, another one another", () => {
  const first = (seed: number) => chanceFrom(seed)();
  expect(first(1)).toBe(first(1));
  expect(first(1)).not.toBe(first(2));
});

test("probabilities sum to one, favour the better, and leave the exploration share to each", () => {
  const even = { alpha: 2, beta: 2 };
  const shares = firstProbabilities(
    [
      { weight: 1, posterior: even, isDrawn: true },
      { weight: 0.01, posterior: even, isDrawn: true },
    ],
    0.02,
  );
  expect(shares[0] ?? 0).toBeGreaterThan(0.95);
  expect(shares[1] ?? 0).toBeGreaterThanOrEqual(0.01);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
});

test("what is never left to chance has no part in exploration", () => {
  const posterior = { alpha: 2, beta: 2 };
  const shares = firstProbabilities(
    [
      { weight: 1, posterior, isDrawn: false },
      { weight: 0.1, posterior, isDrawn: true },
    ],
    0.02,
  );
  expect(shares).toEqual([0.98, 0.02]);
});

test("one member in twenty is held out of an outreach rule, always the same ones", () => {
  const members = Array.from({ length: 20_000 }, (_, index) => `member-${index}`);
  const held = members.filter((member) => isHeldOut("renewal", member));
  expect(held.length / members.length).toBeCloseTo(0.05, 2);
  expect(members.filter((member) => isHeldOut("renewal", member))).toEqual(held);
  expect(members.filter((member) => isHeldOut("ride", member))).not.toEqual(held);
  expect(isHeldOut("renewal", null)).toBe(false);
});

const learned = (accepted: number, notTaken: number): Learned => ({
  asOf: "2026-11-20",
  tallies: { [segmentKey("ride-offer", "voice", false)]: { accepted, notTaken } },
});

test("what was learned shifts the posterior of its own segment only", () => {
  expect(posteriorOf(learned(8, 2), segmentKey("ride-offer", "voice", false))).toEqual({
    alpha: 10,
    beta: 4,
  });
  expect(posteriorOf(learned(8, 2), segmentKey("ride-offer", "chat", false))).toEqual({ alpha: 2, beta: 2 });
});

test.each([
  [4, 46, true],
  [5, 45, false],
  [0, 49, false],
])("%s taken and %s not: retired is %s", (accepted, notTaken, isIt) => {
  expect(isRetired("ride-offer", learned(accepted, notTaken))).toBe(isIt);
  expect(isRetired("ride", learned(accepted, notTaken))).toBe(false);
});
