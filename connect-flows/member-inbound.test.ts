import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attributeValues, readAttributes } from "#journey/contact/attributes.ts";
import { talkCoverage } from "#local/flow/talk-coverage.ts";
import type { Talk } from "#local/flow/talk.ts";
import { planUnderTest } from "#local/flow/plan-under-test.ts";

let dial: ReturnType<typeof planUnderTest>;
beforeAll(() => {
  dial = planUnderTest();
});

const coverage = talkCoverage("member-inbound");
async function contact(
  channel: "voice" | "chat",
  attributes: Record<string, string> = {},
  broken: string[] = [],
  isFull = false,
) {
  const talked = await dial({ flow: "member-inbound", channel, attributes, broken, isFull });
  coverage.follow(talked.call);
  return talked;
}
afterAll(() => {
  coverage.print();
  expect(coverage.shares().actions).toBe(1);
  expect(coverage.shares().branches).toBeGreaterThanOrEqual(0.9);
});

const english = async (call: Talk) => {
  await call.expectPrompt(/For English, press 1/);
  await call.press("1");
};
const identify = async (call: Talk, memberId = "412907335", birthDate = "05141979") => {
  await call.expectPrompt(/nine-digit member ID/);
  await call.press(memberId);
  await call.expectPrompt(/date of birth/);
  await call.press(birthDate);
};

