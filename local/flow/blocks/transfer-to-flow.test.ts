import { expect, test } from "vitest";
import { parseFlow } from "../flow-document.ts";
import { tryBlock } from "../try-block.ts";
import { transferToFlow } from "./transfer-to-flow.ts";

const end = { Identifier: "end", Type: "EndFlowExecution" };
const flow = parseFlow("f-1", JSON.stringify({ Version: "2019-10-30", StartAction: "end", Actions: [end] }));

test("goes on in the flow that is named, else takes the error branch", async () => {
  const trial = tryBlock(transferToFlow, { flows: { "f-1": flow } });
  expect(await trial.run({ ContactFlowId: "arn:x/contact-flow/f-1" })).toEqual({ kind: "transfer", flow });
  expect(await trial.run({ ContactFlowId: "f-2" })).toMatchObject({ kind: "error" });
});
