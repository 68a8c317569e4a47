import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attributeValues, readAttributes } from "#journey/contact/attributes.ts";
import { talkCoverages } from "#local/flow/talk-coverage.ts";
import { planUnderTest } from "#local/flow/plan-under-test.ts";
import type { Dialling } from "#local/flow/plan-under-test.ts";
import { asCaller } from "#local/flow/as-caller.ts";

let dial: ReturnType<typeof planUnderTest>;
beforeAll(() => {
  dial = planUnderTest();
});

const coverage = talkCoverages(["member-inbound"]);
const reach = async (channel: "voice" | "chat", dialling: Partial<Dialling> = {}) => {
  const talked = await dial({ flow: "member-inbound", channel, ...dialling });
  coverage.follow(talked.call);
  return { ...talked, caller: asCaller(talked.call) };
};
afterAll(() => {
  coverage.print();
  expect(coverage.lacking()).toEqual([]);
});

describe("a call", () => {
  test("Rosa keys in who she is, hears of her claim, and gets a person with what the bot learned", async () => {
    const { call, caller, rows } = await reach("voice");
    await caller.isIdentified();
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
      const { call, caller } = await reach("voice");
      await call.wait(key === "2" ? 1_000 : 2_000);
      call.never(/\b(you|your)\b/i);
      await call.press(key);
      await call.expectPrompt(notice);
      await caller.letsRecord();
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
    const { call, caller } = await reach("voice");
    await call.wait(3_000);
    await call.press("4");
    await call.expectPrompt(/錄音/);
    await caller.letsRecord();
    await caller.keysIn();
    await call.expectPrompt(/會說廣東話/);
    await call.expectQueue("member-services-chinese");
    await call.expectAttribute("language", "zh-HK");
    expect(call.contact.details?.routingSteps?.[0]).toMatchObject({ expirySeconds: 45 });
    await call.expectPrompt(/多謝您的等候/);
  });

  test("another language is not asked who it is, and gets a person with an interpreter", async () => {
    const { call, caller } = await reach("voice");
    await call.wait(4_000);
    await call.press("5");
    call.never(/member ID/);
    await call.expectPrompt(/call is recorded/);
    await caller.letsRecord();
    await call.expectPrompt(/get a person/);
    await call.expectQueue("member-services");
    await call.expectAttribute("language", "other");
  });

  test.each([
    ["my chest hurts and I can't breathe", /call 911/],
    ["I don't want to live anymore", /988/],
  ])("%s reaches a nurse first in line, whatever else was going on", async (words, told) => {
    const { call, caller, rows } = await reach("voice");
    await caller.isIdentified();
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

  test("who wants another address keys a code before a person comes", async () => {
    const { call, caller } = await reach("voice");
    await caller.isIdentified();
    await call.say("I moved and need to change my address");
    await call.press("1");
    await call.expectPrompt(/six digits/);
    await call.press("111111");
    await call.expectQueue("member-services");
    await call.expectAttribute("verificationLevel", "L2");
    await call.expectAttribute("reasonCode", "addressChange");
  });

  test("outside the hours of people it says so, in words of its own", async () => {
    const { call, caller } = await reach("voice", { at: "2026-11-23T06:30:00.000Z" });
    await caller.chooses("0");
    await caller.letsRecord();
    await call.expectPrompt(/every day from 8 a.m. to 8 p.m./);
    expect(call.contact.state.type).toBe("inFlow");
  });

  test("full queues are told, never hung up on in silence", async () => {
    const { call, caller } = await reach("voice", { isFull: true });
    await caller.chooses("0");
    await caller.letsRecord();
    await call.expectPrompt(/all our lines are busy/);
    await call.expectDisconnect();
  });

  test.each([
    ["0", "English queue", /all our lines are busy/],
    ["2", "Spanish queue", /todas nuestras líneas/],
    ["3", "Chinese queue", /所有线路都在忙/],
  ])("who pressed %s and whose queue is unknown is told so in their language", async (key, queue, words) => {
    const { call, caller } = await reach("voice", { failing: [queue] });
    await caller.chooses(key);
    await caller.letsRecord();
    if (key !== "0") await call.press("0#");
    await call.expectPrompt(words);
    await call.expectDisconnect();
  });

  test("not understood once is asked again, twice gets a person", async () => {
    const { call, caller } = await reach("voice");
    await caller.isIdentified();
    await call.say("how tall is mount everest");
    await call.expectPrompt(/did not understand/);
    await call.wait(8_000);
    await call.expectPrompt(/get a person/);
    await call.expectQueue("member-services");
  });

  test("nothing else to ask ends with a good-bye", async () => {
    const { call, caller } = await reach("voice");
    await caller.isIdentified();
    await call.say("no thanks, that's all");
    await call.expectPrompt(/Goodbye/);
    await call.expectDisconnect();
  });

  test.each(["identify-caller", "fulfil-intent"])(
    "a caller still gets a person when %s is down",
    async (name) => {
      const { call, caller } = await reach("voice", { broken: [name] });
      await caller.comesInEnglish();
      await caller.keysIn();
      if (name === "fulfil-intent") await call.say("what happened to my claim");
      await call.expectPrompt(/get a person/);
      await call.expectQueue("member-services");
    },
  );

  test.each([
    ["the module that tells of recording", "Say it is recorded", "person"],
    ["the bot", "Talk with the bot", "unknown"],
    ["the way to the nurses", "To a nurse", "urgent"],
    ["the way to the provider line", "To the provider line", "person"],
  ])("a caller still gets a person when %s is down", async (_what, action, reasonCode) => {
    const { call, caller } = await reach("voice", { failing: [action] });
    await caller.chooses("1");
    if (action !== "Say it is recorded") await caller.letsRecord();
    if (action === "To the provider line") await call.press("3#");
    else await caller.keysIn();
    if (action === "Say it is recorded") await call.press("0");
    if (action === "To a nurse") await call.say("my chest hurts and I can't breathe");
    await call.expectQueue("member-services");
    await call.expectAttribute("reasonCode", reasonCode);
    await call.expectRecording(action === "Say it is recorded" ? "off" : "on");
  });

  test("words of comfort come round in the queue until an agent accepts", async () => {
    const { call, caller } = await reach("voice");
    await caller.chooses("0");
    await call.expectPrompt(/call is recorded/);
    await caller.letsRecord();
    await call.expectPrompt(/Thank you for waiting/);
    await call.wait(60_000);
    await call.expectPrompt(/Thank you for your patience/);
    await call.agentAccepts();
    call.never(/./);
    await call.wait(300_000);
  });

  test("a caller who hangs up leaves the flow", async () => {
    const { call, caller } = await reach("voice");
    await caller.chooses("1");
    await call.hangUp();
    expect(call.walked.at(-1)?.branch).toBe("gone");
  });
});

describe("a chat", () => {
  test("Rosa is asked who she is only when it matters, answered, and handed over with the card", async () => {
    const { call, rows } = await reach("chat", { attributes: { language: "en-US" } });
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
    const { call, rows } = await reach("chat");
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
      const { call } = await reach("chat", { attributes: { language } });
      call.never(/\b(you|your)\b/i);
      await call.expectPrompt(notice);
      await call.say(ask);
      await call.expectQueue(queue);
    },
  );

  test("in Traditional Chinese goes to people", async () => {
    const { call } = await reach("chat", { attributes: { language: "zh-HK" } });
    await call.expectPrompt(/對話會被保存/);
    await call.expectQueue("member-services-chinese");
  });

  test("somebody who first says who they are is asked what it is about", async () => {
    const { call } = await reach("chat");
    await call.say("my member id is 412907335");
    await call.say("05/14/1979");
    await call.expectPrompt(/found you/);
    await call.expectPrompt(/anything else/);
    await call.expectAttribute("verificationLevel", "L1");
  });

  test.each([
    ["en-US", "what happened to my claim", /member ID/, "i have chest pain right now", /call 911/],
    ["es-US", "qué pasó con mi reclamo", /número de miembro/, "ay me duele mucho el pecho", /llame al 911/],
    ["zh-CN", "我的理赔怎么样了", /会员/, "我胸口很痛", /拨打 911/],
  ])("in %s words of danger are heard before anything else, at every question", async (...told) => {
    const [language, question, identify, words, help] = told;
    for (const questions of [[], [question]]) {
      const { call, rows } = await reach("chat", { attributes: { language } });
      for (const each of questions) {
        await call.say(each);
        await call.expectPrompt(identify);
      }
      await call.say(words);
      await call.expectPrompt(help);
      await call.expectQueue("nurse-line");
      await call.expectAttribute("verificationLevel", "L0");
      const card = await rows.readHandOver("contact-1");
      expect(card?.turns.map((turn) => turn.text)).toContain(words);
    }
  });

  test("somebody who falls silent is let go after a quarter of an hour", async () => {
    const { call } = await reach("chat");
    await call.wait(900_000);
    await call.expectPrompt(/Goodbye/);
    await call.expectDisconnect();
  });

  /** Rosa writes what she wants and who she is, and is answered. */
  const asked = async (words: string, dialling: Partial<Dialling> = {}) => {
    const { call } = await reach("chat", dialling);
    await call.say(words);
    await call.say("412907335");
    await call.say("05/14/1979");
    return call;
  };

  test("and so is who was answered and says no more", async () => {
    const call = await asked("what happened to my claim");
    await call.expectPrompt(/anything else/i);
    await call.wait(900_000);
    await call.expectPrompt(/Goodbye/);
    await call.expectDisconnect();
  });

  test.each([
    ["what will be passed on is right", "the staff was rude to me", /Is that right/, "appealOrGrievance"],
    ["a code may be sent", "I moved to a new house", /code/, "addressChange"],
  ])("who asked for a person and does not say whether %s gets the person", async (...told) => {
    const [, words, question, reasonCode] = told;
    const call = await asked(words);
    await call.expectPrompt(question);
    call.never(/Goodbye/);
    await call.wait(900_000);
    await call.expectPrompt(/get a person/);
    await call.expectQueue("member-services");
    expect(readAttributes(call.contact.attributes)).toMatchObject({
      callerKind: "member",
      verificationLevel: "L1",
      verificationMethod: "memberIdAndBirthDate",
      reasonCode,
    });
  });

  test.each([
    { broken: ["identify-caller"] },
    { failing: ["Did they want a person"] },
    { failing: ["Keep what was noted"] },
  ])("nobody who may want a person is let go because something fails (%o)", async (dialling) => {
    const call = await asked("the staff was rude to me", dialling);
    await call.expectPrompt(/Is that right/);
    call.never(/Goodbye/);
    await call.wait(900_000);
    await call.expectQueue("member-services");
  });
});

test("the flow sets no attribute that the product does not know, and no text but codes", async () => {
  const { call, caller } = await reach("voice");
  await caller.isIdentified();
  await call.say("I lost my card");
  await call.say("agent");
  expect(Object.keys(call.contact.attributes).every((name) => name in attributeValues)).toBe(true);
  expect(JSON.stringify(call.contact.attributes)).not.toMatch(/Rosa|412907335|1979/);
});

describe("a call with a sign of fraud", () => {
  const wantsPerson = async (dialling: Partial<Dialling> = {}) => {
    const { call, caller, rows } = await reach("voice", { number: "+15555550142", ...dialling });
    await caller.isIdentified();
    await call.say("a person please");
    await call.expectPrompt(/get a person/);
    return { call, rows, heard: call.said.map(({ text }) => text) };
  };
  const spoofed = { attributes: { numberTrust: "spoofed" } };

  test("waits for those who look into it, and hears what everybody hears", async () => {
    const { call, rows, heard } = await wantsPerson(spoofed);
    await call.expectQueue("account-review");
    expect((await rows.readHandOver("contact-1"))?.warnings).toContain(
      "The carrier says that this number is not the caller's.",
    );
    const ordinary = await wantsPerson();
    await ordinary.call.expectQueue("member-services");
    expect(heard).toEqual(ordinary.heard);
  });

  test("waits with everybody where that queue cannot be had", async () => {
    const { call } = await wantsPerson({ ...spoofed, failing: ["Review queue"] });
    await call.expectQueue("member-services");
  });
});
