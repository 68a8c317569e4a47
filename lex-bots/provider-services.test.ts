import { beforeAll, describe, expect, test } from "vitest";
import { resolveSymbols } from "#connect-flows/resolve-symbols.ts";
import { parseFlow } from "#local/flow/flow-document.ts";
import { localSymbols } from "#local/flow/load-flows.ts";
import { planUnderTest } from "#local/flow/plan-under-test.ts";

let dial: ReturnType<typeof planUnderTest>;
beforeAll(() => {
  dial = planUnderTest();
});

/** No more of a line than the bot needs: it talks until somebody wants a person or is in danger. */
const line = (language: string) =>
  parseFlow(
    "provider bot",
    resolveSymbols(
      JSON.stringify({
        Version: "2019-10-30",
        StartAction: "Language",
        Actions: [
          action("Language", "UpdateContactData", { LanguageCode: language }, { NextAction: "Bot" }),
          action(
            "Bot",
            "ConnectParticipantWithLexBot",
            {
              Text: "Ready?",
              LexV2Bot: { AliasArn: "${lex:provider-services/live}" },
              LexSessionAttributes: {
                contactId: "$.ContactId",
                language,
                reasonCode: "$.Lex.SessionAttributes.reasonCode",
                "x-amz-lex:dtmf:max-length:*:*": "10",
              },
            },
            {
              NextAction: "Hang up",
              Conditions: ["Person", "RedFlag", "SelfHarm"].map((intent) => ({
                NextAction: intent === "Person" ? "Practices" : "Nurses",
                Condition: { Operator: "Equals", Operands: [intent] },
              })),
              Errors: [
                { ErrorType: "NoMatchingCondition", NextAction: "Bot" },
                { ErrorType: "NoMatchingError", NextAction: "Hang up" },
              ],
            },
          ),
          action("Practices", "UpdateContactTargetQueue", { QueueId: "${queue:provider-services}" }, toQueue),
          action("Nurses", "UpdateContactTargetQueue", { QueueId: "${queue:nurse-line}" }, toQueue),
          action("Queue", "TransferContactToQueue", {}, { NextAction: "Hang up" }),
          action("Hang up", "DisconnectParticipant", {}, {}),
        ],
      }),
      localSymbols,
    ),
  );
const action = (Identifier: string, Type: string, Parameters: unknown, Transitions: unknown) => ({
  Identifier,
  Type,
  Parameters,
  Transitions,
});
const toQueue = { NextAction: "Queue", Errors: [{ ErrorType: "NoMatchingError", NextAction: "Hang up" }] };

async function call(language = "en-US", provider: string | null = "testwell-orthopedics") {
  const flow = line(language);
  const { call: talk, rows } = await dial({
    flow,
    channel: "voice",
    ...(provider === null ? {} : { provider }),
  });
  await talk.expectPrompt(/Ready/);
  return { talk, card: () => rows.readHandOver("contact-1"), row: () => rows.read("contact-1") };
}

/** Fourteen paid, three denied, two in process, and Rosa's MRI, which another practice billed. */
const twenty = (
  "310418 311797 313176 314555 315934 317313 318692 320071 321450 322829 " +
  "324208 325587 326966 328345 329724 331103 332482 335240 336619 104417"
).split(" ");

