import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { wait } from "./wait.ts";

test.each([{ TimeLimitSeconds: "120" }, { TimeoutSeconds: "120" }])(
  "%j passes before the flow goes on",
  async (given) => {
    const trial = tryBlock(wait);
    const waiting = trial.run(given);
    await Promise.resolve();
    expect(trial.time.untilNext()).toBe(120_000);
    trial.time.toNext(120_000);
    expect(await waiting).toEqual({ kind: "result", value: "WaitCompleted" });
  },
);

test("no time named is an error", async () => {
  expect(await tryBlock(wait).run({})).toMatchObject({ kind: "error" });
});

test("an event ends the pause early and is the result", async () => {
  const trial = tryBlock(wait, {
    contact: { channel: "CHAT" },
    instance: { event: async (_contactId, [name = ""]) => name },
  });
  expect(await trial.run({ TimeLimitSeconds: "900", Events: ["CustomerReturned"] })).toEqual({
    kind: "result",
    value: "CustomerReturned",
  });
});
