import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { callerKinds, reasonCodes, verificationLevels } from "#journey/contact/attributes.ts";
import { categoryCodes } from "#journey/disclosure/categories.ts";
import { decideSlate } from "#journey/next-best-action/decide-slate.ts";
import type { DecisionInput } from "#journey/next-best-action/decision-input.ts";
import type { Decision, Hint } from "#journey/next-best-action/decision.ts";
import { tenures } from "#journey/next-best-action/moment.ts";
import { rules } from "#journey/next-best-action/rules.ts";
import { goldenInputs } from "./play-contacts.ts";

/**
 * What holds of every slate, whatever the contact: the golden contacts' pages, with caller, level, disclosure, reason, words
 * and agent drawn at random, as no story would tell them.
 */
let inputs: readonly DecisionInput[];

beforeAll(async () => {
  inputs = await goldenInputs();
});

const twists = fc.record({
  page: fc.nat(),
  words: fc.nat(),
  callerKind: fc.constantFrom(...callerKinds),
  level: fc.constantFrom(...verificationLevels),
  open: fc.subarray([...categoryCodes]),
  reasonCode: fc.constantFrom(...reasonCodes),
  tenure: fc.constantFrom(...tenures),
  vetoed: fc.subarray(rules.map(({ id }) => id)),
  scope: fc.constantFrom("offered" as const, "accepted" as const),
});
type Twist = typeof twists extends fc.Arbitrary<infer T> ? T : never;

function twisted({ page, words, vetoed, scope, ...more }: Twist): DecisionInput {
  const input = inputs[page % inputs.length];
  const other = inputs[words % inputs.length];
  if (input === undefined || other === undefined) throw new Error("no golden contacts");
  return {
    ...input,
    ...more,
    page: { ...input.page, scope, callerKind: more.callerKind },
    said: other.said,
    care: {
      state: "answered",
      cases: [],
      vetoes: vetoed.map((rule) => ({ rule, why: "not now.", by: null })),
      urges: [],
      referrals: [],
    },
  };
}

const shownIn = ({ card, quiet }: Decision): readonly Hint[] => [...(card === null ? [] : [card]), ...quiet];
const ruleOf = (id: string) => rules.find((rule) => rule.id === id);

test("nothing is shown that is not open, not for this caller, not verified for, or vetoed", () => {
  fc.assert(
    fc.property(twists, (twist) => {
      const input = twisted(twist);
      for (const { rule: id, standing } of shownIn(decideSlate(input))) {
        const rule = ruleOf(id);
        expect(rule?.reads.filter((category) => !input.open.includes(category))).toEqual([]);
        expect(rule?.speaksTo).toContain(input.callerKind);
        expect(verificationLevels.indexOf(input.level)).toBeGreaterThanOrEqual(
          verificationLevels.indexOf(rule?.level ?? "L3"),
        );
        if (input.page.scope === "offered") expect(standing).toBe("safety");
        if (standing !== "safety" && standing !== "obligation") expect(twist.vetoed).not.toContain(id);
      }
    }),
    { numRuns: 400 },
  );
});

test("every hint has a reason in three languages and something it rests on; no group comes twice", () => {
  fc.assert(
    fc.property(twists, (twist) => {
      const hints = shownIn(decideSlate(twisted(twist)));
      expect(hints.length).toBeLessThanOrEqual(3);
      expect(new Set(hints.map(({ group }) => group)).size).toBe(hints.length);
      for (const { title, reason, sources, heard, guide } of hints) {
        expect(sources.length + heard.length).toBeGreaterThan(0);
        expect(guide.steps.length).toBeGreaterThan(0);
        for (const words of [title, reason]) {
          for (const each of Object.values(words)) expect(each).toMatch(/\S/);
          expect(JSON.stringify(words)).not.toMatch(/undefined|NaN|\[object/);
        }
      }
    }),
    { numRuns: 400 },
  );
});

test("an obligation that is good to be told is never left out for something merely scored", () => {
  fc.assert(
    fc.property(twists, (twist) => {
      const decision = decideSlate(twisted(twist));
      const lost = decision.considered.filter(
        ({ rule, outcome }) => outcome.kind === "beaten" && ruleOf(rule)?.standing === "obligation",
      );
      if (lost.length === 0) return;
      const scored = decision.considered.filter(
        ({ outcome, score }) =>
          (outcome.kind === "card" || outcome.kind === "quiet") &&
          score !== null &&
          score.probability !== null,
      );
      for (const { rule } of lost) {
        const group = ruleOf(rule)?.group;
        expect(scored.filter((each) => ruleOf(each.rule)?.group === group)).toEqual([]);
      }
      if (scored.length > 0) expect(shownIn(decision).length).toBe(3);
    }),
    { numRuns: 400 },
  );
});

test("the same facts give the same slate, also after they were stored", () => {
  fc.assert(
    fc.property(twists, (twist) => {
      const input = twisted(twist);
      const stored = JSON.parse(JSON.stringify(input)) as DecisionInput;
      expect(JSON.stringify(decideSlate(stored))).toBe(JSON.stringify(decideSlate(input)));
    }),
    { numRuns: 200 },
  );
});