describe("a list of twenty claims in one sentence", () => {
  test("figures first, then what needs something done, three at a time, all of it on the card", async () => {
    const { talk, card, row } = await call();
    await talk.say(`I need the status of claims ${twenty.join(", ")}`);
    const { text } = await talk.expectPrompt(/^Of 20 claims/);
    expect(text).toMatch(/14 paid \(\$[\d,.]+\), 3 denied, 2 in process, 1 not found under your tax ID\./);
    expect(text).toMatch(
      /ending 3 1 4 5 5 5, service of Jun 17: denied, reason code 197: the provider did not ask for prior authorization\. The patient owes nothing/,
    );
    expect(text).toMatch(
      /3 2 2 8 2 9.*reason code 16.*3 2 8 3 4 5.*reason code 50.*The patient owes \$3,400\.00/,
    );
    expect(text).toMatch(/Say next, or press 1, for 1 more\.$/);
    expect(text.length).toBeLessThan(1_024);
    await talk.say("next");
    const rest = await talk.expectPrompt(/^The claim ending/);
    expect(rest.text).toBe("The claim ending 1 0 4 4 1 7: not found under your tax ID.");

    await talk.say("I'd like a person about claim 328345");
    await talk.expectQueue("provider-services");
    expect((await row())?.identity.reasonCode).toBe("claimStatus");
    const kept = await card();
    expect(kept?.summary).toBe("Wants a person about the claim ending 3 2 8 3 4 5");
    expect(kept?.learned).toHaveLength(20);
    expect(kept?.learned[13]).toEqual({
      label: "CLM-2026-328345",
      value:
        "Denied, reason code 50: the plan did not find the service medically necessary. The patient owes $3,400.00.",
    });
    expect(kept?.turns[0]?.text).toMatch(/^I need the status of claims •••••/);
  });

  test("the place in a list is kept while something is repeated or not understood", async () => {
    const { talk } = await call();
    await talk.say("claims 314555 322829 328345 339377 340756 999999");
    await talk.expectPrompt(/5 denied, 1 not found.*for 3 more/);
    await talk.say("sorry what was that amount");
    await talk.expectPrompt(/5 denied, 1 not found.*for 3 more/);
    await talk.say("the coffee machine is broken again");
    await talk.expectPrompt(/did not get that\. Say next, or press 1, for 3 more/);
    await talk.press("1#");
    await talk.expectPrompt(/3 3 9 3 7 7.*3 4 0 7 5 6.*9 9 9 9 9 9: not found under your tax ID\.$/);
    await talk.say("next");
    await talk.expectPrompt(/nothing left on the list/);
  });

  test.each([
    [
      "es-US",
      "necesito el estado de los reclamos 310418, 314555 y 336619",
      /^De 3 reclamos: 1 pagado \(\$70\.00\), 1 denegado, 1 en proceso\. El reclamo terminado en 3 1 4 5 5 5, servicio del 17 de junio: denegado, código de razón 197: el proveedor no pidió autorización previa/,
    ],
    [
      "zh-CN",
      "查一下理赔310418、314555和三三六六一九",
      /^3笔理赔中：1笔已付（共\$70\.00），1笔被拒，1笔在处理中。尾号3 1 4 5 5 5的理赔（6月17日的服务）：被拒，原因代码197：医疗机构没有申请事先授权/,
    ],
  ])("in %s", async (language, said, words) => {
    const { talk } = await call(language);
    await talk.say(said);
    await talk.expectPrompt(words);
  });

  test.each([
    ["es-US", "reclamos", "siguiente", /Diga siguiente, o marque 1, para 2 más/, /3 4 0 7 5 6/],
    ["zh-CN", "查理赔", "下一个", /还有2个，请说“下一个”或按1/, /3 4 0 7 5 6/],
  ])("twenty in %s, and the rest on demand", async (language, begin, next, left, last) => {
    const { talk } = await call(language);
    await talk.say(`${begin} ${[...twenty.slice(0, 19), "340756", "999999"].join(", ")}`);
    await talk.expectPrompt(left);
    await talk.say(next);
    await talk.expectPrompt(last);
  });
});

describe("one claim", () => {
  test("its number may be keyed, after the bot has asked for it", async () => {
    const { talk } = await call();
    await talk.say("claim status");
    await talk.expectPrompt(/Which claims\?/);
    await talk.press("2026310418");
    await talk.expectPrompt(/ending 3 1 0 4 1 8, service of Jun 3: paid, \$70\.00\.$/);
  });

  test("processed without a payment is told with what the patient owes", async () => {
    const { talk } = await call();
    await talk.say("was 337998 paid or denied");
    await talk.expectPrompt(/3 3 7 9 9 8.*processed without a payment\. The patient owes \$40\.00\.$/);
  });

  test("a number alone is a claim, or an authorization once those were spoken of", async () => {
    const { talk } = await call();
    await talk.say("310418");
    await talk.expectPrompt(/claim ending 3 1 0 4 1 8/);
    await talk.say("prior auth 418203");
    await talk.expectPrompt(/Authorization 4 1 8 2 0 3, Knee arthroscopy: approved\.$/);
    await talk.say("418690");
    await talk.expectPrompt(/Authorization 4 1 8 6 9 0/);
  });

  test("another practice's claim and one that does not exist get the same words", async () => {
    const { talk } = await call();
    const words: string[] = [];
    for (const number of ["104417", "104418"]) {
      await talk.say(`check claim ${number}`);
      words.push((await talk.expectPrompt(/^The claim ending/)).text.replaceAll(/(\d ){5}\d/g, "N"));
    }
    expect(words[0]).toBe("The claim ending N: not found under your tax ID.");
    expect(words[1]).toBe(words[0]);
  });
});

