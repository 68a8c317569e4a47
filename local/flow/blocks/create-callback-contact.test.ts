import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import type { NewCallback } from "../flow-instance.ts";
import { createCallbackContact } from "./create-callback-contact.ts";

const trialWith = (contact: NonNullable<Parameters<typeof tryBlock>[1]>["contact"]) => {
  const created: NewCallback[] = [];
  const createCallback = (callback: NewCallback): boolean => created.push(callback) > 0;
  return {
    ...tryBlock(createCallbackContact, { contact: contact ?? {}, instance: { createCallback } }),
    created,
  };
};

test("a callback goes to the number the caller left, in their queue", async () => {
  const trial = trialWith({ targetQueueId: "q-1", details: { callbackNumber: "+15555550143" } });
  const given = { InitialCallDelaySeconds: "60", MaximumConnectionAttempts: "2", RetryDelaySeconds: "600" };
  expect(await trial.run(given)).toEqual({ kind: "next" });
  expect(trial.created).toEqual([
    {
      contactId: "c-1",
      queueId: "q-1",
      number: "+15555550143",
      initialDelayMs: 60_000,
      maximumAttempts: 2,
      retryDelayMs: 600_000,
    },
  ]);
});

test("without a number left it goes to the one they called from", async () => {
  const trial = trialWith({ targetQueueId: "q-1" });
  await trial.run({});
  expect(trial.created.map(({ number }) => number)).toEqual(["+15555550142"]);
});

test.each([[{ targetQueueId: null }], [{ targetQueueId: "q-1", customerEndpoint: null }]])(
  "%j cannot be called back",
  async (contact) => {
    const trial = trialWith(contact);
    expect(await trial.run({})).toMatchObject({ kind: "error" });
    expect(trial.created).toEqual([]);
  },
);
