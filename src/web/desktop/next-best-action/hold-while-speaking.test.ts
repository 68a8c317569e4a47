import { expect, test } from "vitest";
import { slateToShow } from "./hold-while-speaking.ts";

const accepted = { outcome: "accepted", reason: null, done: { kind: "nothing" } } as const;
type Tried = Parameters<typeof slateToShow>[1];
const slate = (decisionId: string, hintId: string | null, outcomes: Tried["outcomes"] = {}): Tried => ({
  decisionId,
  card: hintId === null ? null : ({ hintId } as NonNullable<Tried["card"]>),
  outcomes,
});

const bill = slate("d-1", "h-bill");
const ride = slate("d-2", "h-ride");

test("the first slate is shown whoever speaks", () => {
  expect(slateToShow(null, bill, true)).toBe(bill);
});

test("nothing new comes while the caller speaks, and it comes when they stop", () => {
  expect(slateToShow(bill, ride, true)).toBe(bill);
  expect(slateToShow(bill, ride, false)).toBe(ride);
});

test("of several that came meanwhile only the newest is shown", () => {
  const cost = slate("d-3", "h-cost");
  const held = slateToShow(bill, ride, true);
  expect(slateToShow(slateToShow(held, cost, true), cost, false)).toBe(cost);
});

test("nothing is taken away while the caller speaks either", () => {
  expect(slateToShow(bill, slate("d-2", null), true)).toBe(bill);
});

test("what the agent decided is seen at once", () => {
  const taken = slate("d-1", "h-bill", { "h-bill": accepted });
  expect(slateToShow(bill, taken, true)).toBe(taken);
  const next = slate("d-2", "h-ride", { "h-bill": accepted });
  expect(slateToShow(bill, next, true)).toBe(next);
});
