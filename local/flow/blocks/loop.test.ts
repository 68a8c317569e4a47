import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { loop } from "./loop.ts";

test("goes round as often as told, is done once, and starts over", async () => {
  const trial = tryBlock(loop);
  const values = [];
  for (let round = 0; round < 6; round += 1) values.push(await trial.run({ LoopCount: "2" }));
  expect(values.map((outcome) => outcome.kind === "result" && outcome.value)).toEqual([
    "ContinueLooping",
    "ContinueLooping",
    "DoneLooping",
    "ContinueLooping",
    "ContinueLooping",
    "DoneLooping",
  ]);
});

test("no rounds at all are done at once; more than a hundred are refused", async () => {
  expect(await tryBlock(loop).run({ LoopCount: "0" })).toEqual({ kind: "result", value: "DoneLooping" });
  expect(await tryBlock(loop).run({ LoopCount: "101" })).toMatchObject({ kind: "error" });
});