describe("bad input", () => {
  test("a mistyped number in a list is told by its place, the others are answered", async () => {
    const { talk, card } = await call();
    await talk.say("status of claims 310418, 31179, 314555 and 3159345");
    const { text } = await talk.expectPrompt(/^Of 2 claims: 1 paid/);
    expect(text).toMatch(
      /Numbers 2 and 4 on your list have too many digits or too few\. A claim number has six digits/,
    );
    expect((await card())?.learned).toContainEqual({
      label: "Number 2 on the list",
      value: "Could not be read: 5 digits",
    });
  });

  test("silence and too few keys are asked again, then the keyed number is answered", async () => {
    const { talk } = await call();
    await talk.say("prior auth 418203");
    await talk.say("claim status");
    await talk.expectPrompt(/Which claims/);
    await talk.wait(4_000);
    await talk.expectPrompt(/I got no claim number/);
    await talk.press("12#");
    await talk.expectPrompt(/I still need a claim number/);
    await talk.press("310418#");
    await talk.expectPrompt(/claim ending 3 1 0 4 1 8/);
  });

  test("a mistyped number alone is asked for again, then nothing, then a thousand signs, and a person is there", async () => {
    const { talk, card } = await call();
    await talk.say("claim status");
    await talk.say("it is 31041");
    await talk.expectPrompt(
      /That has 5 digits\. A claim number has six digits, or the year and six\. Please say it again/,
    );
    await talk.say("<script>alert('claims')</script>");
    await talk.expectPrompt(/I got no claim number/);
    await talk.say("hm ".repeat(333));
    await talk.expectPrompt(/I still need a claim number/);
    await talk.say("get me a person");
    await talk.expectQueue("provider-services");
    expect((await card())?.turns.map(({ text }) => text.slice(0, 12))).toEqual(
      expect.arrayContaining(["claim status", "it is •••••", "<script>aler", "hm hm hm hm "]),
    );
  });
});

describe("prior authorizations", () => {
  test("a list tells decision, missing papers and the legal clock", async () => {
    const { talk } = await call();
    await talk.say("status of prior auths 418203, 418377, 418512, 418690 and 418744");
    const { text } = await talk.expectPrompt(/^Of 5 authorizations/);
    expect(text).toMatch(
      /1 approved, 1 approved in part, 1 denied, 1 in review, 1 waiting for papers from you\./,
    );
    expect(text).toMatch(
      /4 1 8 3 7 7, MRI of the knee: in review\. By law we have 72 hours: the decision is due by Nov 24\./,
    );
    expect(text).toMatch(
      /Office notes of the last visit\. By law we have 15 days: the decision is due by Dec 4\./,
    );
    expect(text).toMatch(/denied\. You can appeal for the patient.*for 1 more\.$/);
    await talk.say("next");
    await talk.expectPrompt(/4 1 8 7 4 4.*approved in part/);
  });

  test("a clock that has run out is told as such", async () => {
    const flow = line("en-US");
    const { call: talk } = await dial({
      flow,
      channel: "voice",
      provider: "testwell-orthopedics",
      at: "2026-11-25T20:00:00.000Z",
    });
    await talk.say("what is the status of authorization PA-418377");
    await talk.expectPrompt(/in review\. The decision was due on Nov 24; a person can look into the delay/);
  });

  test("Rosa's are told with their year or without, in the caller's language", async () => {
    const { talk } = await call("es-US");
    await talk.say("autorización 90177");
    await talk.expectPrompt(
      /^Autorización 9 0 1 7 7.*en revisión\. Por ley tenemos 15 días.*24 de noviembre/,
    );
    await talk.say("cuál es el estado de la autorización PA-2026-81250");
    await talk.expectPrompt(/8 1 2 5 0.*aprobada\.$/);
  });

  test("another practice hears nothing of them", async () => {
    const { talk } = await call("zh-CN", "placeholder-imaging");
    await talk.say("查一下授权418377");
    await talk.expectPrompt(/^授权4 1 8 3 7 7：在您的税号下没有找到。$/);
  });
});

