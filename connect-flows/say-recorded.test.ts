import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { talkCoverages } from "#local/flow/talk-coverage.ts";
import { planUnderTest } from "#local/flow/plan-under-test.ts";
import type { Dialling } from "#local/flow/plan-under-test.ts";
import { asCaller } from "#local/flow/as-caller.ts";

let dial: ReturnType<typeof planUnderTest>;
beforeAll(() => {
  dial = planUnderTest();
});

const coverage = talkCoverages(["say-recorded", "record-unless-declined"]);
const reach = async (dialling: Partial<Dialling> = {}) => {
  const { call } = await dial({ flow: "member-inbound", channel: "voice", ...dialling });
  coverage.follow(call);
  return { call, caller: asCaller(call) };
};
afterAll(() => {
  coverage.print();
  expect(coverage.lacking()).toEqual([]);
});

const wait = { 1: 0, 2: 1_000, 3: 2_000, 4: 3_000, 5: 4_000 };

describe("a caller", () => {
  test.each([
    ["1", /automated voice\. This call is recorded/, /press 9/, /Nothing of this call is recorded/],
    ["2", /voz automática\. Esta llamada se graba/, /oprima el 9/, /No se graba nada/],
    ["3", /自动语音.*本次通话将被录音/, /请按 9/, /不会录音/],
    ["4", /自動語音.*這次通話會錄音/, /請按 9/, /不會錄音/],
    ["5", /automated voice\. This call is recorded/, /press 9/, /Nothing of this call is recorded/],
  ] as const)(
    "who chose %s hears in that language that a machine speaks and records, and how to decline",
    async (key, notice, howTo, declined) => {
      const { call } = await reach();
      await call.wait(wait[key]);
      await call.press(key);
      await call.expectPrompt(notice);
      await call.expectRecording("off");
      await call.expectPrompt(howTo);
      await call.press("9");
      await call.expectPrompt(declined);
      await call.expectAttribute("recordingConsent", "declined");
      await call.expectRecording("off");
    },
  );

  test("is recorded from after the notice on, not before", async () => {
    const { call, caller } = await reach();
    await caller.chooses("1");
    await call.expectRecording("off");
    await call.wait(2_000);
    const walked = call.walked.map(({ action }) => action);
    expect(walked.indexOf("Say the call is recorded")).toBeLessThan(walked.indexOf("Record"));
    await call.expectAttribute("recordingConsent", undefined);
  });

  test("who presses 0 instead gets a person, recorded", async () => {
    const { call, caller } = await reach();
    await caller.chooses("1");
    await call.press("0");
    await call.expectQueue("member-services");
    await call.expectAttribute("reasonCode", "person");
    await call.expectRecording("on");
  });

  test("who keys ahead has agreed, and is then asked for all of it", async () => {
    const { call, caller } = await reach();
    await caller.chooses("1");
    await call.press("4");
    await call.expectPrompt(/One moment/);
    await call.expectRecording("off");
    await call.press("12907335");
    await call.expectPrompt(/nine-digit member ID/);
    await call.expectAttribute("recordingConsent", undefined);
    await caller.keysIn();
    await call.expectPrompt(/How can I help you/);
  });
});

describe("while people talk the conversation is analysed", () => {
  const followed = (languageCode: string) => ({ languageCode, redacts: true, judgesSentiment: true });

  test.each([
    ["1", "en-US"],
    ["2", "es-US"],
    ["3", "zh-CN"],
  ] as const)(
    "of a call in the language of key %s, redacted, from after the notice on",
    async (key, language) => {
      const { call } = await reach();
      await call.wait(wait[key]);
      await call.press(key);
      expect(call.contact.analysis).toBeNull();
      await call.wait(4_000);
      expect(call.contact.analysis).toEqual(followed(language));
      await call.expectAttribute("recordingConsent", undefined);
    },
  );

  test.each([["en-US"], ["es-US"], ["zh-CN"]])("of a chat in %s", async (language) => {
    const { call } = await reach({ channel: "chat", attributes: { language } });
    expect(call.contact.analysis).toEqual(followed(language));
    await call.expectRecording("on");
  });

  test("but not in Cantonese, which no analysis understands: that is recorded only", async () => {
    const { call } = await reach({ channel: "chat", attributes: { language: "zh-HK" } });
    expect(call.contact.analysis).toBeNull();
    await call.expectRecording("on");
  });

  test("nor of anybody who declined", async () => {
    const { call, caller } = await reach();
    await caller.chooses("1");
    await call.press("9");
    await caller.keysIn();
    await call.press("0#");
    await call.expectQueue("member-services");
    expect(call.contact.analysis).toBeNull();
  });

  test.each([
    ["1", "Record and follow in English"],
    ["2", "Record and follow in Spanish"],
    ["3", "Record and follow in Chinese"],
  ] as const)(
    "nor where it cannot be switched on, and the call of key %s is recorded all the same",
    async (key, action) => {
      const { call } = await reach({ failing: [action] });
      await call.wait(wait[key]);
      await call.press(key);
      await call.press("0");
      expect(call.contact.analysis).toBeNull();
      await call.expectRecording("on");
    },
  );
});

describe("whoever declined", () => {
  const decline = async () => {
    const { call, caller } = await reach();
    await caller.chooses("1");
    await call.press("9");
    return { call, caller };
  };

  test("is not recorded with the bot nor with a person, and reaches both", async () => {
    const { call, caller } = await decline();
    await caller.keysIn();
    await call.expectPrompt(/How can I help you/);
    await call.expectRecording("off");
    await call.say("what happened to my claim for the MRI");
    await call.expectPrompt(/MRI of the left knee/);
    await call.expectRecording("off");
    await call.say("a person please");
    await call.expectRecording("off");
    await call.say("yes");
    await call.expectQueue("member-services");
    await call.agentAccepts();
    await call.expectRecording("off");
    await call.expectAttribute("recordingConsent", "declined");
  });

  test("is not recorded with a nurse", async () => {
    const { call, caller } = await decline();
    await caller.keysIn();
    await call.say("my chest hurts and I can't breathe");
    await call.expectQueue("nurse-line");
    await call.expectRecording("off");
  });

  test("is not told again on the line they are led to, and stays unrecorded there", async () => {
    const { call } = await decline();
    call.never(/call is recorded/);
    await call.press("3#");
    await call.expectPrompt(/provider services/);
    await call.expectRecording("off");
    await call.expectAttribute("recordingConsent", "declined");
  });
});

test("whoever could not be told is not recorded", async () => {
  for (const channel of ["voice", "chat"] as const) {
    const { call } = await reach({
      channel,
      failing: ["Say the call is recorded", "Say the chat is saved"],
    });
    if (channel === "voice") await call.press("1");
    await call.expectAttribute("recordingConsent", "declined");
    if (channel === "voice") await call.press("0#");
    else await call.say("a person please");
    await call.expectQueue("member-services");
    await call.expectRecording("off");
  }
});

test("a chat reads that it is written with a machine and saved, before it is", async () => {
  const { call } = await reach({ channel: "chat" });
  await call.expectPrompt(/automated assistant. This chat is saved/);
  await call.expectRecording("on");
});
