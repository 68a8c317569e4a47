import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import type { NewTask } from "../flow-instance.ts";
import { createTask } from "./create-task.ts";

const trialWith = (answer: string | null) => {
  const made: NewTask[] = [];
  const create = (task: NewTask) => {
    made.push(task);
    return answer;
  };
  return { ...tryBlock(createTask, { instance: { createTask: create } }), made };
};
const task = {
  Name: "Call the clinic",
  ContactFlowId: "arn:contact-flow/f-1",
  Attributes: { reasonCode: "bill" },
};

test("a task is made and can be named", async () => {
  const trial = trialWith("t-1");
  expect(await trial.run({ ...task, DelaySeconds: "60" })).toEqual({ kind: "next" });
  expect(trial.memory.results.Task).toEqual({ ContactId: "t-1" });
  expect(trial.made).toMatchObject([{ contactId: "c-1", flowId: "f-1", delayMs: 60_000 }]);
});

test("a time in epoch seconds is a delay from now", async () => {
  const trial = trialWith("t-1");
  await trial.run({ ...task, ScheduledTime: String(Date.parse("2026-11-22T15:01:00Z") / 1_000) });
  expect(trial.made).toMatchObject([{ delayMs: 60_000 }]);
});

test.each([
  { DelaySeconds: "60", ScheduledTime: "2026-11-23T00:00:00Z" },
  { ScheduledTime: "2026-11-21T00:00:00Z" },
  { ScheduledTime: "tomorrow" },
  { Name: "" },
])("%j is refused", async (given) => {
  const trial = trialWith("t-1");
  expect(await trial.run({ ...task, ...given })).toMatchObject({ kind: "error" });
  expect(trial.made).toEqual([]);
});

test("an unknown flow makes no task", async () => {
  const trial = trialWith(null);
  expect(await trial.run(task)).toMatchObject({ kind: "error", why: "no such flow" });
  expect(trial.memory.results.Task).toBeUndefined();
});