describe("eligibility", () => {
  test("is told to whoever gives member ID and birth date, and neither is kept", async () => {
    const { talk, card } = await call();
    await talk.say("eligibility");
    await talk.expectPrompt(/patient's nine-digit member ID/);
    await talk.say("412907335");
    await talk.expectPrompt(/patient's date of birth/);
    await talk.say("May 14, 1979");
    await talk.expectPrompt(/^Yes, the patient is covered today by Example Silver PPO, since Jan 1, 2024\.$/);
    const kept = await card();
    expect(JSON.stringify(kept)).not.toMatch(/412907335|1979|May 14|Rosa/);
    expect(kept?.learned.map(({ label }) => label)).toEqual(["Eligibility"]);
  });

  test("both in one sentence are both taken, for patient after patient", async () => {
    const { talk } = await call();
    await talk.say("verify eligibility for member 412908007 born April 19, 1983");
    await talk.expectPrompt(/^No\. The patient's plan, Example Silver PPO, ended on Sep 22\.$/);
    await talk.say("verify eligibility for member 412908108 born October 28, 1959");
    await talk.expectPrompt(/covered today by .* A second plan is on record too/);
  });

  test("a wrong birth date, an unknown ID and the dead get the same words; the fifth miss fetches a person", async () => {
    const { talk } = await call();
    for (const [id, born] of [
      ["412907335", "May 15, 1979"],
      ["412999999", "May 14, 1979"],
      ["412908209", "January 15, 1938"],
      ["412907335", "May 16, 1979"],
    ]) {
      await talk.say(`verify eligibility for member ${id} born ${born}`);
      await talk.expectPrompt(/^I find no member with that member ID and birth date\. Please check both/);
    }
    await talk.say("verify eligibility for member 412907335 born May 17, 1979");
    await talk.expectPrompt(/I still find no member/);
    await talk.expectQueue("provider-services");
  });
});

describe("the rest", () => {
  test("nobody but a verified provider is told anything", async () => {
    const { talk, row } = await call("en-US", null);
    await talk.say("status of claim 310418");
    await talk.expectPrompt(/could not confirm your practice, but a person can help/);
    await talk.expectQueue("provider-services");
    expect((await row())?.identity.reasonCode).toBe("notIdentified");
  });

  test.each([
    ["en-US", "hold on, my patient is having chest pain and can't breathe", /911/],
    ["es-US", "mi paciente se quiere matar", /988/],
    ["zh-CN", "我的病人突然昏倒了，叫不醒", /911/],
  ])("danger comes first (%s), even in the middle of a question", async (language, said, words) => {
    const { talk } = await call(language);
    await talk.say(
      { "en-US": "claim status", "es-US": "estado de reclamos", "zh-CN": "理赔状态" }[language] ?? "",
    );
    await talk.say(said);
    await talk.expectPrompt(words);
    await talk.expectQueue("nurse-line");
  });

  test.each([
    ["en-US", "what can you check", /eligibility, claims, and prior authorizations/],
    ["es-US", "qué puede consultar", /elegibilidad de un paciente, reclamos y autorizaciones/],
    ["zh-CN", "可以查什么", /患者资格、理赔和事先授权/],
  ])("help in %s", async (language, said, words) => {
    const { talk } = await call(language);
    await talk.say(said);
    await talk.expectPrompt(words);
  });

  test("silence in the middle of a list ends it", async () => {
    const { talk } = await call();
    await talk.say("claims 314555 322829 328345 339377");
    await talk.expectPrompt(/for 1 more/);
    await talk.wait(10_000);
    await talk.expectPrompt(/Ready/);
  });
});
