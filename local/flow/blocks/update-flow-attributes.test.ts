import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { updateFlowAttributes } from "./update-flow-attributes.ts";

test("values are kept for this flow and touch nothing of the contact", async () => {
  const trial = tryBlock(updateFlowAttributes);
  trial.memory.flowAttributes = { before: "1", changed: "1" };
  await trial.run({ FlowAttributes: { changed: { Value: "2" }, emptied: { Value: "" } } });
  expect(trial.memory.flowAttributes).toEqual({ before: "1", changed: "2", emptied: "" });
  expect(trial.done).toEqual([]);
});
