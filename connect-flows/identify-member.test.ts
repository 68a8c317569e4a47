import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { talkCoverages } from "#local/flow/talk-coverage.ts";
import type { Talk } from "#local/flow/talk-language.ts";
import { planUnderTest } from "#local/flow/plan-under-test.ts";
import type { Dialling } from "#local/flow/plan-under-test.ts";
import { asCaller } from "#local/flow/as-caller.ts";

let dial: ReturnType<typeof planUnderTest>;
beforeAll(() => {
  dial = planUnderTest();
});

const coverage = talkCoverages(["identify-member"]);
/** A caller who is asked who it is. */
const reach = async (dialling: Partial<Dialling> = {}) => {
  const { call, rows } = await dial({
    flow: "member-inbound",
    channel: "voice",
    ...dialling,
  });
  coverage.follow(call);
  const caller = asCaller(call);
  await caller.comesInEnglish();
  return { call, caller, rows };
};
afterAll(() => {
  coverage.print();
  expect(coverage.lacking()).toEqual([]);
});

describe("a member", () => {
  test("keys member ID and birth date and nothing else, while nothing is recorded", async () => {
    const { call } = await reach();
    await call.expectPrompt(/nine-digit member ID/);
    await call.expectRecording("off");
    await call.press("412907335");
    await call.expectPrompt(/your date of birth/);
    await call.expectRecording("off");
    await call.press("05141979");
    await call.expectPrompt(/How can I help you/);
    await call.expectRecording("on");
    await call.expectAttribute("callerKind", "member");
    await call.expectAttribute("verificationLevel", "L1");
    await call.expectAttribute("verificationMethod", "memberIdAndBirthDate");
  });

  test("three wrong birth dates lead to a person, who is told; each answer is the same", async () => {
    const { call, caller, rows } = await reach();
    for (const birthDate of ["01011990", "01011991"]) {
      await caller.keysIn("412907335", birthDate);
      await call.expectPrompt(/does not match our records/);
    }
    await caller.keysIn("412907335", "01011992");
    await call.expectPrompt(/could not confirm who you are/);
    await call.expectQueue("member-services");
    await call.expectAttribute("reasonCode", "lockedOut");
    await call.expectAttribute("verificationLevel", "L0");
    expect((await rows.read("contact-1"))?.identity.lockedOut).toBe(true);
  });

  test("who keys nothing three times gets a person", async () => {
    const { call } = await reach();
    for (const _ of [1, 2, 3]) {
      await call.expectPrompt(/nine-digit member ID/);
      await call.wait(15_000);
      await call.expectPrompt(/did not get any numbers/);
    }
    await call.expectQueue("member-services");
    await call.expectAttribute("reasonCode", "notIdentified");
  });

  test("whose birth date does not come is asked again from the start", async () => {
    const { call } = await reach();
    await call.press("412907335");
    await call.expectPrompt(/date of birth/);
    await call.wait(15_000);
    await call.expectPrompt(/did not get any numbers/);
    await call.expectPrompt(/nine-digit member ID/);
  });

  test("still gets a person when the function is down", async () => {
    const { call, caller } = await reach({ broken: ["identify-caller"] });
    await caller.keysIn();
    await call.expectPrompt(/could not confirm who you are/);
    await call.expectQueue("member-services");
    await call.expectAttribute("reasonCode", "notIdentified");
  });
});

