import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { talkCoverages } from "#local/flow/talk-coverage.ts";
import { planUnderTest } from "#local/flow/plan-under-test.ts";
import type { Dialling } from "#local/flow/plan-under-test.ts";
import { asCaller } from "#local/flow/as-caller.ts";

let dial: ReturnType<typeof planUnderTest>;
beforeAll(() => {
  dial = planUnderTest();
});

const coverage = talkCoverages(["provider-inbound", "identify-provider"]);
const npi = "2999950019";
const taxId = "970000002";
const open = "2026-11-23T20:00:00.000Z";
const reach = async (dialling: Partial<Dialling> = {}) => {
  const { call } = await dial({
    flow: "provider-inbound",
    channel: "voice",
    at: open,
    ...dialling,
  });
  coverage.follow(call);
  return { call, caller: asCaller(call) };
};
/** As far as the question for the NPI. */
const isAsked = async (dialling: Partial<Dialling> = {}) => {
  const { call, caller } = await reach(dialling);
  await caller.letsRecord();
  return call;
};
afterAll(() => {
  coverage.print();
  expect(coverage.lacking()).toEqual([]);
});

describe("a provider", () => {
  test("keys NPI and tax ID, unrecorded, and is known when a person comes", async () => {
    const { call, caller } = await reach();
    await call.expectPrompt(/provider services.*911/);
    await call.expectPrompt(/automated voice.*recorded/);
    await caller.letsRecord();
    await call.expectPrompt(/ten-digit NPI/);
    await call.expectRecording("off");
    await call.press(npi);
    await call.expectPrompt(/tax ID/);
    await call.expectRecording("off");
    await call.press(taxId);
    await call.expectPrompt(/How can I help you\? You can ask about a patient's eligibility/);
    await call.expectRecording("on");
    await call.expectAttribute("callerKind", "provider");
    await call.expectAttribute("verificationLevel", "L1");
    await call.expectAttribute("verificationMethod", "npiAndTin");
    expect(JSON.stringify(call.contact.attributes)).not.toMatch(/2999950019|970000002/);
  });

  test("hears the same words whichever number was wrong, and gets a person after three", async () => {
    const call = await isAsked();
    for (const keys of [
      ["2999950027", taxId],
      [npi, "970000009"],
    ]) {
      for (const each of keys) await call.press(each);
      await call.expectPrompt(/^Sorry, that does not match our records\.$/);
    }
    await call.press("1111111111");
    await call.press(taxId);
    await call.expectPrompt(/could not confirm who you are/);
    await call.expectQueue("provider-services");
    await call.expectAttribute("reasonCode", "lockedOut");
    await call.expectAttribute("verificationLevel", "L0");
  });

  test("who keys nothing is asked three times and gets a person", async () => {
    const call = await isAsked();
    for (const keys of [[], [npi], []]) {
      for (const each of keys) await call.press(each);
      await call.wait(20_000);
      await call.expectPrompt(/did not get any numbers/);
    }
    await call.expectQueue("provider-services");
    await call.expectAttribute("reasonCode", "notIdentified");
  });

  test.each([
    ["at the NPI", ["0#"]],
    ["at the tax ID", [npi, "0#"]],
  ])("0 %s leads to a person", async (_where, keys) => {
    const call = await isAsked();
    for (const each of keys) await call.press(each);
    await call.expectQueue("provider-services");
    await call.expectAttribute("reasonCode", "person");
    await call.expectRecording("on");
  });

  test("0 at the notice leads to a person", async () => {
    const { call } = await reach();
    call.never(/NPI/);
    await call.press("0");
    await call.expectQueue("provider-services");
  });

  test.each([{ broken: ["identify-caller"] }, { failing: ["Ask NPI"] }, { failing: ["Ask tax ID"] }])(
    "still gets a person when %o",
    async (dialling) => {
      const call = await isAsked(dialling);
      if (!dialling.failing?.includes("Ask NPI")) await call.press(npi);
      if ("broken" in dialling) await call.press(taxId);
      await call.expectQueue("provider-services");
      await call.expectAttribute("reasonCode", "notIdentified");
    },
  );

  test("who cannot be told of recording is not recorded", async () => {
    const { call } = await reach({ failing: ["Say it is recorded"] });
    await call.press("0#");
    await call.expectQueue("provider-services");
    await call.expectRecording("off");
  });
});

describe("with the bot, a practice", () => {
  /** Testwell Orthopedics, as far as the bot's question. */
  const isKnown = async (dialling: Partial<Dialling> = {}) => {
    const call = await isAsked(dialling);
    await call.press(npi);
    await call.press(taxId);
    return call;
  };

  test("hears of three claims in one answer, asks for a person, and the reason goes with them", async () => {
    const call = await isKnown();
    await call.say("I need the status of claims 310418, 314555 and 336619");
    await call.expectPrompt(/Of 3 claims: 1 paid/);
    await call.expectPrompt(/What else can I look up/);
    await call.say("a person please");
    await call.expectPrompt(/get a person/);
    await call.expectQueue("provider-services");
    await call.expectAttribute("reasonCode", "claimStatus");
    await call.expectAttribute("callerKind", "provider");
    await call.expectRecording("on");
  });

  test("is answered at night too, and only told that nobody is there when it wants a person", async () => {
    const call = await isKnown({ at: "2026-11-24T09:00:00.000Z" });
    await call.say("status of claim 310418");
    await call.expectPrompt(/paid/);
    await call.press("0#");
    await call.expectPrompt(/weekdays from 7 a.m. to 6 p.m./);
    await call.expectDisconnect();
  });

  test("who declined is not recorded with it either", async () => {
    const { call } = await reach();
    await call.press("9");
    await call.press(npi);
    await call.press(taxId);
    await call.expectPrompt(/How can I help/);
    await call.expectRecording("off");
  });

  test("not understood once is asked again, twice gets a person", async () => {
    const call = await isKnown();
    await call.say("how tall is mount everest");
    await call.expectPrompt(/did not understand/);
    await call.wait(8_000);
    await call.expectQueue("provider-services");
  });

  test("ends with a good-bye", async () => {
    const call = await isKnown();
    await call.say("no that's all, goodbye");
    await call.expectPrompt(/Goodbye/);
    await call.expectDisconnect();
  });

  test.each([
    ["my patient has chest pain and can't breathe", /call 911/],
    ["i want to kill myself", /988/],
  ])("reaches a nurse when somebody says “%s”", async (words, told) => {
    const call = await isKnown();
    await call.say(words);
    await call.expectPrompt(told);
    await call.expectPrompt(/nurse will be with you/);
    await call.expectQueue("nurse-line");
    await call.expectAttribute("reasonCode", "urgent");
  });

  test.each(["Talk with the bot", "To a nurse"])("still gets a person when “%s” fails", async (action) => {
    const call = await isKnown({ failing: [action] });
    if (action === "To a nurse") await call.say("my patient has chest pain and can't breathe");
    await call.expectQueue("provider-services");
  });
});

test.each([
  ["on a Sunday", "2026-11-22T20:00:00.000Z"],
  ["at Thanksgiving", "2026-11-26T20:00:00.000Z"],
])("%s it says when people are there", async (_when, at) => {
  const call = await isAsked({ at });
  await call.press("0#");
  await call.expectPrompt(/weekdays from 7 a.m. to 6 p.m./);
  await call.expectDisconnect();
});

test.each([{ isFull: true }, { failing: ["Their queue"] }])(
  "tells when nobody can answer (%o)",
  async (dialling) => {
    const call = await isAsked(dialling);
    await call.press("0#");
    await call.expectPrompt(/cannot take your call right now/);
    await call.expectDisconnect();
  },
);
