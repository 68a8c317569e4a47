import { afterAll, beforeAll, expect, test } from "vitest";
import { talkCoverages } from "#local/flow/talk-coverage.ts";
import { planUnderTest } from "#local/flow/plan-under-test.ts";
import type { Dialling } from "#local/flow/plan-under-test.ts";

let dial: ReturnType<typeof planUnderTest>;
beforeAll(() => {
  dial = planUnderTest();
});

const coverage = talkCoverages(["quiet-queue"]);
const wait = async (dialling: Partial<Dialling> = {}) => {
  const { call } = await dial({
    flow: "nurse-inbound",
    channel: "voice",
    attributes: { language: "en-US", reasonCode: "urgent" },
    ...dialling,
  });
  coverage.follow(call);
  return call;
};
afterAll(() => {
  coverage.print();
  expect(coverage.lacking()).toEqual([]);
});

test.each([
  ["en-US", /keep your place/, /still here/],
  ["es-US", /conserva su lugar/, /Seguimos aquí/],
  ["zh-CN", /位置会为您保留/, /我们还在/],
  ["zh-HK", /位置會為您保留/, /我們仍在線上/],
])("words of comfort come round in %s until somebody answers", async (language, first, again) => {
  for (const channel of ["voice", "chat"] as const) {
    const call = await wait({ channel, attributes: { language, reasonCode: "urgent" } });
    await call.expectPrompt(first);
    await call.wait(100_000);
    expect(call.said.some(({ text }) => again.test(text))).toBe(true);
    await call.agentAccepts();
    call.never(/./);
    await call.wait(100_000);
  }
});

test.each([
  ["voice", "Stay with the caller"],
  ["chat", "Pause on chat"],
] as const)("a %s contact keeps its place when words fail", async (channel, action) => {
  const call = await wait({ channel, failing: [action] });
  await call.expectQueue("nurse-line");
});