describe("a call", () => {
  test("greets at once and offers each language in its own voice", async () => {
    const { call } = await contact("voice");
    expect((await call.expectPrompt(/Example Health/)).language).toBe("en-US");
    await call.wait(1_000);
    expect((await call.expectPrompt(/Para español/)).language).toBe("es-US");
    await call.wait(1_000);
    expect((await call.expectPrompt(/普通话/)).language).toBe("zh-CN");
    await call.wait(1_000);
    expect((await call.expectPrompt(/廣東話/)).text).toMatch(/4/);
    await call.wait(1_000);
    await call.expectPrompt(/another language, with an interpreter, press 5/);
  });

  test("says that it is recorded before it is, and does not record the keys", async () => {
    const { call } = await contact("voice");
    await call.expectRecording("off");
    await english(call);
    await call.expectPrompt(/call is recorded/);
    expect(call.walked.findIndex((each) => each.action === "Say the call is recorded")).toBeLessThan(
      call.walked.findIndex((each) => each.action === "Record the call"),
    );
    await call.expectRecording("off");
    await identify(call);
    await call.expectPrompt(/How can I help you/);
    await call.expectRecording("on");
  });

  test("Rosa keys in who she is, hears of her claim, and gets a person with what the bot learned", async () => {
    const { call, rows } = await contact("voice");
    await english(call);
    await identify(call);
    await call.expectPrompt(/How can I help you/);
    await call.say("I got a bill for my MRI");
    await call.expectPrompt(/MRI of the left knee.*denied.*owe nothing/);
    await call.expectPrompt(/anything else/);
    await call.say("I'd like to talk to a person about this");
    await call.expectPrompt(
      /confirmed by member ID.*about a claim or a bill.*You said: I got a bill for my MRI\. Is that right/,
    );
    await call.press("1");
    await call.expectPrompt(/get a person/);
    await call.expectQueue("member-services");
    expect(readAttributes(call.contact.attributes)).toEqual({
      handOverId: "contact-1",
      callerKind: "member",
      verificationLevel: "L1",
      verificationMethod: "memberIdAndBirthDate",
      language: "en-US",
      reasonCode: "claimStatus",
    });
    const row = await rows.read("contact-1");
    expect(row?.identity).toMatchObject({
      patientId: "rosa-testmember",
      level: "L1",
      reasonCode: "claimStatus",
    });
    const card = await rows.readHandOver("contact-1");
    expect(card?.summary).toMatch(/claim for MRI of the left knee/);
    expect(card?.turns.map((turn) => turn.text)).toContain("I got a bill for my MRI");
  });

  test("three wrong birth dates lead to a person, who is told; each answer is the same", async () => {
    const { call, rows } = await contact("voice");
    await english(call);
    for (const birthDate of ["01011990", "01011991"]) {
      await identify(call, "412907335", birthDate);
      await call.expectPrompt(/does not match our records/);
    }
    await identify(call, "412907335", "01011992");
    await call.expectPrompt(/could not confirm who you are/);
    await call.expectQueue("member-services");
    await call.expectAttribute("reasonCode", "lockedOut");
    await call.expectAttribute("verificationLevel", "L0");
    expect((await rows.read("contact-1"))?.identity.lockedOut).toBe(true);
  });

  test("someone who keys nothing three times gets a person", async () => {
    const { call } = await contact("voice");
    await english(call);
    for (const _ of [1, 2, 3]) {
      await call.expectPrompt(/nine-digit member ID/);
      await call.wait(15_000);
      await call.expectPrompt(/did not get any numbers/);
    }
    await call.expectQueue("member-services");
    await call.expectAttribute("reasonCode", "notIdentified");
  });

  test.each([
    ["in the menu", async (call: Talk) => call.press("0")],
    ["at the member ID", async (call: Talk) => english(call).then(() => call.press("0#"))],
    [
      "at the birth date",
      async (call: Talk) => {
        await english(call);
        await call.press("412907335");
        await call.press("0#");
      },
    ],
    [
      "with the bot",
      async (call: Talk) => {
        await english(call);
        await identify(call);
        await call.expectPrompt(/How can I help/);
        await call.press("0");
      },
    ],
  ])("0 %s leads to a person", async (_where, walk) => {
    const { call } = await contact("voice");
    await walk(call);
    await call.expectPrompt(/get a person/);
    await call.expectQueue("member-services");
    await call.expectAttribute("reasonCode", "person");
    await call.expectRecording("on");
  });

  test("0 in the menu still hears that the call is recorded", async () => {
    const { call } = await contact("voice");
    await call.press("0");
    await call.expectPrompt(/call is recorded/);
  });

  test.each([
    [
      "2",
      "es-US",
      /se graba/,
      /número de miembro/,
      /ayudar\? Puede/,
      /resonancia|MRI/,
      "me llegó una factura por mi resonancia",
      "una persona por favor",
      /Usted dijo: me llegó una factura por mi resonancia\. ¿Es correcto/,
      "sí, así es",
      /persona/,
      "member-services-spanish",
      /Gracias por esperar/,
    ],
    [
      "3",
      "zh-CN",
      /录音/,
      /会员号/,
      /什么可以帮您/,
      /MRI/,
      "我收到核磁共振的账单",
      "转人工",
      /您说：我收到核磁共振的账单。这样对吗/,
      "对的",
      /客服人员/,
      "member-services-chinese",
      /感谢您的等待/,
    ],
  ] as const)(
    "language %s is kept to the end: notice, questions, answer, queue",
    async (key, code, notice, ask, greeting, answer, question, person, read, yes, last, queue, comfort) => {
      const { call } = await contact("voice");
      await call.wait(key === "2" ? 1_000 : 2_000);
      call.never(/\b(you|your)\b/i);
      await call.press(key);
      await call.expectPrompt(notice);
      expect((await call.expectPrompt(ask)).language).toBe(code);
      await call.press("412907335");
      await call.press("05141979");
      expect((await call.expectPrompt(greeting)).language).toBe(code);
      await call.say(question);
      await call.expectPrompt(answer);
      await call.say(person);
      expect((await call.expectPrompt(read)).language).toBe(code);
      await call.say(yes);
      await call.expectPrompt(last);
      await call.expectQueue(queue);
      await call.expectAttribute("language", code);
      await call.expectAttribute("verificationLevel", "L1");
      await call.expectAttribute("reasonCode", "claimStatus");
      expect((await call.expectPrompt(comfort)).language).toBe(code);
    },
  );

  test("Cantonese goes to people who speak it, with the words of the line in Cantonese", async () => {
    const { call } = await contact("voice");
    await call.wait(3_000);
    await call.press("4");
    await call.expectPrompt(/錄音/);
    await call.press("412907335");
    await call.press("05141979");
    await call.expectPrompt(/會說廣東話/);
    await call.expectQueue("member-services-chinese");
    await call.expectAttribute("language", "zh-HK");
    expect(call.contact.details?.routingSteps?.[0]).toMatchObject({ expirySeconds: 45 });
    await call.expectPrompt(/多謝您的等候/);
  });

  test("another language is asked nothing that could not be understood, and gets a person with an interpreter", async () => {
    const { call } = await contact("voice");
    await call.wait(4_000);
    await call.press("5");
    await call.expectPrompt(/call is recorded/);
    await call.expectPrompt(/get a person/);
    await call.expectQueue("member-services");
    await call.expectAttribute("language", "other");
  });

  test.each([
    ["my chest hurts and I can't breathe", /call 911/],
    ["I don't want to live anymore", /988/],
  ])("%s reaches a nurse first in line, whatever else was going on", async (words, told) => {
    const { call, rows } = await contact("voice");
    await english(call);
    await identify(call);
    await call.expectPrompt(/How can I help/);
    await call.say(words);
    await call.expectPrompt(told);
    await call.expectPrompt(/nurse will be with you/);
    await call.expectQueue("nurse-line");
    await call.expectAttribute("reasonCode", "urgent");
    expect(call.contact.details?.priority).toBe(1);
    const card = await rows.readHandOver("contact-1");
    expect(card?.warnings[0]).toMatch(/^Urgent/);
    expect(card?.turns.map((turn) => turn.text)).toContain(words);
    await call.expectPrompt(/Thank you for holding/);
  });

  const keysOf = { 1: "en-US", 2: "es-US", 3: "zh-CN", 4: "zh-HK", 5: "other", 0: "en-US" };
  const offers = ["English", "Spanish", "Mandarin", "Cantonese", "an interpreter"];
  test.each(
    offers.flatMap((offer, place) =>
      Object.entries(keysOf).map(([key, language]) => [key, offer, place, language] as const),
    ),
  )("key %s counts while %s is offered", async (key, _offer, place, language) => {
    const { call } = await contact("voice");
    await call.wait(place * 1_000);
    await call.press(key);
    await call.expectAttribute("language", language);
  });

  test("a birth date that does not come is asked for again", async () => {
    const { call } = await contact("voice");
    await english(call);
    await call.press("412907335");
    await call.expectPrompt(/date of birth/);
    await call.wait(15_000);
    await call.expectPrompt(/did not get any numbers/);
    await call.expectPrompt(/nine-digit member ID/);
  });

  test("full queues are told, never hung up on in silence", async () => {
    const { call } = await contact("voice", {}, [], true);
    await call.press("0");
    await call.expectPrompt(/all our lines are busy/);
    await call.expectDisconnect();
  });

  test("not understood once is asked again, twice gets a person", async () => {
    const { call } = await contact("voice");
    await english(call);
    await identify(call);
    await call.say("how tall is mount everest");
    await call.expectPrompt(/did not understand/);
    await call.wait(8_000);
    await call.expectPrompt(/get a person/);
    await call.expectQueue("member-services");
  });

  test("nothing else to ask ends with a good-bye", async () => {
    const { call } = await contact("voice");
    await english(call);
    await identify(call);
    await call.say("no thanks, that's all");
    await call.expectPrompt(/Goodbye/);
    await call.expectDisconnect();
  });

  test.each(["identify-caller", "fulfil-intent"])(
    "a caller still gets a person when %s is down",
    async (name) => {
      const { call } = await contact("voice", {}, [name]);
      await english(call);
      await identify(call);
      if (name === "fulfil-intent") await call.say("what happened to my claim");
      await call.expectPrompt(/get a person/);
      await call.expectQueue("member-services");
    },
  );

  test("words of comfort come round in the queue until an agent accepts", async () => {
    const { call } = await contact("voice");
    await call.press("0");
    await call.expectPrompt(/Thank you for waiting/);
    await call.wait(60_000);
    await call.expectPrompt(/Thank you for your patience/);
    await call.agentAccepts();
    call.never(/./);
    await call.wait(300_000);
  });

  test("a caller who hangs up leaves the flow", async () => {
    const { call } = await contact("voice");
    await english(call);
    await call.hangUp();
    expect(call.walked.at(-1)?.branch).toBe("gone");
  });
});

