import { expect, test } from "vitest";
import { decideSlate } from "./decide-slate.ts";
import { exampleInput, emptyPage } from "./fake-moment.ts";
import { replay } from "./replay.ts";
import type { Rule } from "./rule.ts";
import { refillLate } from "./rules/refill-late.ts";

const input = exampleInput({
  page: {
    ...emptyPage,
    medications: [
      {
        name: "Lisinopril 10 mg",
        supply: "late",
        daysLate: 9,
        refillsLeft: 3,
        detail: "",
        source: { resource: "MedicationDispense/1", asOf: "2026-11-20T06:00:00Z" },
      },
    ],
  },
});
const rules: readonly Rule[] = [refillLate];
const logged = { input, decision: decideSlate(input, rules) };

test("with the rules it was made with a decision comes out the same to the last bit", () => {
  expect(replay(logged, rules)).toMatchObject({ isSame: true, gained: [], lost: [] });
});

test("keys that a store gives back in another order are no difference", () => {
  const { card, ...rest } = logged.decision;
  expect(replay({ input, decision: { card, ...rest } }, rules).isSame).toBe(true);
});

test("other rules show what they would change", () => {
  const stricter: Rule = {
    ...refillLate,
    version: 3,
    conditions: refillLate.conditions.map((each) => (each.op === "atLeast" ? { ...each, than: 30 } : each)),
  };
  expect(replay(logged, [stricter])).toMatchObject({
    isSame: false,
    card: { before: "refill-late", after: null },
    gained: [],
    lost: ["refill-late"],
  });
});
