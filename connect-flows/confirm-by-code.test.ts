import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { talkCoverages } from "#local/flow/talk-coverage.ts";
import { planUnderTest } from "#local/flow/plan-under-test.ts";
import type { Dialling } from "#local/flow/plan-under-test.ts";
import { asCaller } from "#local/flow/as-caller.ts";

let dial: ReturnType<typeof planUnderTest>;
beforeAll(() => {
  dial = planUnderTest();
});

const coverage = talkCoverages(["confirm-by-code"]);
const wishes = {
  en: { key: "1", words: "I moved and need to change my address", greeting: /How can I help you/ },
  es: { key: "2", words: "me mudé y quiero cambiar mi dirección", greeting: /ayudar\? Puede/ },
  zh: { key: "3", words: "我搬家了，要更改地址", greeting: /什么可以帮您/ },
};
const rosa = ["412907335", "05141979"] as const;
const lena = ["412907511", "07211973"] as const;
const devon = ["412908007", "04191983"] as const;

/** A caller who is known, and wants what fraudsters would change first. */
const reach = async (
  dialling: Partial<Dialling> = {},
  wish: keyof typeof wishes = "en",
  [memberId, birthDate]: readonly [string, string] = rosa,
) => {
  const { call } = await dial({
    flow: "member-inbound",
    channel: "voice",
    ...dialling,
  });
  coverage.follow(call);
  const caller = asCaller(call);
  const { key, words, greeting } = wishes[wish];
  await caller.chooses(key);
  await caller.letsRecord();
  await caller.keysIn(memberId, birthDate);
  await call.expectPrompt(greeting);
  await call.say(words);
  await call.expectPrompt(/1/);
  await call.press("1");
  return call;
};
type Reached = Awaited<ReturnType<typeof reach>>;
const isWithPerson = async (call: Reached, level: "L1" | "L2") => {
  await call.expectQueue("member-services");
  await call.expectAttribute("reasonCode", "addressChange");
  await call.expectAttribute("verificationLevel", level);
  await call.expectRecording("on");
};
afterAll(() => {
  coverage.print();
  expect(coverage.lacking()).toEqual([]);
});

describe("a member who wants another address", () => {
  test("keys the code, unrecorded, and is known better when a person comes", async () => {
    const call = await reach();
    await call.expectPrompt(/code of six digits by text/);
    await call.expectRecording("off");
    await call.press("111111");
    await call.expectPrompt(/That is confirmed/);
    await call.expectPrompt(/get a person/);
    await isWithPerson(call, "L2");
    await call.expectAttribute("verificationMethod", "oneTimeCode");
  });

  test("may be wrong twice", async () => {
    const call = await reach();
    for (const code of ["222222", "333333"]) {
      await call.press(code);
      await call.expectPrompt(/not the code/);
    }
    await call.press("111111");
    await isWithPerson(call, "L2");
  });

  test.each([
    ["en", /could not confirm who you are/],
    ["es", /No pude confirmar su identidad/],
    ["zh", /无法确认您的身份/],
  ] as const)(
    "wrong three times counts as nobody, and a person helps all the same (%s)",
    async (wish, told) => {
      const call = await reach({}, wish);
      for (const code of ["222222", "333333", "444444"]) await call.press(code);
      await call.expectPrompt(told);
      await call.expectAttribute("reasonCode", "lockedOut");
      await call.expectAttribute("verificationLevel", "L0");
      await call.expectAttribute("verificationMethod", "none");
      expect(call.contact.state.type).toBe("queued");
    },
  );

  test("wrong once, then silent, then 0 reaches a person, known as before", async () => {
    const call = await reach();
    await call.press("999999");
    await call.wait(60_000);
    await call.expectPrompt(/did not get any numbers/);
    await call.press("0#");
    await isWithPerson(call, "L1");
  });

  test.each([
    ["who wants no texts", lena, []],
    ["without a number on file", devon, []],
    ["when no code can be sent", rosa, ["Send a code"]],
  ])("%s is asked for no code and reaches a person", async (_what, member, failing) => {
    const call = await reach({ failing }, "en", member);
    expect(call.said.map(({ text }) => text).join()).not.toMatch(/six digits/);
    await isWithPerson(call, "L1");
  });

  test("without the code at hand presses 0 and reaches a person", async () => {
    const call = await reach();
    await call.press("0#");
    await call.expectPrompt(/A person can help you another way/);
    await isWithPerson(call, "L1");
  });

  test("who keys nothing has three minutes, and reaches a person", async () => {
    const call = await reach();
    for (const _ of [1, 2, 3]) {
      await call.wait(60_000);
      await call.expectPrompt(/did not get any numbers/);
    }
    await isWithPerson(call, "L1");
  });

  test.each(["Ask for the code", "Check the code"])("reaches a person when “%s” fails", async (action) => {
    const call = await reach({ failing: [action] });
    if (action === "Check the code") await call.press("111111");
    await isWithPerson(call, "L1");
  });

  test.each([
    ["es", /código de seis dígitos/, /confirmado/],
    ["zh", /六位验证码/, /已经确认/],
  ] as const)("is asked in %s", async (wish, ask, confirmed) => {
    const call = await reach({}, wish);
    await call.expectPrompt(ask);
    await call.press("111111");
    await call.expectPrompt(confirmed);
  });
});

test("a member who wants another primary care provider is asked for a code too", async () => {
  const { call } = await dial({ flow: "member-inbound", channel: "voice" });
  coverage.follow(call);
  await asCaller(call).isIdentified();
  await call.say("I want to change my primary care doctor");
  await call.press("1");
  await call.expectPrompt(/code of six digits/);
});

test("any other wish needs no code", async () => {
  const { call } = await dial({ flow: "member-inbound", channel: "voice" });
  await asCaller(call).isIdentified();
  call.never(/six digits/);
  await call.say("I want to file an appeal");
  await call.press("1");
  await call.expectQueue("member-services");
});

test("a chat keys nothing: who wants no code from the bot reaches a person as they are known", async () => {
  const { call } = await dial({ flow: "member-inbound", channel: "chat" });
  coverage.follow(call);
  await call.say("I moved and need to change my address");
  await call.say("412907335");
  await call.say("05/14/1979");
  await call.say("a person");
  await call.say("yes");
  await call.expectQueue("member-services");
  await call.expectAttribute("verificationLevel", "L1");
  await call.expectAttribute("reasonCode", "addressChange");
});
