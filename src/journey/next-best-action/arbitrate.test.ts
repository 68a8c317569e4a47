import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitrate, type Candidate } from "./arbitrate.ts";
import type { Draft } from "./rule.ts";

const draft: Draft = {
  title: "Do it",
  reason: "Because.",
  sources: [],
  accept: "Yes",
  guide: { title: "How", steps: [] },
};

const candidate = (rule: string, more: Partial<Candidate> = {}): Candidate => ({
  rule,
  answersCaller: false,
  standing: "service",
  value: 0.5,
  draft,
  ...more,
});

const anyCandidates = fc.array(
  fc.record({
    rule: fc.constantFrom("a", "b", "c", "d", "e", "f", "g"),
    answersCaller: fc.boolean(),
    standing: fc.constantFrom("obligation" as const, "service" as const),
    value: fc.double({ min: 0, max: 1, noNaN: true }),
    draft: fc.constant(draft),
  }),
  { maxLength: 12 },
);

test("never more than one card and two lines, no rule twice, and nobody is lost", () => {
  fc.assert(
    fc.property(anyCandidates, (candidates) => {
      const { card, quiet, beaten } = arbitrate(candidates);
      const spoken = [...(card === null ? [] : [card]), ...quiet, ...beaten].map(({ rule }) => rule);
      expect(quiet.length).toBeLessThanOrEqual(2);
      expect(card === null).toBe(candidates.length === 0);
      expect(new Set(spoken).size).toBe(spoken.length);
      expect(new Set(spoken)).toEqual(new Set(candidates.map(({ rule }) => rule)));
    }),
  );
});

test("the order in which rules are asked changes nothing", () => {
  const oncePerRule = fc.uniqueArray(
    anyCandidates.map((found) => found[0] ?? candidate("a")),
    { selector: ({ rule }) => rule },
  );
  fc.assert(
    fc.property(oncePerRule, (candidates) => {
      expect(arbitrate(candidates.toReversed())).toEqual(arbitrate(candidates));
    }),
  );
});

test("the caller's matter comes before an obligation, an obligation before any value", () => {
  const { card, quiet } = arbitrate([
    candidate("useful", { value: 1 }),
    candidate("clock", { standing: "obligation", value: 0 }),
    candidate("asked", { answersCaller: true, value: 0 }),
  ]);
  expect([card, ...quiet].map((each) => each?.rule)).toEqual(["asked", "clock", "useful"]);
});
