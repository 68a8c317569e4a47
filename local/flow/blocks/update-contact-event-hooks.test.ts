import { expect, test } from "vitest";
import { parseFlow } from "../flow-document.ts";
import { tryBlock } from "../try-block.ts";
import { updateContactEventHooks } from "./update-contact-event-hooks.ts";

const end = { Identifier: "end", Type: "EndFlowExecution" };
const flow = parseFlow("f-1", JSON.stringify({ Version: "2019-10-30", StartAction: "end", Actions: [end] }));

test("a hook names a flow by id or ARN", async () => {
  const trial = tryBlock(updateContactEventHooks, { flows: { "f-1": flow } });
  expect(await trial.run({ EventHooks: { CustomerQueue: "arn:x/contact-flow/f-1" } })).toEqual({
    kind: "next",
  });
  expect(trial.done).toEqual(['setHook ["CustomerQueue","f-1"]']);
});

test.each([{ CustomerQueue: "f-2" }, { Customer: "f-1" }, { CustomerQueue: "f-1", CustomerHold: "f-1" }, {}])(
  "%j sets nothing",
  async (EventHooks) => {
    const trial = tryBlock(updateContactEventHooks, { flows: { "f-1": flow } });
    expect(await trial.run({ EventHooks })).toMatchObject({ kind: "error" });
    expect(trial.done).toEqual([]);
  },
);

test("a hook that is switched off no longer runs", async () => {
  const trial = tryBlock(updateContactEventHooks, { flows: { "f-1": flow } });
  const EventHooksConfiguration = { AgentWhisper: { DisableExecution: "true" } };
  expect(await trial.run({ EventHooks: { AgentWhisper: "f-1" }, EventHooksConfiguration })).toEqual({
    kind: "next",
  });
  expect(trial.done).toEqual(['setHook ["AgentWhisper",null]']);
});
