import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { attributeValues, readAttributes } from "#journey/contact/attributes.ts";
import { fakeContactRows } from "#journey/contact/fake-contact-rows.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import { answerFlow } from "#lambdas/identify-caller/answer-flow.ts";
import { fulfilIntent } from "#lambdas/fulfil-intent/fulfil-intent.ts";
import { toLexResponse } from "#lambdas/fulfil-intent/lex-answer.ts";
import { readLexEvent } from "#lambdas/fulfil-intent/lex-event.ts";
import { talk } from "#local/flow/talk.ts";
import type { Talk } from "#local/flow/talk.ts";
import { virtualTime } from "#local/flow/virtual-time.ts";
import { botAliasId, botId } from "#local/lex/bot-arn.ts";
import { flowBots } from "#local/lex/flow-bots.ts";
import { createLexRuntime } from "#local/lex/lex-runtime.ts";
import type { LexRuntime } from "#local/lex/lex-runtime.ts";
import { buildPlan } from "#local/seed/build-plan.ts";

const rosasFacts = [...buildPlan({ members: 1, today: "2026-11-22", seed: 1 })];
const liveBot = {
  botId: botId("member-services"),
  botAliasId: botAliasId("member-services", "live"),
  localeId: "en_US",
};

type Invoke = (name: string, event: unknown) => Promise<unknown>;

/** The bot is trained once; each test gives it its own functions. */
let lex: LexRuntime;
let invokeNow: Invoke;
beforeAll(() => {
  lex = createLexRuntime({
    folder: join(import.meta.dirname, "../lex-bots"),
    invokeLambda: (name, event) => invokeNow(name, event),
    clock: { now: () => new Date("2026-11-22T15:00:00.000Z") },
  });
});

async function contact(
  channel: "voice" | "chat",
  attributes: Record<string, string> = {},
  broken: string[] = [],
) {
  const time = virtualTime("2026-11-22T15:00:00.000Z");
  const rows = fakeContactRows();
  const ports = { rows, reader: fakeFhirReader(rosasFacts), clock: time.clock, pause: time.sleep };
  const functions: Record<string, (event: unknown) => Promise<unknown>> = {
    "identify-caller": (event) => answerFlow(ports, event),
    "fulfil-intent": async (event) => {
      const turn = readLexEvent(event);
      return toLexResponse(turn, event, await fulfilIntent(ports, turn));
    },
  };
  invokeNow = async (name, event) => {
    if (broken.includes(name)) throw new Error("down");
    return functions[name]?.(event);
  };
  lex.deleteSession({ ...liveBot, sessionId: "contact-1" });
  const call = await talk({
    flow: "member-inbound",
    channel,
    attributes,
    time,
    bots: flowBots(lex),
    invokeLambda: invokeNow,
  });
  return { call, rows };
}

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
    expect((await call.expectPrompt(/中文/)).language).toBe("zh-CN");
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
      /español/,
      "member-services-spanish",
      /Gracias por esperar/,
    ],
    ["3", "zh-CN", /录音/, /会员号/, /中文/, "member-services-chinese", /感谢您的等待/],
  ] as const)(
    "language %s is kept to the end: notice, questions, queue",
    async (key, code, notice, ask, last, queue, comfort) => {
      const { call } = await contact("voice");
      await call.wait(key === "2" ? 1_000 : 2_000);
      call.never(/[a-z]+ (you|your) /i);
      await call.press(key);
      await call.expectPrompt(notice);
      expect((await call.expectPrompt(ask)).language).toBe(code);
      await call.press("412907335");
      await call.press("05141979");
      await call.expectPrompt(last);
      await call.expectQueue(queue);
      await call.expectAttribute("language", code);
      await call.expectAttribute("verificationLevel", "L1");
      expect(call.walked.map((each) => each.type)).not.toContain("ConnectParticipantWithLexBot");
      expect((await call.expectPrompt(comfort)).language).toBe(code);
    },
  );

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
    await call.expectQueue("member-services");
    await call.expectAttribute("verificationLevel", "L1");
    await call.expectAttribute("reasonCode", "claimStatus");
    const card = JSON.stringify(await rows.readHandOver("contact-1"));
    expect(card).toContain("why did I get a bill for my MRI?");
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
    ["es-US", /Este chat se guarda/, "member-services-spanish"],
    ["zh-CN", /聊天/, "member-services-chinese"],
  ] as const)("in %s goes to people who speak it, without the bot", async (language, notice, queue) => {
    const { call } = await contact("chat", { language });
    await call.expectPrompt(notice);
    await call.expectQueue(queue);
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
