import { expect, test } from "vitest";
import { tallyOf } from "./score-tally.ts";

const heard = (intent: string | null, as: string | null) => ({
  group: "bot en_US",
  text: "x",
  intent,
  heard: as,
});

test("in-scope and out-of-scope sentences are counted apart, and mistakes are named", () => {
  const tally = tallyOf([
    heard("RedFlag", "RedFlag"),
    heard("RedFlag", null),
    heard("ClaimStatus", "Benefits"),
    heard(null, null),
    heard(null, "ClaimStatus"),
  ]);
  expect(tally).toMatchObject({
    sentences: 5,
    right: 2,
    inScope: { sentences: 3, right: 1 },
    outOfScope: { sentences: 2, right: 1 },
  });
  expect(tally.lines).toContain("  RedFlag                       50.0 %  1 of 2   heard as (fallback) 1");
});
