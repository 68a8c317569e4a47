import { beforeAll, expect, test } from "vitest";
import { asCaller } from "#local/flow/as-caller.ts";
import { planUnderTest } from "#local/flow/plan-under-test.ts";
import type { Talk } from "#local/flow/talk-language.ts";

let dial: ReturnType<typeof planUnderTest>;
beforeAll(() => {
  dial = planUnderTest();
});

const asks = {
  "en-US": ["I moved and need to change my address", "05/14/1979", "yes please", "member-services"],
  "es-US": ["quiero cambiar mi dirección", "14/05/1979", "sí", "member-services-spanish"],
  "zh-CN": ["我要更改地址", "1979年5月14日", "好的", "member-services-chinese"],
} as const;

/** Rosa writes that she has moved, says who she is, and is offered a code. */
async function offered(language: keyof typeof asks = "en-US") {
  const dialled = await dial({ flow: "member-inbound", channel: "chat", attributes: { language } });
  const [matter, birthDate] = asks[language];
  await dialled.call.say(matter);
  await dialled.call.say("412907335");
  await dialled.call.say(birthDate);
  return dialled;
}

const getsPerson = async (call: Talk, level: string) => {
  await call.expectQueue("member-services");
  await call.expectAttribute("reasonCode", "addressChange");
  await call.expectAttribute("verificationLevel", level);
};

test.each([
  [
    "en-US",
    /text you a code/,
    /six-digit code/,
    /right code[^]*You: confirmed by a code sent to you[^]*changing your details/,
  ],
  ["es-US", /envío un código/, /seis dígitos/, /es correcto[^]*código que le enviamos[^]*cambiar sus datos/],
  ["zh-CN", /发一个验证码/, /六位验证码/, /验证码正确[^]*身份已用验证码确认[^]*更改您的资料/],
] as const)(
  "in %s a change of address is stepped up by a code in the chat, then handed over",
  async (language, offer, sent, right) => {
    const { call, rows, texts } = await offered(language);
    const [matter, , yes, queue] = asks[language];
    await call.expectPrompt(offer);
    await call.say(yes);
    await call.expectPrompt(sent);
    expect(texts.map(({ words }) => words)).toEqual([expect.stringContaining("111111")]);
    await call.say("111 111");
    await call.expectPrompt(right);
    await call.say(language === "zh-CN" ? "对" : yes);
    await call.expectQueue(queue);
    await call.expectAttribute("verificationLevel", "L2");
    await call.expectAttribute("verificationMethod", "oneTimeCode");
    expect((await rows.read("contact-1"))?.identity).toMatchObject({ level: "L2", method: "oneTimeCode" });
    const card = await rows.readHandOver("contact-1");
    expect(card?.ownWords).toBe(matter);
    expect(JSON.stringify(card)).not.toMatch(/111 ?111/);
  },
);

test.each(["no", "a person please", "I have no phone with me"])(
  "%s to the offer leads to the person, and nothing is sent",
  async (words) => {
    const { call, texts } = await offered();
    await call.say(words);
    await call.expectPrompt(/Is that right/);
    await call.say("yes");
    await getsPerson(call, "L1");
    expect(texts).toEqual([]);
  },
);

test("a wrong code is asked for again, a short one not counted, and asking for a person leaves it", async () => {
  const { call } = await offered();
  await call.say("yes");
  await call.say("999999");
  await call.expectPrompt(/not the code I sent. You can try 2 more times/);
  await call.say("9999");
  await call.expectPrompt(/has six digits/);
  await call.say("say that again");
  await call.expectPrompt(/has six digits/);
  await call.say("it does not come");
  await call.expectPrompt(/Is that right/);
  await call.say("yes");
  await getsPerson(call, "L1");
});

test("three wrong codes lock the contact out, and a person hears of it", async () => {
  const { call, rows } = await offered();
  await call.say("yes");
  for (const wrong of ["999999", "888888", "777777"]) await call.say(wrong);
  await call.expectPrompt(/could not confirm who you are/);
  await call.expectQueue("member-services");
  await call.expectAttribute("reasonCode", "lockedOut");
  await call.expectAttribute("verificationLevel", "L0");
  expect((await rows.read("contact-1"))?.identity.lockedOut).toBe(true);
});

test("words of danger come before the code", async () => {
  const { call } = await offered();
  await call.say("yes");
  await call.say("my chest hurts and I can't breathe");
  await call.expectPrompt(/call 911/);
  await call.expectQueue("nurse-line");
});

test("who has shown a code already is not asked for another", async () => {
  const { call, texts } = await offered();
  await call.say("yes");
  await call.say("111111");
  await call.expectPrompt(/right code/);
  await call.say("yes");
  await getsPerson(call, "L2");
  expect(texts).toHaveLength(1);
});

test("on the phone the bot offers no code: the flow asks for it by the keys", async () => {
  const { call, texts } = await dial({ flow: "member-inbound", channel: "voice" });
  await asCaller(call).isIdentified();
  await call.say("I want to change my doctor");
  const { text } = await call.expectPrompt(
    /primary care provider on record is Dr\. Ima Placeholder.*Is that right/,
  );
  expect(text).not.toMatch(/code/);
  expect(texts).toEqual([]);
  await call.press("1");
  await call.expectPrompt(/sent a code of six digits/);
  expect(texts).toHaveLength(1);
  await call.press("111111");
  await call.expectQueue("member-services");
  await call.expectAttribute("verificationLevel", "L2");
});

test("a code that nothing wants is not sent, and the bot says when it is", async () => {
  const { call, texts } = await dial({ flow: "member-inbound", channel: "chat" });
  await call.say("send me a code");
  await call.expectPrompt(/I send a code when you want to change something/);
  await call.expectPrompt(/anything else/);
  expect(texts).toEqual([]);
});
