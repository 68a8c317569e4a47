import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { parseFlow } from "../flow-document.ts";
import { endFlowModuleExecution } from "./end-flow-module-execution.ts";
import { invokeFlowModule } from "./invoke-flow-module.ts";

const module = parseFlow(
  "module",
  JSON.stringify({
    Version: "2019-10-30",
    StartAction: "end",
    Actions: [{ Identifier: "end", Type: "EndFlowModuleExecution" }],
  }),
);

test.each(["m-1", "arn:aws:connect:us-west-2:0:instance/i/flow-module/m-1", "arn:i/flow-module/m-1:$LATEST"])(
  "%s is the module",
  async (FlowModuleId) => {
    const trial = tryBlock(invokeFlowModule, { flows: { "m-1": module } });
    expect(await trial.run({ FlowModuleId })).toEqual({ kind: "call", module });
  },
);

test("a module that is not there is an error", async () => {
  expect(await tryBlock(invokeFlowModule).run({ FlowModuleId: "m-2" })).toMatchObject({ kind: "error" });
});

test("a module's end returns to its caller", async () => {
  expect(await tryBlock(endFlowModuleExecution).run({})).toEqual({ kind: "return" });
});
