import { beforeAll, describe, expect, test } from "vitest";
import { planUnderTest } from "#local/flow/plan-under-test.ts";
import { asCaller } from "#local/flow/as-caller.ts";
import type { Talk } from "#local/flow/talk-language.ts";

let dial: ReturnType<typeof planUnderTest>;
beforeAll(() => {
  dial = planUnderTest();
});

/** Rosa has heard of her claim on the phone and wants a person all the same. */
async function askedByPhone(broken: string[] = []) {
  const { call, rows } = await dial({ flow: "member-inbound", channel: "voice", broken });
  await asCaller(call).isIdentified();
  await call.say("I got a bill for my MRI");
  await call.expectPrompt(/anything else/);
  await call.say("a person please");
  await call.expectPrompt(/Is that right\? Say yes or press 1/);
  return { call, rows };
}

const corrections = async ({ rows }: Awaited<ReturnType<typeof askedByPhone>>) =>
  (await rows.readHandOver("contact-1"))?.corrections.map(({ text }) => text);

const getsPerson = async (call: Talk) => {
  await call.expectPrompt(/get a person/);
  await call.expectQueue("member-services");
  await call.expectAttribute("reasonCode", "claimStatus");
};

describe("before a person comes, the member hears what will be passed on", () => {
  test("and hears neither a name nor a number", async () => {
    const { call } = await askedByPhone();
    const question = call.said.find(({ text }) => text.includes("Is that right"));
    expect(question?.text).not.toMatch(/Rosa|Testmember|\d{3}|1979/);
    expect(question?.text.length).toBeLessThan(230);
  });

  test.each([
    ["yes, that's right", (call: Talk) => call.say("yes, that's right")],
    ["1", (call: Talk) => call.press("1")],
    ["nothing", (call: Talk) => call.wait(8_000)],
    ["a person, again", (call: Talk) => call.say("just get me a person")],
    ["0", (call: Talk) => call.press("0")],
  ])("%s leads straight to the person, with nothing changed", async (_what, answer) => {
    const asked = await askedByPhone();
    await answer(asked.call);
    await getsPerson(asked.call);
    expect(await corrections(asked)).toEqual([]);
  });

  test("2 asks once what to change, and takes the words for it", async () => {
    const asked = await askedByPhone();
    await asked.call.press("2");
    await asked.call.expectPrompt(/What should I change/);
    await asked.call.say("it is about two bills");
    await asked.call.expectPrompt(/written that down/);
    await getsPerson(asked.call);
    expect(await corrections(asked)).toEqual(["it is about two bills"]);
  });

  test.each([
    ["no, again", (call: Talk) => call.say("no")],
    ["nothing", (call: Talk) => call.wait(8_000)],
  ])("%s to what to change is not asked twice", async (_what, answer) => {
    const asked = await askedByPhone();
    await asked.call.say("no");
    await asked.call.expectPrompt(/What should I change/);
    await answer(asked.call);
    await getsPerson(asked.call);
    expect(await corrections(asked)).toEqual([]);
  });

  test.each(["where is my ID card", "I need a ride to my doctor", "qwerty uiop asdf"])(
    "%s is the correction, whatever the bot would make of it elsewhere",
    async (words) => {
      const asked = await askedByPhone();
      await asked.call.say(words);
      await getsPerson(asked.call);
      expect(await corrections(asked)).toEqual([words]);
    },
  );

  test("who did not hear it hears it again, and is still asked", async () => {
    const asked = await askedByPhone();
    await asked.call.say("say that again");
    await asked.call.expectPrompt(/about a claim or a bill.*Is that right/);
    await asked.call.say("it is about two bills");
    await getsPerson(asked.call);
    expect(await corrections(asked)).toEqual(["it is about two bills"]);
  });

  test("words of danger come before any answer", async () => {
    const { call } = await askedByPhone();
    await call.say("my chest hurts and I can't breathe");
    await call.expectPrompt(/call 911/);
    await call.expectQueue("nurse-line");
  });

  test("a function that breaks meanwhile keeps nobody from the person", async () => {
    const broken: string[] = [];
    const { call } = await askedByPhone(broken);
    broken.push("fulfil-intent");
    await call.say("it is about two bills");
    await call.expectPrompt(/get a person/);
    await call.expectQueue("member-services");
  });
});

describe("what only a person may do", () => {
  test.each([
    [
      "en-US",
      "the staff was rude to me",
      "412907335",
      "05/14/1979",
      /right to appeal[^]*\n\n[^]*an appeal or a complaint\n• In your words: “the staff was rude to me”/,
      "yes",
      "member-services",
    ],
    [
      "es-US",
      "quiero presentar una queja",
      "412907335",
      "14/05/1979",
      /derecho a apelar[^]*una apelación o una queja\n• En sus palabras: «quiero presentar una queja»/,
      "sí",
      "member-services-spanish",
    ],
    [
      "zh-CN",
      "我要投诉",
      "412907335",
      "1979年5月14日",
      /有权对决定提出申诉[^]*申诉或投诉\n• 您的原话：“我要投诉”/,
      "对的",
      "member-services-chinese",
    ],
  ] as const)(
    "in %s keeps the member's sentence over the question who they are",
    async (language, words, memberId, birthDate, question, yes, queue) => {
      const { call, rows } = await dial({
        flow: "member-inbound",
        channel: "chat",
        attributes: { language },
      });
      await call.say(words);
      await call.say(memberId);
      await call.say(birthDate);
      await call.expectPrompt(question);
      await call.say(yes);
      await call.expectQueue(queue);
      await call.expectAttribute("reasonCode", "appealOrGrievance");
      const card = await rows.readHandOver("contact-1");
      expect(card).toMatchObject({ ownWords: words, summary: expect.stringContaining(`“${words}”`) });
    },
  );

  test("a thousand characters and markup are kept whole, and shown in part", async () => {
    const { call, rows } = await dial({ flow: "member-inbound", channel: "chat" });
    await call.say("where is my ID card");
    await call.say("412907335");
    await call.say("05/14/1979");
    const tale =
      `<b onclick="x()">I want to file a complaint</b> ${"about the long wait ".repeat(47)}`.trim();
    expect(tale.length).toBeGreaterThan(980);
    await call.say("a person please");
    await call.say(tale);
    await call.expectQueue("member-services");
    const card = await rows.readHandOver("contact-1");
    expect(card?.corrections.map(({ text }) => text)).toEqual([tale]);
    expect(card?.turns.map(({ text }) => text)).toContain(tale);
  });
});
