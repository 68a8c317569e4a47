import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { invokeLambdaFunction } from "./invoke-lambda-function.ts";

const call = { LambdaFunctionARN: "arn:f", LambdaInvocationAttributes: { memberId: "1" } };

test("a function gets the contact and its parameters, all texts, and nothing the caller stored", async () => {
  const events: unknown[] = [];
  const trial = tryBlock(invokeLambdaFunction, {
    contact: { attributes: { language: "en-US" }, languageCode: "en-US", targetQueueId: "q-1" },
    invokeLambda: async (arn, event) => {
      events.push([arn, event]);
      return { outcome: "unknown" };
    },
  });
  trial.memory.storedInput = "412907335";
  expect(await trial.run(call)).toEqual({ kind: "next" });
  expect(trial.memory.external).toEqual({ outcome: "unknown" });
  expect(events).toEqual([
    [
      "arn:f",
      {
        Name: "ContactFlowEvent",
        Details: {
          ContactData: expect.objectContaining({
            ContactId: "c-1",
            Channel: "VOICE",
            Attributes: { language: "en-US" },
            LanguageCode: "en-US",
            CustomerEndpoint: { Address: "+15555550142", Type: "TELEPHONE_NUMBER" },
            Queue: { ARN: "arn:queue/q-1", Name: "Member services", OutboundCallerId: null },
          }),
          Parameters: { memberId: "1" },
        },
      },
    ],
  ]);
  expect(JSON.stringify(events)).not.toContain("412907335");
});

test.each([
  ["fails", () => Promise.reject(new Error("down"))],
  ["answers nested values", async () => ({ a: { b: "c" } })],
  ["answers a number", async () => ({ a: 1 })],
  ["answers nothing", async () => null],
  ["answers more than 32 KB", async () => ({ a: "x".repeat(33_000) })],
])(
  "a function that %s takes the error branch, and the former answer is gone",
  async (_what, invokeLambda) => {
    const trial = tryBlock(invokeLambdaFunction, { invokeLambda });
    trial.memory.external = { outcome: "identified" };
    expect(await trial.run(call)).toMatchObject({ kind: "error", type: "NoMatchingError" });
    expect(trial.memory.external).toEqual({});
  },
);

test("nested values are fine for JSON", async () => {
  const trial = tryBlock(invokeLambdaFunction, { invokeLambda: async () => ({ a: { b: "c" } }) });
  expect(await trial.run({ ...call, ResponseValidation: { ResponseType: "JSON" } })).toEqual({
    kind: "next",
  });
});

test("a function that is too slow is not waited for", async () => {
  const trial = tryBlock(invokeLambdaFunction, { invokeLambda: () => new Promise(() => undefined) });
  const running = trial.run({ ...call, InvocationTimeLimitSeconds: "8" });
  await setImmediate();
  expect(trial.time.untilNext()).toBe(8_000);
  trial.time.toNext(8_000);
  expect(await running).toMatchObject({ kind: "error", why: "the function took too long" });
});

test("nobody may wait longer than eight seconds", async () => {
  expect(
    await tryBlock(invokeLambdaFunction).run({ ...call, InvocationTimeLimitSeconds: "9" }),
  ).toMatchObject({
    kind: "error",
    why: "parameters not understood",
  });
});

test("a function nobody waits for is called, and the flow goes on at once", async () => {
  const called: string[] = [];
  const invokeLambda = (arn: string) => {
    called.push(arn);
    return new Promise(() => undefined);
  };
  const trial = tryBlock(invokeLambdaFunction, { invokeLambda });
  expect(await trial.run({ ...call, InvocationType: "ASYNCHRONOUS" })).toEqual({ kind: "next" });
  expect(called).toEqual(["arn:f"]);
});
