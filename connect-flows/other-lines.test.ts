import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { talkCoverage } from "#local/flow/talk-coverage.ts";
import type { FlowSymbol } from "./manifest.ts";
import { planUnderTest } from "#local/flow/plan-under-test.ts";
import type { Dialling } from "#local/flow/plan-under-test.ts";

let dial: ReturnType<typeof planUnderTest>;
beforeAll(() => {
  dial = planUnderTest();
});

const walkedHere = [
  "nurse-inbound",
  "prospective-inbound",
  "tty-inbound",
  "provider-inbound",
  "quiet-queue",
] as const satisfies readonly FlowSymbol[];
const coverages = walkedHere.map((flow) => talkCoverage(flow));
const reach = async (dialling: Dialling) => {
  const talked = await dial(dialling);
  for (const coverage of coverages) coverage.follow(talked.call);
  return talked;
};
/** All actions and nine of ten branches, but in the queue, whose last resort is reached only when Connect itself fails. */
afterAll(() => {
  for (const coverage of coverages) {
    coverage.print();
    expect(coverage.shares().actions).toBeGreaterThan(0.93);
    expect(coverage.shares().branches).toBeGreaterThan(0.84);
  }
});

const open = "2026-11-23T20:00:00.000Z";
const closed = "2026-11-23T07:00:00.000Z";

describe("the nurse line", () => {
  test("says what to do in danger, that it is an automated voice and recorded, and asks nobody who they are", async () => {
    const { call } = await reach({ flow: "nurse-inbound", channel: "voice" });
    await call.expectPrompt(/automated voice.*911.*988.*recorded/);
    await call.expectPrompt(/nurse will be with you/);
    await call.expectQueue("nurse-line");
    await call.expectAttribute("reasonCode", "nurse");
    await call.expectRecording("on");
    await call.expectPrompt(/Thank you for holding/);
    await call.wait(40_000);
    await call.expectPrompt(/still here/);
  });

  test.each([
    ["es-US", /enfermería le atenderá/, /conserva su lugar/],
    ["zh-CN", /护士会尽快接听/, /位置会为您保留/],
    ["zh-HK", /護士會盡快接聽/, /位置會為您保留/],
  ])("somebody in danger who speaks %s goes first, in their language", async (language, comes, waits) => {
    for (const channel of ["voice", "chat"] as const) {
      const { call } = await reach({
        flow: "nurse-inbound",
        channel,
        attributes: { language, reasonCode: "urgent" },
      });
      await call.expectPrompt(comes);
      await call.expectQueue("nurse-line");
      // Connect gives chats no priority; the nurse line is a queue of its own.
      expect(call.contact.details?.priority).toBe(channel === "voice" ? 1 : undefined);
      await call.expectPrompt(waits);
      await call.wait(200_000);
      await call.agentAccepts();
    }
  });

  test("tells where help is when no nurse can be reached", async () => {
    const { call } = await reach({ flow: "nurse-inbound", channel: "voice", isFull: true });
    await call.expectPrompt(/call 911.*988/);
    await call.expectDisconnect();
  });
});

describe.each([
  ["prospective-inbound", "prospective-members", "joining"],
  ["tty-inbound", "tty", "person"],
] as const)("%s", (flow, queue, reasonCode) => {
  test.each([
    ["2", "es-US"],
    ["3", "zh-CN"],
    ["4", "zh-HK"],
    ["5", "other"],
  ])("key %s chooses %s, and no callback is ever offered", async (key, language) => {
    const { call } = await reach({ flow, channel: "voice", at: open });
    call.never(/call you back|callback|devolver/i);
    await call.press(key);
    await call.expectAttribute("language", language);
    await call.expectQueue(queue);
    await call.wait(300_000);
  });

  test("whoever waits stays in English, hears that it is recorded first, and gets a person", async () => {
    const { call } = await reach({ flow, channel: "voice", at: open });
    await call.expectPrompt(/recorded/);
    await call.wait(4_000);
    await call.expectQueue(queue);
    await call.expectAttribute("language", "en-US");
    await call.expectAttribute("reasonCode", reasonCode);
    await call.expectRecording("on");
  });

  test("after hours it says when people are there", async () => {
    const { call } = await reach({ flow, channel: "voice", at: closed });
    await call.expectPrompt(/every day from 8 a.m. to 8 p.m./);
    await call.expectDisconnect();
  });

  test("full queues are told", async () => {
    const { call } = await reach({ flow, channel: "voice", at: open, isFull: true });
    await call.wait(4_000);
    await call.expectPrompt(/cannot take your call right now/);
    await call.expectDisconnect();
  });
});

describe("the provider line", () => {
  test("asks to have the numbers ready and gets a person", async () => {
    const { call } = await reach({ flow: "provider-inbound", channel: "voice", at: open });
    await call.expectPrompt(/NPI and tax ID/);
    await call.expectQueue("provider-services");
  });

  test.each([
    ["on a Sunday", "2026-11-22T20:00:00.000Z"],
    ["at Thanksgiving", "2026-11-26T20:00:00.000Z"],
  ])("%s it says when people are there", async (_when, at) => {
    const { call } = await reach({ flow: "provider-inbound", channel: "voice", at });
    await call.expectPrompt(/weekdays from 7 a.m. to 6 p.m./);
    await call.expectDisconnect();
  });

  test("full queues are told", async () => {
    const { call } = await reach({ flow: "provider-inbound", channel: "voice", at: open, isFull: true });
    await call.expectPrompt(/cannot take your call right now/);
  });
});
