import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asCaller } from "#local/flow/as-caller.ts";
import { hoursOfOperation } from "#infra/manifest.ts";
import { planUnderTest } from "#local/flow/plan-under-test.ts";
import type { Dialling } from "#local/flow/plan-under-test.ts";
import { talkCoverage } from "#local/flow/talk-coverage.ts";
import type { Talk } from "#local/flow/talk-language.ts";

let dial: ReturnType<typeof planUnderTest>;
beforeAll(() => {
  dial = planUnderTest();
});

const coverage = talkCoverage("after-hours");
afterAll(() => {
  coverage.print();
  expect(coverage.shares().actions).toBe(1);
  expect(coverage.shares().branches).toBeGreaterThanOrEqual(0.9);
});

/** Half past ten on a Sunday evening in Los Angeles. */
const night = "2026-11-23T06:30:00.000Z";

/** Somebody who calls the member line outside its hours and wants a person. */
async function callsAtNight(more: Omit<Partial<Dialling>, "flow"> = {}): Promise<Talk> {
  const { call } = await dial({ channel: "voice", at: night, ...more, flow: "member-inbound" });
  coverage.follow(call);
  await call.press("0");
  await asCaller(call).letsRecord();
  return call;
}

describe("a call after hours", () => {
  test("hears when people are there, of 911 and the nurse line, before anything else", async () => {
    const call = await callsAtNight();
    call.never(/get a person/);
    await call.expectPrompt(/every day from 8 a.m. to 8 p.m..*911.*nurse line is open day and night/);
    await call.expectPrompt(/nurse now, press 1.*called back.*press 2/);
  });

  test("reaches a nurse by one key", async () => {
    const call = await callsAtNight();
    await call.press("1");
    await call.expectPrompt(/nurse will be with you/);
    await call.expectQueue("nurse-line");
    await call.expectAttribute("reasonCode", "nurse");
  });

  test("ends kindly when nothing is pressed, or no nurse can be reached", async () => {
    const silent = await callsAtNight();
    await silent.wait(10_000);
    await silent.expectPrompt(/Thank you for calling/);
    await silent.expectDisconnect();
    const failed = await callsAtNight({ failing: ["To a nurse"] });
    await failed.press("1");
    await failed.expectPrompt(/Goodbye/);
    await failed.expectDisconnect();
  });

  test.each([
    [1_000, "2", /todos los días/, /oprima el 2/, /Muy bien/],
    [2_000, "3", /感恩节/, /请按 2/, /按来电顺序回电/],
    [3_000, "4", /感恩節/, /請按 2/, /按來電次序回電/],
  ])("after %i ms with key %s is in that language to the end", async (ms, key, hours, choose, promise) => {
    const { call } = await dial({ flow: "member-inbound", channel: "voice", at: night });
    coverage.follow(call);
    await call.wait(ms);
    await call.press(key);
    await asCaller(call).letsRecord();
    if (key !== "4") call.never(/\b(you|your)\b/i);
    await call.press("0#");
    await call.expectPrompt(hours);
    await call.expectPrompt(choose);
    await call.press("2");
    await call.press("1");
    await call.expectPrompt(promise);
    await call.expectCallback("+15555550142");
    await call.expectDisconnect();
  });
});