describe.each([
  ["1", "guardian", ["412907704", "03122017", "09251986"]],
  ["2", "representative", ["412907906", "06021948", "02111976"]],
] as const)("somebody who calls for another and presses %s", (key, callerKind, keyed) => {
  const begin = async (dialling: Partial<Dialling> = {}) => {
    const reached = await reach(dialling);
    await reached.call.press("2#");
    await reached.call.expectPrompt(/parent or guardian.*press 1.*authorized representative.*press 2/);
    await reached.call.press(key);
    return reached;
  };
  const keysAll = async (call: Talk, [memberId, birthDate, own]: readonly [string, string, string]) => {
    await call.expectPrompt(/member ID of the person you call for/);
    await call.press(memberId);
    await call.expectPrompt(/that person's date of birth/);
    await call.press(birthDate);
    await call.expectPrompt(/your own date of birth/);
    await call.expectRecording("off");
    await call.press(own);
  };

  test(`is known as ${callerKind} after both birth dates`, async () => {
    const { call } = await begin();
    await keysAll(call, keyed);
    await call.expectPrompt(/How can I help you/);
    await call.expectAttribute("callerKind", callerKind);
    await call.expectAttribute("verificationLevel", "L1");
    await call.expectAttribute("verificationMethod", "authorityOnFile");
    await call.expectRecording("on");
  });

  test("hears the same words as everybody, whichever number was wrong, and a person after three", async () => {
    const { call } = await begin();
    const [memberId, birthDate] = keyed;
    await keysAll(call, [memberId, birthDate, "01011990"]);
    await call.expectPrompt(/^Sorry, that does not match our records\.$/);
    await keysAll(call, ["999999998", birthDate, keyed[2]]);
    await call.expectPrompt(/^Sorry, that does not match our records\.$/);
    await keysAll(call, [memberId, "01011990", keyed[2]]);
    await call.expectPrompt(/could not confirm who you are/);
    await call.expectQueue("member-services");
    await call.expectAttribute("reasonCode", "lockedOut");
    await call.expectAttribute("callerKind", "unknown");
  });

  test("who keys no birth date of their own is asked again", async () => {
    const { call } = await begin();
    await call.press(keyed[0]);
    await call.press(keyed[1]);
    await call.wait(15_000);
    await call.expectPrompt(/did not get any numbers/);
    await call.expectPrompt(/member ID of the person you call for/);
  });
});

test.each([
  ["Ask member ID", []],
  ["Ask birth date", ["412907335"]],
  ["Ask for whom", ["2#"]],
  ["Ask their own birth date", ["2#", "1", "412907704", "03122017"]],
])("when “%s” cannot be asked, a person helps", async (action, keys) => {
  const { call } = await reach({ failing: [action] });
  for (const key of keys) await call.press(key);
  await call.expectQueue("member-services");
  await call.expectAttribute("reasonCode", "notIdentified");
});

test("who does not say for whom they call is asked again who it is", async () => {
  const { call } = await reach();
  await call.press("2#");
  await call.wait(15_000);
  await call.expectPrompt(/did not get any numbers/);
  await call.expectPrompt(/nine-digit member ID/);
});

test("a provider is led to the line for providers", async () => {
  const { call } = await reach();
  await call.press("3#");
  await call.expectPrompt(/Example Health provider services/);
  expect(call.walked.at(-1)?.flow).not.toBe("member-inbound");
});

test.each([
  ["the member ID", ["0#"]],
  ["the birth date", ["412907335", "0#"]],
  ["whom it is for", ["2#", "0"]],
  ["the other's member ID", ["2#", "1", "0#"]],
  ["the other's birth date", ["2#", "1", "412907704", "0#"]],
  ["their own birth date", ["2#", "1", "412907704", "03122017", "0#"]],
])("0 leads to a person when asked for %s", async (_question, keys) => {
  const { call } = await reach();
  for (const key of keys) await call.press(key);
  await call.expectPrompt(/get a person/);
  await call.expectQueue("member-services");
  await call.expectAttribute("reasonCode", "person");
  await call.expectRecording("on");
});

test.each([
  ["1", "en-US", /member ID/, /date of birth/],
  ["2", "es-US", /número de miembro/, /fecha de nacimiento/],
  ["3", "zh-CN", /会员号/, /出生日期/],
  ["4", "yue-CN", /會員號碼/, /出生日期/],
] as const)("all of it is asked in the language of key %s", async (key, language, memberId, birthDate) => {
  const { call } = await dial({ flow: "member-inbound", channel: "voice" });
  coverage.follow(call);
  await call.wait((Number(key) - 1) * 1_000);
  await call.press(key);
  await call.wait(2_000);
  const isIn = async (words: RegExp) => expect((await call.expectPrompt(words)).language).toBe(language);
  await call.press("2#");
  await isIn(/1/);
  await call.press("1");
  await isIn(memberId);
  await call.press("412907704");
  await isIn(birthDate);
  await call.press("03122017");
  await isIn(birthDate);
  await call.press("01011990");
  await isIn(memberId);
});

test("nothing that was keyed is left behind in the contact", async () => {
  const { call } = await reach();
  for (const keys of ["2#", "1", "412907704", "03122017", "09251986"]) await call.press(keys);
  await call.expectAttribute("callerKind", "guardian");
  expect(JSON.stringify(call.contact.attributes)).not.toMatch(/412907704|2017|1986/);
});
