import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { endFlowExecution } from "./end-flow-execution.ts";

test("ends the flow and leaves the contact where it is", async () => {
  const trial = tryBlock(endFlowExecution);
  expect(await trial.run({})).toEqual({ kind: "end", how: "ended" });
  expect(trial.done).toEqual([]);
});
