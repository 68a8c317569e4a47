import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { compare } from "./compare.ts";

test.each([
  ["VOICE", "VOICE"],
  [3, "3"],
  ["", ""],
  [undefined, ""],
])("%j compares as %j", async (ComparisonValue, value) => {
  expect(await tryBlock(compare).run({ ComparisonValue })).toEqual({ kind: "result", value });
});
