import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitrate, tierOf, tiers, type Candidate } from "./arbitrate.ts";
import { groups, standings } from "./standing.ts";

const candidate = (rule: string, more: Partial<Candidate> = {}): Candidate => ({
  rule,
  group: "care",
  standing: "service",
  outranks: [],
  answersCaller: false,
  askedAt: "",
  isPressing: false,
  isUrged: false,
  isOnPage: false,
  score: 0.5,
  ...more,
});

const anyCandidates = fc.uniqueArray(
  fc.record({
    rule: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"),
    group: fc.constantFrom(...groups),
    standing: fc.constantFrom(...standings),
    outranks: fc.constantFrom([], ["a"], ["b", "c"]),
    answersCaller: fc.boolean(),
    askedAt: fc.constantFrom("", "2026-11-20T15:01:00Z", "2026-11-20T15:02:00Z"),
    isPressing: fc.boolean(),
    isUrged: fc.boolean(),
    isOnPage: fc.boolean(),
    score: fc.double({ min: 0, max: 10, noNaN: true }),
  }),
  { selector: ({ rule }) => rule, maxLength: 8 },
);

const slateOf = (candidates: readonly Candidate[]) => {
  const { card, quiet } = arbitrate(candidates);
  return card === null ? [] : [card, ...quiet];
};
const rulesOf = (candidates: readonly Candidate[]) => slateOf(candidates).map(({ rule }) => rule);

test("never more than one card and two lines, no group twice, one unasked, and nobody is lost", () => {
  fc.assert(
    fc.property(anyCandidates, (candidates) => {
      const slate = slateOf(candidates);
      expect(slate.length).toBeLessThanOrEqual(3);
      expect(slate.length === 0).toBe(candidates.length === 0);
      expect(new Set(slate.map(({ group }) => group)).size).toBe(slate.length);
      expect(slate.filter((each) => tierOf(each) === "scored").length).toBeLessThanOrEqual(1);
      const beaten = arbitrate(candidates).beaten.map((each) => each.candidate.rule);
      expect([...slate.map(({ rule }) => rule), ...beaten].toSorted()).toEqual(
        candidates.map(({ rule }) => rule).toSorted(),
      );
    }),
  );
});

test("no score lifts an offer over a tier", () => {
  fc.assert(
    fc.property(anyCandidates, (candidates) => {
      const ranks = slateOf(candidates).map((each) => tiers.indexOf(tierOf(each)));
      expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
      for (const { candidate: lost, how } of arbitrate(candidates).beaten) {
        const rivals = slateOf(candidates).filter(({ group }) => how !== "sameGroup" || group === lost.group);
        const best = Math.min(...rivals.map((each) => tiers.indexOf(tierOf(each))));
        expect(best).toBeLessThanOrEqual(tiers.indexOf(tierOf(lost)));
      }
    }),
  );
});

test("an obligation is beaten by no offer that is merely scored", () => {
  fc.assert(
    fc.property(anyCandidates, (candidates) => {
      const { beaten } = arbitrate(candidates);
      const lostDuties = beaten.filter(({ candidate: { standing } }) => standing === "obligation");
      for (const { candidate: lost } of lostDuties) {
        const shownInstead = slateOf(candidates).filter(
          (each) => tierOf(each) === "scored" && each.group === lost.group,
        );
        expect(shownInstead).toEqual([]);
      }
    }),
  );
});

test("the order in which rules are asked changes nothing", () => {
  fc.assert(
    fc.property(anyCandidates, (given) => {
      // Ranks between two rules may go in a circle over three; the shipped ones are checked not to.
      const candidates = given.map((each) => ({ ...each, outranks: [] }));
      expect(arbitrate(candidates.toReversed())).toEqual(arbitrate(candidates));
    }),
  );
});

test("a clock of today comes first, then the question, other clocks, and what is useful", () => {
  const rules = rulesOf([
    candidate("useful", { score: 9, group: "money" }),
    candidate("clock", { standing: "obligation", group: "appeals" }),
    candidate("asked", { answersCaller: true, group: "claims" }),
  ]);
  expect(rules).toEqual(["asked", "clock", "useful"]);
  const pressing = rulesOf([
    candidate("asked", { answersCaller: true, group: "claims" }),
    candidate("today", { standing: "obligation", isPressing: true, group: "authorizations" }),
  ]);
  expect(pressing).toEqual(["today", "asked"]);
});

test("a worry for somebody’s life stands alone, and everything else says what it waits for", () => {
  const { card, quiet, beaten } = arbitrate([
    candidate("asked", { answersCaller: true, score: 9, group: "claims" }),
    candidate("today", { standing: "obligation", isPressing: true, group: "authorizations" }),
    candidate("danger", { standing: "safety", group: "safety" }),
  ]);
  expect([card?.rule, quiet]).toEqual(["danger", []]);
  expect(beaten.map(({ candidate: { rule }, by, how }) => [rule, by, how])).toEqual([
    ["today", "danger", "danger"],
    ["asked", "danger", "danger"],
  ]);
});

test("what the caller spoke of last is answered first", () => {
  const rules = rulesOf([
    candidate("bill", { answersCaller: true, askedAt: "2026-11-20T15:01:00Z", score: 9, group: "claims" }),
    candidate("ride", { answersCaller: true, askedAt: "2026-11-20T15:02:00Z", score: 1, group: "access" }),
  ]);
  expect(rules).toEqual(["ride", "bill"]);
});

test("the card on the page keeps its place against its own tier, and none other", () => {
  const onPage = candidate("shown", { isOnPage: true, score: 1, group: "care" });
  expect(rulesOf([onPage, candidate("better", { score: 9, group: "money" })])[0]).toBe("shown");
  expect(rulesOf([onPage, candidate("asked", { answersCaller: true, group: "money" })])[0]).toBe("asked");
});

test("a rule that outranks another comes first, whatever the scores", () => {
  const rules = rulesOf([
    candidate("low", { score: 1, outranks: ["high"], answersCaller: true, group: "claims" }),
    candidate("high", { score: 9, answersCaller: true, group: "money" }),
  ]);
  expect(rules).toEqual(["low", "high"]);
});
