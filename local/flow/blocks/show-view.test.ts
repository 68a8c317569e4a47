import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { showView } from "./show-view.ts";

const view = {
  ViewResource: { Id: "form" },
  InvocationTimeLimitSeconds: "300",
  ViewData: { Heading: "Hello" },
};
const guide = { contact: { channel: "CHAT" } } as const;

test("the action the agent chose is the result, and what they filled in can be named", async () => {
  const shown: unknown[] = [];
  const trial = tryBlock(showView, {
    ...guide,
    instance: {
      showView: async (given) => {
        shown.push(given);
        return { action: "Next", formData: { reason: "bill" } };
      },
    },
  });
  expect(await trial.run(view)).toEqual({ kind: "result", value: "Next" });
  expect(shown).toEqual([{ contactId: "c-1", id: "form", data: { Heading: "Hello" } }]);
  expect(trial.memory.results.Views).toMatchObject({
    Action: "Next",
    ViewResultData: { actionName: "Next", FormData: { reason: "bill" } },
  });
});

test("nobody choosing in time is an error of its own", async () => {
  const trial = tryBlock(showView, { ...guide, instance: { showView: () => new Promise(() => undefined) } });
  const running = trial.run(view);
  trial.time.toNext(300_000);
  expect(await running).toMatchObject({ kind: "error", type: "TimeLimitExceeded" });
});

test("more than 16 KB are not shown", async () => {
  const ViewData = { Heading: "x".repeat(17_000) };
  expect(await tryBlock(showView, guide).run({ ...view, ViewData })).toMatchObject({ kind: "error" });
});
