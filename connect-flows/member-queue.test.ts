import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ContactAttributes } from "#journey/contact/attributes.ts";
import { planUnderTest } from "#local/flow/plan-under-test.ts";
import type { Dialling } from "#local/flow/plan-under-test.ts";
import { talkCoverage } from "#local/flow/talk-coverage.ts";

let dial: ReturnType<typeof planUnderTest>;
beforeAll(() => {
  dial = planUnderTest();
});

const coverage = talkCoverage("member-queue");
afterAll(() => {
  coverage.print();
  expect(coverage.shares().actions).toBe(1);
  expect(coverage.shares().branches).toBeGreaterThanOrEqual(0.9);
});

/** A member who waits, third in line with six minutes to go, unless said otherwise. */
async function waits(
  attributes: ContactAttributes & { recordingConsent?: string } = {},
  more: Omit<Partial<Dialling>, "attributes" | "flow"> = {},
) {
  const { call } = await dial({
    channel: "voice",
    place: { position: 3, waitSeconds: 340 },
    ...more,
    flow: "member-queue",
    attributes: { language: "en-US", ...attributes },
  });
  coverage.follow(call);
  return call;
}

describe("a caller who waits", () => {
  test.each([
    ["en-US", [/keep your place/, /number 3 in line/, /about 6 minutes/, /press 1/]],
    ["es-US", [/conserva su lugar/, /número 3 de la fila/, /unos 6 minutos/, /oprima el 1/]],
    ["zh-CN", [/位置会为您保留/, /第 3 位/, /约 6 分钟/, /按 1/]],
    ["zh-HK", [/位置會為您保留/, /第 3 位/, /大約 6 分鐘/, /按 1/]],
  ] as const)("hears place, wait and the offer of a callback in %s", async (language, told) => {
    const call = await waits({ language });
    for (const words of told) {
      const heard = await call.expectPrompt(words);
      if (language !== "zh-HK") expect(heard.language).toBe(language);
    }
    await call.wait(5_000);
    await call.expectPrompt(/patience|paciencia|耐心/);
  });

  test("who is next hears so, and is offered no callback for a moment's wait", async () => {
    const call = await waits({}, { place: { position: 1, waitSeconds: 60 } });
    call.never(/press 1/);
    await call.expectPrompt(/You are next/);
    await call.expectPrompt(/in a moment/);
    await call.wait(300_000);
  });

  test("an hour or more is said to be that", async () => {
    const call = await waits({}, { place: { position: 30, waitSeconds: 4_000 } });
    await call.expectPrompt(/more than an hour/);
  });

  test("hears the figures anew about every minute, and comfort between", async () => {
    const call = await waits();
    await call.expectPrompt(/press 1/);
    await call.wait(6_000);
    await call.expectPrompt(/patience/);
    await call.wait(70_000);
    await call.expectPrompt(/number 3 in line/);
  });

  test("hears no figures that nobody knows", async () => {
    const nobodyWorks = await waits({}, { place: { position: 2, waitSeconds: null } });
    nobodyWorks.never(/minutes|hour/);
    await nobodyWorks.expectPrompt(/number 2 in line/);
    await nobodyWorks.expectPrompt(/press 1/);
    const isDown = await waits({}, { broken: ["estimate-wait"] });
    isDown.never(/number|minutes/);
    await isDown.expectPrompt(/keep your place/);
    await isDown.expectPrompt(/press 1/);
  });
});

