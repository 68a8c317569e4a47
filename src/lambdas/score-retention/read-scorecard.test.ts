import { expect, test } from "vitest";
import type { Scorecard } from "#journey/retention/scorecard.ts";
import { readScorecard } from "./read-scorecard.ts";

const plain: Scorecard = {
  label: "lapsed",
  features: [
    {
      name: "autopay",
      bins: { kind: "category", groups: [["true"], ["false"]] },
      points: [0, 40, 10],
      meanPoints: 8,
    },
  ],
  calibration: [{ points: 0, probability: 0.05 }],
  baseRate: 0.2,
  rows: 1000,
};

const crossed: Scorecard = {
  ...plain,
  crossed: [
    {
      first: { name: "tenureMonths", bins: { kind: "number", cuts: [12] } },
      second: { name: "autopay", bins: { kind: "category", groups: [["true"], ["false"]] } },
      points: [
        [0, 60, 30],
        [40, 0, 30],
        [30, 30, 30],
      ],
      meanPoints: 25,
    },
  ],
};

test.each([
  ["plain", plain],
  ["with crossed lines", crossed],
])("A card, %s, comes back from its file as it was", (_, card) => {
  expect(readScorecard(JSON.stringify(card))).toEqual(card);
});

test("A crossed line that lacks its points is no card", () => {
  const [line] = crossed.crossed ?? [];
  const broken = { ...crossed, crossed: [{ ...line, points: undefined }] };
  expect(() => readScorecard(JSON.stringify(broken))).toThrow(/points/);
});