describe("a callback at opening", () => {
  test.each([
    ["half past eight in the evening", "2026-11-24T04:30:00.000Z", 10 * 3_600],
    ["half past ten", night, 8 * 3_600],
    ["half past midnight", "2026-11-23T08:30:00.000Z", 6 * 3_600],
    ["three", "2026-11-23T11:00:00.000Z", 4 * 3_600],
    ["five", "2026-11-23T13:00:00.000Z", 2 * 3_600],
    ["half past six", "2026-11-23T14:30:00.000Z", 3_600],
    ["half past seven", "2026-11-23T15:30:00.000Z", 10],
    ["noon on Thanksgiving", "2026-11-26T20:00:00.000Z", 12 * 3_600],
    ["the evening before Thanksgiving", "2026-11-26T04:30:00.000Z", 24 * 3_600],
  ])("asked for at %s joins the line before it opens, never after", async (_when, at, seconds) => {
    const call = await callsAtNight({ at });
    await call.press("2");
    await call.expectPrompt(/calling from/);
    await call.press("1");
    await call.expectPrompt(/When we open we call back/);
    await call.expectCallback("+15555550142", seconds);
    await call.expectAttribute("reasonCode", "callback");
    await call.expectDisconnect();
  });

  test("joins the line at once when nobody can tell when it opens", async () => {
    const call = await callsAtNight({ broken: ["estimate-wait"] });
    await call.press("2");
    await call.press("1");
    await call.expectCallback("+15555550142", 10);
  });

  test("goes to another number, keyed while nothing is recorded", async () => {
    const call = await callsAtNight({ number: null });
    await call.press("2");
    await call.press("1");
    await call.expectPrompt(/ten-digit/);
    await call.expectRecording("off");
    await call.press("12#");
    await call.expectPrompt(/cannot call that number/);
    await call.press("5555550177#");
    await call.expectCallback("+15555550177");
  });

  test("needs a number", async () => {
    const twice = await callsAtNight();
    await twice.press("2");
    await twice.press("2");
    await twice.press("12#");
    await twice.press("34#");
    await twice.expectPrompt(/Goodbye/);
    for (const failing of [[], ["Ask the number"]]) {
      const none = await callsAtNight({ failing });
      await none.press("2");
      await none.press("2");
      await none.wait(15_000);
      expect(none.said.at(-1)?.text).toMatch(/Goodbye/);
      await none.expectDisconnect();
    }
    const undecided = await callsAtNight();
    await undecided.press("2");
    await undecided.wait(8_000);
    await undecided.expectPrompt(/Goodbye/);
  });

  test.each(["2026-11-24T04:30:00.000Z", night, "2026-11-23T15:30:00.000Z", "2026-11-26T04:30:00.000Z"])(
    "that cannot be set up is told (%s)",
    async (at) => {
      const call = await callsAtNight({ at, refusesCallbacks: true });
      await call.press("2");
      await call.press("1");
      await call.expectPrompt(/cannot set up a callback/);
      await call.expectDisconnect();
    },
  );

  test("keeps what the caller told the bot", async () => {
    const { call } = await dial({ flow: "member-inbound", channel: "voice", at: night });
    coverage.follow(call);
    await asCaller(call).isIdentified();
    await call.say("I got a bill for my MRI");
    await call.expectPrompt(/MRI of the left knee/);
    await call.say("a person please");
    await call.say("yes");
    await call.press("2");
    await call.press("1");
    await call.expectCallback("+15555550142", 8 * 3_600);
    await call.expectAttribute("reasonCode", "claimStatus");
    await call.expectAttribute("verificationLevel", "L1");
  });
});

test.each([
  ["en-US", /every day from 8 a.m. to 8 p.m..*911.*555-555-0104/, "a person please"],
  ["es-US", /todos los días.*911.*555-555-0104/, "quiero hablar con una persona"],
  ["zh-CN", /每天.*911.*555-555-0104/, "转人工"],
  ["zh-HK", /每天.*911.*555-555-0104/, null],
] as const)("a chat after hours reads so in %s, and of no callback", async (language, words, wish) => {
  const { call } = await dial({
    flow: "member-inbound",
    channel: "chat",
    at: night,
    attributes: { language },
  });
  coverage.follow(call);
  if (wish !== null) await call.say(wish);
  await call.expectPrompt(words);
  await call.expectDisconnect();
});

test("the words about hours are those of the manifest", () => {
  const { days, timeZone, holidays } = hoursOfOperation["member-services"];
  expect(new Set(Object.values(days).map(({ from, to }) => `${from}-${to}`))).toEqual(
    new Set(["08:00-20:00"]),
  );
  expect(Object.keys(days)).toHaveLength(7);
  expect(timeZone).toBe("America/Los_Angeles");
  expect(holidays.map((date) => date.slice(5))).toEqual(["11-26", "12-25", "11-25", "12-25"]);
});
