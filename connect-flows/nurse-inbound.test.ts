import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { flowId } from "#local/instance.ts";
import { talkCoverages } from "#local/flow/talk-coverage.ts";
import { planUnderTest } from "#local/flow/plan-under-test.ts";
import type { Dialling } from "#local/flow/plan-under-test.ts";

let dial: ReturnType<typeof planUnderTest>;
beforeAll(() => {
  dial = planUnderTest();
});

const coverage = talkCoverages(["nurse-inbound", "nurse-whisper"]);
const reach = async (dialling: Partial<Dialling> = {}) => {
  const { call } = await dial({ flow: "nurse-inbound", channel: "voice", ...dialling });
  coverage.follow(call);
  return call;
};
afterAll(() => {
  coverage.print();
  expect(coverage.lacking()).toEqual([]);
});

describe("who calls the nurse line", () => {
  test("hears what to do in danger first, then of recording, and is asked nothing", async () => {
    const call = await reach();
    await call.expectPrompt(/call 911.*call or text 988/);
    call.never(/member ID|date of birth/);
    await call.expectPrompt(/automated voice.*recorded/);
    await call.expectRecording("off");
    await call.wait(2_000);
    await call.expectPrompt(/nurse will be with you/);
    await call.expectQueue("nurse-line");
    await call.expectAttribute("reasonCode", "nurse");
    await call.expectAttribute("verificationLevel", "L0");
    await call.expectRecording("on");
  });

  test("may decline to be recorded and still gets a nurse", async () => {
    const call = await reach();
    await call.press("9");
    await call.expectPrompt(/nurse will be with you/);
    await call.expectQueue("nurse-line");
    await call.expectRecording("off");
  });

  test("goes before all other lines, and after whoever is in danger", async () => {
    const call = await reach();
    await call.wait(2_000);
    expect(call.contact.details?.priority).toBe(2);
  });
});

describe.each([
  ["en-US", "en-US", /nurse will be with you/, /keep your place/],
  ["es-US", "es-US", /enfermería le atenderá/, /conserva su lugar/],
  ["zh-CN", "zh-CN", /护士会尽快接听/, /位置会为您保留/],
  ["zh-HK", "yue-CN", /護士會盡快接聽/, /位置會為您保留/],
  ["other", "en-US", /nurse will be with you/, /keep your place/],
])("somebody in danger whose language is %s", (language, voice, comes, waits) => {
  const attributes = { language, reasonCode: "urgent" };

  test("is told in it that a nurse comes, and goes first", async () => {
    const call = await reach({ attributes });
    expect((await call.expectPrompt(comes)).language).toBe(voice);
    await call.expectQueue("nurse-line");
    expect(call.contact.details?.priority).toBe(1);
    await call.expectPrompt(waits);
  });

  test("is told so on a chat, whose queue is the nurses' own", async () => {
    const call = await reach({ channel: "chat", attributes });
    await call.expectPrompt(comes);
    await call.expectQueue("nurse-line");
    // Connect gives chats no priority.
    expect(call.contact.details?.priority).toBeUndefined();
  });
});

test.each([
  ["urgent", /^Urgent.*Their own words are on your screen/],
  ["nurse", /somebody who wants a nurse/],
])("before the caller the nurse hears that it is %s", async (reasonCode, words) => {
  const coming = await reach({ attributes: { language: "en-US", reasonCode } });
  expect(coming.contact.hooks["AgentWhisper"]).toBe(flowId("nurse-whisper"));
  const whisper = await reach({ flow: "nurse-whisper", attributes: { reasonCode } });
  expect(await whisper.expectPrompt(words)).toMatchObject({ language: "en-US" });
});

test.each([{ isFull: true }, { failing: ["Nurse queue"] }])(
  "tells where help is when no nurse can be reached (%o)",
  async (dialling) => {
    const call = await reach({ attributes: { language: "en-US", reasonCode: "urgent" }, ...dialling });
    await call.expectPrompt(/call 911.*988/);
    await call.expectDisconnect();
  },
);
