import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { talkCoverages } from "#local/flow/talk-coverage.ts";
import { planUnderTest } from "#local/flow/plan-under-test.ts";
import type { Dialling } from "#local/flow/plan-under-test.ts";
import { asCaller } from "#local/flow/as-caller.ts";

let dial: ReturnType<typeof planUnderTest>;
beforeAll(() => {
  dial = planUnderTest();
});

const coverage = talkCoverages(["prospective-inbound", "tty-inbound"]);
const open = "2026-11-23T20:00:00.000Z";
const closed = "2026-11-23T07:00:00.000Z";
const thanksgiving = "2026-11-26T20:00:00.000Z";
const reach = async (dialling: Omit<Dialling, "channel">) => {
  const { call } = await dial({ channel: "voice", at: open, ...dialling });
  coverage.follow(call);
  return { call, caller: asCaller(call) };
};
afterAll(() => {
  coverage.print();
  expect(coverage.lacking()).toEqual([]);
});

describe.each([
  ["prospective-inbound", "prospective-members", "joining", /joining a plan/],
  ["tty-inbound", "tty", "person", /TTY line/],
] as const)("%s", (flow, queue, reasonCode, line) => {
  test.each([
    ["2", "es-US", "es-US", /se graba/, /Gracias por esperar/],
    ["3", "zh-CN", "zh-CN", /录音/, /感谢您的等待/],
    ["4", "zh-HK", "yue-CN", /錄音/, /多謝您的等候/],
    ["5", "other", "en-US", /recorded/, /Thank you for holding/],
  ])("who presses %s is served in %s to the end, and never offered a callback", async (...served) => {
    const [key, language, voice, notice, waits] = served;
    const { call, caller } = await reach({ flow });
    call.never(/call you back|callback|devolver|回电|回電/i);
    await caller.chooses(key);
    await call.expectPrompt(notice);
    await caller.letsRecord();
    await call.expectAttribute("language", language);
    await call.expectAttribute("reasonCode", reasonCode);
    await call.expectQueue(queue);
    expect((await call.expectPrompt(waits)).language).toBe(voice);
    await call.wait(300_000);
  });

  test("who waits stays in English, hears that it is recorded first, and gets a person", async () => {
    const { call, caller } = await reach({ flow });
    await call.wait(9_000);
    await call.expectRecording("off");
    await caller.letsRecord();
    await call.expectQueue(queue);
    await call.expectAttribute("language", "en-US");
    await call.expectRecording("on");
    expect(call.said.some(({ text }) => line.test(text))).toBe(true);
  });

  test("who declines to be recorded gets a person, unrecorded", async () => {
    const { call, caller } = await reach({ flow });
    await caller.chooses("1");
    await call.press("9");
    await call.expectQueue(queue);
    await call.expectRecording("off");
  });

  test.each([
    ["1", closed, /every day from 8 a.m. to 8 p.m..*911/],
    ["2", thanksgiving, /todos los días.*911/],
    ["3", closed, /每天上午 8 点.*911/],
    ["4", thanksgiving, /每天上午 8 時.*911/],
  ])("who presses %s when nobody is there hears when somebody is", async (key, at, words) => {
    const { call, caller } = await reach({ flow, at });
    await caller.chooses(key);
    await call.expectPrompt(words);
    await call.expectDisconnect();
    await call.expectRecording("off");
  });

  test.each([{ isFull: true }, { failing: ["Their queue"] }])(
    "tells when nobody can answer (%o)",
    async (dialling) => {
      const { call, caller } = await reach({ flow, ...dialling });
      await caller.comesInEnglish();
      await call.expectPrompt(/cannot take your call right now/);
      await call.expectDisconnect();
    },
  );
});
