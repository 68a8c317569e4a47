import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { updateFlowLoggingBehavior } from "./update-flow-logging-behavior.ts";

test("logging is switched", async () => {
  const trial = tryBlock(updateFlowLoggingBehavior);
  await trial.run({ FlowLoggingBehavior: "Enabled" });
  expect(trial.memory.logging).toBe(true);
  await trial.run({ FlowLoggingBehavior: "Disabled" });
  expect(trial.memory.logging).toBe(false);
});
