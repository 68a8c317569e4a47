import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { distributeByPercentage } from "./distribute-by-percentage.ts";

test.each([
  [0, "1"],
  [0.5, "51"],
  [0.999, "100"],
])("the chance %d is %s of 100", async (chance, value) => {
  const trial = tryBlock(distributeByPercentage, { instance: { chance: () => chance } });
  expect(await trial.run({})).toEqual({ kind: "result", value });
});