describe("a callback", () => {
  test("goes to the number they call from, and they hear what will happen", async () => {
    const call = await waits({ reasonCode: "claimStatus" });
    await call.expectPrompt(/press 1/);
    await call.press("1");
    expect((await call.expectPrompt(/calling from, \+15555550142\. For/)).ssml).toContain(
      '<say-as interpret-as="telephone">+15555550142</say-as>',
    );
    await call.press("1");
    await call.expectPrompt(/You keep your place.*we call you when it is your turn.*try once more/);
    await call.expectCallback("+15555550142", 10);
    await call.expectAttribute("reasonCode", "claimStatus");
    await call.expectDisconnect();
  });

  test("goes to another number, keyed while nothing records the keys", async () => {
    const call = await waits({ reasonCode: "person" });
    await call.press("1");
    await call.press("2");
    await call.expectPrompt(/ten-digit telephone number/);
    expect(call.contact.recording.ivr).toBe(false);
    await call.press("5555550177#");
    await call.expectCallback("+15555550177");
    await call.expectAttribute("reasonCode", "callback");
    await call.expectDisconnect();
  });

  test("records nobody who declined to be", async () => {
    const call = await waits({ reasonCode: "unknown", recordingConsent: "declined" });
    await call.press("1");
    await call.press("2");
    await call.expectPrompt(/ten-digit/);
    await call.expectRecording("off");
  });

  test("without a number that can be called, they stay in line", async () => {
    const call = await waits();
    await call.press("1");
    await call.press("2");
    for (const _ of [1, 2]) {
      await call.expectPrompt(/ten-digit/);
      await call.press("12#");
      await call.expectPrompt(/cannot call that number/);
    }
    await call.expectPrompt(/you stay in line/);
    await call.expectPrompt(/patience/);
  });

  test("somebody who chooses no number, or keys none, stays in line", async () => {
    for (const choice of ["", "2"]) {
      const call = await waits();
      await call.press("1");
      if (choice === "2") await call.press("2");
      await call.wait(16_000);
      await call.expectPrompt(/you stay in line/);
    }
  });

  test("that cannot be set up is told, and they stay in line", async () => {
    const call = await waits({}, { refusesCallbacks: true });
    await call.press("1");
    await call.press("1");
    await call.expectPrompt(/cannot set up a callback/);
    await call.wait(60_000);
  });

  test.each([
    ["hides their number", { number: null }],
    ["calls from abroad", { number: "+442079460000" }],
  ])("somebody who %s keys a number", async (_what, { number }) => {
    const call = await waits({}, { number });
    await call.press("1");
    await call.press("1");
    await call.expectPrompt(/ten-digit/);
    await call.press("5555550177#");
    await call.expectCallback("+15555550177");
  });

  test("somebody stays in line when Connect cannot take the keys", async () => {
    const call = await waits({}, { failing: ["Ask the number"] });
    await call.press("1");
    await call.press("2");
    await call.expectPrompt(/you stay in line/);
  });
});

describe("a chat that waits", () => {
  test.each([
    [{ position: 1, waitSeconds: 30 }, /You are next/],
    [{ position: 4, waitSeconds: null }, /number 4 in line/],
  ])("reads its place, anew every two minutes, and no offer of a callback: %j", async (place, words) => {
    const call = await waits({}, { channel: "chat", place });
    call.never(/press|call you/);
    await call.expectPrompt(/join you right here/);
    await call.expectPrompt(words);
    await call.wait(120_000);
    await call.expectPrompt(/patience/);
    await call.expectPrompt(words);
    await call.agentAccepts();
    call.never(/./);
    await call.wait(600_000);
  });

  test("reads that it is in line where nobody knows the place", async () => {
    for (const broken of [[], ["estimate-wait"]]) {
      const { call } = await dial({ flow: "member-queue", channel: "chat", broken });
      coverage.follow(call);
      call.never(/number/);
      await call.expectPrompt(/You are in line/);
      await call.wait(130_000);
    }
  });
});

test.each([
  ["voice", "Comfort the caller"],
  ["chat", "Pause on chat"],
] as const)("a %s stays in line whatever fails in Connect", async (channel, action) => {
  const call = await waits({}, { channel, failing: [action] });
  await call.wait(60_000);
  expect(call.walked.at(-1)).toMatchObject({ action: "Wait quietly", branch: "ended" });
});