describe("a chat", () => {
  test("Rosa is asked who she is only when it matters, answered, and handed over with the card", async () => {
    const { call, rows } = await contact("chat", { language: "en-US" });
    await call.expectPrompt(/chat is saved/);
    await call.expectPrompt(/How can I help you/);
    await call.say("why did I get a bill for my MRI?");
    await call.expectPrompt(/nine-digit member ID/);
    await call.say("412 907 335");
    await call.expectPrompt(/date of birth/);
    await call.say("May 14, 1979");
    await call.expectPrompt(/MRI of the left knee.*owe nothing/);
    await call.expectPrompt(/anything else/);
    await call.say("a person please");
    await call.expectPrompt(
      /will tell the person:\n• You: confirmed by .*\n• It is about: a claim or a bill\n• In your words: “why did I get a bill for my MRI\?”\nIs that right/,
    );
    await call.say("no, I want to know why 412907335 was not told before");
    await call.expectPrompt(/written that down/);
    await call.expectQueue("member-services");
    await call.expectAttribute("verificationLevel", "L1");
    await call.expectAttribute("reasonCode", "claimStatus");
    const card = JSON.stringify(await rows.readHandOver("contact-1"));
    expect(card).toContain("why did I get a bill for my MRI?");
    expect(card).toContain('"text":"no, I want to know why ••••• was not told before"}]');
    expect(card).not.toMatch(/412|1979/);
    await call.expectPrompt(/You are in line/);
    await call.wait(120_000);
    await call.expectPrompt(/Thank you for your patience/);
  });

  test("three wrong birth dates lead to a person, locked out", async () => {
    const { call, rows } = await contact("chat");
    await call.say("what is the status of my claim");
    for (const birthDate of ["01/01/1990", "01/01/1991", "01/01/1992"]) {
      await call.say("412907335");
      await call.say(birthDate);
    }
    await call.expectPrompt(/get a person/);
    await call.expectQueue("member-services");
    await call.expectAttribute("reasonCode", "lockedOut");
    expect((await rows.readHandOver("contact-1"))?.warnings).toHaveLength(3);
  });

  test.each([
    ["es-US", /Este chat se guarda/, "quiero hablar con una persona", "member-services-spanish"],
    ["zh-CN", /聊天/, "转人工", "member-services-chinese"],
  ] as const)(
    "in %s is answered in it, and handed over to people who speak it",
    async (language, notice, ask, queue) => {
      const { call } = await contact("chat", { language });
      call.never(/\b(you|your)\b/i);
      await call.expectPrompt(notice);
      await call.say(ask);
      await call.expectQueue(queue);
    },
  );

  test("in Traditional Chinese goes to people", async () => {
    const { call } = await contact("chat", { language: "zh-HK" });
    await call.expectPrompt(/對話會被保存/);
    await call.expectQueue("member-services-chinese");
  });

  test("somebody who first says who they are is asked what it is about", async () => {
    const { call } = await contact("chat");
    await call.say("my member id is 412907335");
    await call.say("05/14/1979");
    await call.expectPrompt(/found you/);
    await call.expectPrompt(/anything else/);
    await call.expectAttribute("verificationLevel", "L1");
  });

  test("words of danger while identifying are heard before anything else", async () => {
    const { call } = await contact("chat", { language: "es-US" });
    await call.say("qué pasó con mi reclamo");
    await call.expectPrompt(/número de miembro/);
    await call.say("ay me duele mucho el pecho");
    await call.expectPrompt(/llame al 911/);
    await call.expectQueue("nurse-line");
  });

  test("somebody who falls silent is let go after a quarter of an hour", async () => {
    const { call } = await contact("chat");
    await call.wait(900_000);
    await call.expectPrompt(/Goodbye/);
    await call.expectDisconnect();
  });
});

test("the flow sets no attribute that the product does not know, and no text but codes", async () => {
  const { call } = await contact("voice");
  await english(call);
  await identify(call);
  await call.say("I lost my card");
  await call.say("agent");
  expect(Object.keys(call.contact.attributes).every((name) => name in attributeValues)).toBe(true);
  expect(JSON.stringify(call.contact.attributes)).not.toMatch(/Rosa|412907335|1979/);
});
