import { expect, test } from "vitest";
import type { Hint, Slate } from "#contract/next-best-action.ts";
import { hintsToShow } from "./hints-to-show.ts";

const hint = (hintId: string): Hint => ({ hintId }) as Hint;
const slate = (outcomes: Record<string, "accepted" | "declined">): Slate =>
  ({
    card: hint("bill"),
    quiet: [hint("refill"), hint("clock")],
    outcomes: Object.fromEntries(Object.entries(outcomes).map(([id, outcome]) => [id, { outcome }])),
    taken: Object.keys(outcomes).flatMap((id) => (outcomes[id] === "accepted" ? [hint(id)] : [])),
  }) as unknown as Slate;

const ids = (hints: readonly Hint[]) => hints.map(({ hintId }) => hintId);

test("one card and the quiet lines, as they were decided", () => {
  const shown = hintsToShow(slate({}), null);
  expect(shown.card?.hintId).toBe("bill");
  expect(ids(shown.quiet)).toEqual(["refill", "clock"]);
});

test("a hint that was declined does not come back, and none pushes into its place", () => {
  const shown = hintsToShow(slate({ bill: "declined" }), null);
  expect(shown.card).toBeNull();
  expect(ids(shown.quiet)).toEqual(["refill", "clock"]);
});

test("an opened line becomes the card and the card a line", () => {
  const shown = hintsToShow(slate({}), "clock");
  expect(shown.card?.hintId).toBe("clock");
  expect(ids(shown.quiet)).toEqual(["bill", "refill"]);
});

test("what was taken stays, for its guide", () => {
  expect(ids(hintsToShow(slate({ bill: "accepted" }), "bill").taken)).toEqual(["bill"]);
});
