import type { ExplanationOfBenefit, FhirResource } from "fhir/r4";
import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { fakeContactRows } from "#journey/contact/fake-contact-rows.ts";
import { fakeMessages } from "#journey/contact/fake-messages.ts";
import { countingCodes, fakeOneTimeCodes } from "#journey/identity/fake-one-time-codes.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import { fakeTryLedger } from "#journey/identity/fake-try-ledger.ts";
import { memberIdSystem } from "#journey/identity/member-claim.ts";
import { fulfilIntent } from "./fulfil-intent.ts";
import { toLexResponse } from "./lex-answer.ts";
import { readLexEvent } from "./lex-event.ts";

const rosa: FhirResource = {
  resourceType: "Patient",
  id: "rosa",
  birthDate: "1979-05-14",
  identifier: [{ system: memberIdSystem, value: "412907335" }],
};

const claim = (
  id: string,
  service: string,
  day: string,
  more: Partial<ExplanationOfBenefit> = {},
): ExplanationOfBenefit => ({
  resourceType: "ExplanationOfBenefit",
  id,
  status: "active",
  use: "claim",
  outcome: "complete",
  type: { text: "Professional" },
  patient: { reference: "Patient/rosa" },
  created: `${day}T00:00:00Z`,
  insurer: { display: "Example Health" },
  provider: { display: "Placeholder Imaging" },
  insurance: [{ focal: true, coverage: { reference: "Coverage/c" } }],
  item: [{ sequence: 1, productOrService: { text: service }, servicedDate: day }],
  total: [
    { category: { coding: [{ code: "submitted" }] }, amount: { value: 100, currency: "USD" } },
    { category: { coding: [{ code: "benefit" }] }, amount: { value: 75, currency: "USD" } },
    { category: { coding: [{ code: "memberliability" }] }, amount: { value: 25, currency: "USD" } },
  ],
  ...more,
});

async function setUp(resources: readonly FhirResource[] = [], isVerified = true) {
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const rows = fakeContactRows();
  const ports = {
    clock,
    rows,
    reader: fakeFhirReader([rosa, ...resources]),
    codes: fakeOneTimeCodes(),
    maker: countingCodes(),
    tries: fakeTryLedger(clock),
    messages: fakeMessages(),
    pause: async (milliseconds: number) => clock.advanceBy(milliseconds),
  };
  if (isVerified) {
    await rows.saveIdentity("c-1", {
      patientId: "rosa",
      callerKind: "member",
      level: "L1",
      expiresAt: "2026-11-22T15:30:00.000Z",
    });
  }
  const ask = async (name: string, more: Ask = {}): Promise<Response> => {
    const event = {
      invocationSource: more.source ?? "FulfillmentCodeHook",
      sessionId: "session-1",
      inputTranscript: more.said ?? "",
      sessionState: {
        intent: { name, state: "InProgress", confirmationState: "None", slots: slotsOf(more.slots ?? {}) },
        sessionAttributes: { contactId: "c-1", ...more.attributes },
      },
    };
    const turn = readLexEvent(event);
    return toLexResponse(turn, event, await fulfilIntent(ports, turn)) as Response;
  };
  return {
    ask,
    rows,
    clock,
    words: async (name: string, more: Ask = {}) => (await ask(name, more)).messages[0]!.content,
  };
}
interface Response {
  readonly messages: readonly { readonly content: string }[];
  readonly sessionState: {
    readonly intent: { readonly name: string };
    readonly sessionAttributes: Record<string, string>;
  };
}
interface Ask {
  readonly source?: string;
  readonly said?: string;
  readonly slots?: Record<string, string>;
  readonly attributes?: Record<string, string>;
}
const slotsOf = (slots: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(slots).map(([name, value]) => [
      name,
      { shape: "Scalar", value: { interpretedValue: value } },
    ]),
  );

test("a claim with a sensitive label is not told, not even that there is one", async () => {
  const security = [{ system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "BH" }];
  const session = await setUp([
    claim("talk", "Outpatient psychotherapy", "2026-11-10", { meta: { security } }),
    claim("visit", "Office visit", "2026-11-01"),
  ]);
  expect(await session.words("ClaimStatus")).toMatch(/Office visit/);
  expect(await session.words("ClaimStatus", { slots: { Service: "psychotherapy" } })).toMatch(/no record/);
  const card = await session.rows.readHandOver("c-1");
  expect(JSON.stringify(card?.learned)).not.toMatch(/psychotherapy/i);
});

test("a claim is told only to a known member: others are asked who they are, and the question is kept", async () => {
  const { ask } = await setUp([claim("1", "MRI", "2026-10-22")], false);
  const response = await ask("ClaimStatus", { source: "DialogCodeHook", slots: { Service: "MRI" } });
  expect(response).toMatchObject({
    sessionState: {
      dialogAction: { type: "ElicitSlot", slotToElicit: "MemberId" },
      intent: { name: "IdentifyMember" },
      sessionAttributes: { pendingIntent: "ClaimStatus", pendingAbout: "MRI" },
    },
  });
  expect(JSON.stringify(response)).not.toContain("Imaging");
});

test.each([
  ["fulfilment alone", "FulfillmentCodeHook"],
  ["the dialog", "DialogCodeHook"],
])(
  "session attributes that claim a level open nothing in %s: the contact's row decides",
  async (_where, source) => {
    const { ask } = await setUp([], false);
    const attributes = { verificationLevel: "L1", callerKind: "member" };
    expect((await ask("ClaimStatus", { source, attributes })).sessionState.intent.name).toBe(
      "IdentifyMember",
    );
  },
);

test("verification ends after thirty minutes", async () => {
  const { ask, clock } = await setUp();
  clock.advanceBy(30 * 60_000);
  expect((await ask("Benefits")).sessionState.intent.name).toBe("IdentifyMember");
});

test("once known, the question that waited is answered in the same breath", async () => {
  const { ask } = await setUp([claim("1", "MRI of the left knee", "2026-10-22")], false);
  const response = await ask("IdentifyMember", {
    slots: { MemberId: "412907335", BirthDate: "1979-05-14" },
    attributes: { pendingIntent: "ClaimStatus", pendingAbout: "MRI" },
  });
  expect(response).toMatchObject({
    sessionState: {
      dialogAction: { type: "Close" },
      intent: { name: "ClaimStatus", state: "Fulfilled" },
      sessionAttributes: {
        verificationLevel: "L1",
        callerKind: "member",
        verificationMethod: "memberIdAndBirthDate",
        reasonCode: "claimStatus",
        pendingIntent: "",
      },
    },
  });
  expect(response.messages[0]!.content).toMatch(
    /^Thank you\. I found your claim for MRI of the left knee on Oct 22/,
  );
});

test("a wrong birth date asks again from the start; the third closes for a person", async () => {
  const { ask } = await setUp([], false);
  const slots = { MemberId: "412907335", BirthDate: "1990-01-01" };
  for (const _ of [1, 2]) {
    expect((await ask("IdentifyMember", { slots })).sessionState).toMatchObject({
      dialogAction: { type: "ElicitSlot", slotToElicit: "MemberId" },
      intent: { slots: {} },
    });
  }
  expect((await ask("IdentifyMember", { slots })).sessionState).toMatchObject({
    dialogAction: { type: "Close" },
    intent: { name: "IdentifyMember", state: "Failed" },
    sessionAttributes: { reasonCode: "lockedOut" },
  });
});

const denial = (group: string, liability: number): Partial<ExplanationOfBenefit> => ({
  item: [
    {
      sequence: 1,
      productOrService: { text: "MRI" },
      servicedDate: "2026-10-22",
      adjudication: [
        {
          category: { coding: [{ code: "denialreason" }] },
          reason: {
            coding: [
              { system: "https://x12.org/codes/claim-adjustment-reason-codes", code: "197" },
              { system: "https://x12.org/codes/claim-adjustment-group-codes", code: group },
            ],
          },
        },
      ],
    },
  ],
  total: [
    { category: { coding: [{ code: "submitted" }] }, amount: { value: 100, currency: "USD" } },
    { category: { coding: [{ code: "memberliability" }] }, amount: { value: liability, currency: "USD" } },
  ],
});

test.each([
  ["processed", {}, /It was processed\. By our records your share is \$25\.00/],
  ["processed without a record of the share", { total: [] }, /no record of what your share is/],
  ["still in process", { outcome: "queued" as const }, /still being processed; what your share is/],
  [
    "denied, and the provider carries it",
    denial("CO", 0),
    /denied because .*\. By our records you owe nothing/,
  ],
  [
    "denied, and the member carries it",
    denial("PR", 100),
    /your share is \$100\.00\. You have the right to appeal/,
  ],
])("a claim that is %s is told in plain words", async (_what, more, words) => {
  const { words: told } = await setUp([claim("1", "MRI", "2026-10-22", more)]);
  expect(await told("ClaimStatus", { slots: { Service: "MRI" } })).toMatch(words);
});

test("the claim that was named is told, else the latest", async () => {
  const { words } = await setUp([
    claim("1", "MRI of the left knee", "2026-09-01"),
    claim("2", "Office visit", "2026-10-01"),
  ]);
  expect(await words("ClaimStatus", { slots: { Service: "MRI" } })).toContain("MRI of the left knee");
  expect(await words("ClaimStatus")).toContain("Office visit");
});

test.each([
  ["ClaimStatus", /no record of a claim for surgery/],
  ["PriorAuthorizationStatus", /no record of a prior authorization for surgery/],
])("%s without a record says so, not that there is none", async (intent, words) => {
  const { words: told } = await setUp([]);
  expect(await told(intent, { slots: { Service: "surgery" } })).toMatch(words);
});

test.each([
  ["Benefits", /no record of coverage.*no record of how much/],
  ["IdCard", /cannot send an ID card myself.*no record of active coverage/],
  ["FindProvider", /no record of a primary care provider/],
])("%s stays honest about a member of whom nothing is on record", async (intent, words) => {
  const { words: told } = await setUp([]);
  expect(await told(intent)).toMatch(words);
});

test("who asks for a person after a claim is still in touch about the claim", async () => {
  const { ask } = await setUp();
  const reasonAfter = async (before: string) =>
    (await ask("Person", { attributes: { reasonCode: before } })).sessionState.sessionAttributes[
      "reasonCode"
    ];
  expect(await reasonAfter("claimStatus")).toBe("claimStatus");
  expect(await reasonAfter("unknown")).toBe("person");
});

const asked = { attributes: { reasonCode: "claimStatus", readBack: "isRight" } };

test("the answer about the card closes for the person and leaves no question open", async () => {
  const { ask, rows } = await setUp();
  await rows.addToHandOver("c-1", { summary: "Asked about a bill" });
  const response = await ask("ClaimStatus", {
    ...asked,
    source: "DialogCodeHook",
    said: "it is about two bills",
  });
  expect(response.sessionState).toMatchObject({
    dialogAction: { type: "Close" },
    intent: { name: "Person", state: "Fulfilled" },
    sessionAttributes: { reasonCode: "claimStatus", readBack: "" },
  });
  expect((await rows.readHandOver("c-1"))?.corrections).toEqual([
    { at: "2026-11-22T15:00:00.000Z", text: "it is about two bills" },
  ]);
});

test("a correction that is all digits is none", async () => {
  const { ask, rows } = await setUp();
  await ask("IdentifyMember", { ...asked, source: "DialogCodeHook", said: "412907335" });
  expect((await rows.readHandOver("c-1"))?.corrections).toEqual([]);
});

test.each([
  ["nothing was learned", "person", {}],
  ["the caller is locked out", "claimStatus", { summary: "Asked about a bill" }],
] as const)("nobody is asked where %s", async (why, reasonCode, card) => {
  const { ask, rows } = await setUp();
  await rows.addToHandOver("c-1", card);
  if (why === "the caller is locked out") await rows.saveIdentity("c-1", { lockedOut: true });
  expect((await ask("Person", { attributes: { reasonCode } })).sessionState).toMatchObject({
    dialogAction: { type: "Close" },
    intent: { name: "Person" },
  });
});

test("who is no longer known is not called confirmed", async () => {
  const { ask, rows, clock } = await setUp();
  await rows.addToHandOver("c-1", { summary: "Asked about a bill" });
  clock.advanceBy(30 * 60_000);
  const { messages } = await ask("Person", { attributes: { reasonCode: "claimStatus" } });
  expect(messages[0]?.content).toMatch(/You: not confirmed yet/);
});

test("the hand-over card has the member's words and the bot's, and nothing that was said to identify", async () => {
  const { ask, rows } = await setUp([claim("1", "MRI", "2026-10-22")], false);
  await ask("ClaimStatus", { source: "DialogCodeHook", said: "my ID is 412907335, why the bill?" });
  await ask("IdentifyMember", {
    said: "May 14 1979",
    slots: { MemberId: "412907335", BirthDate: "1979-05-14" },
    attributes: { pendingIntent: "ClaimStatus" },
  });
  const card = await rows.readHandOver("c-1");
  expect(card?.summary).toBe("Asked about the claim for MRI on Oct 22");
  expect(card?.turns.map(({ from, text }) => `${from}: ${text}`)).toEqual([
    "member: my ID is •••••, why the bill?",
    "bot: Asked for the member ID",
    "member: (identification)",
    expect.stringMatching(/^bot: Thank you\. I found your claim/),
  ]);
  expect(JSON.stringify(card)).not.toMatch(/412907335|1979/);
});

test("Lex's own session attributes travel on", async () => {
  const { ask } = await setUp();
  const attributes = { "x-amz-lex:dtmf:max-length:*:*": "1" };
  expect((await ask("Help", { attributes })).sessionState.sessionAttributes).toMatchObject(attributes);
});

test("an event of another shape is refused by a stable code that quotes nothing", () => {
  expect(() => readLexEvent({ inputTranscript: "412907335" })).toThrow(/^fulfilIntent\.badEvent$/);
});

const plan: FhirResource = {
  resourceType: "Coverage",
  id: "c",
  status: "active",
  beneficiary: { reference: "Patient/rosa" },
  payor: [{ display: "Example Health" }],
  period: { start: "2025-01-01" },
  class: [{ type: { coding: [{ code: "plan" }] }, value: "silver", name: "Example Silver PPO" }],
};
const wholeMember: readonly FhirResource[] = [claim("1", "MRI", "2026-10-22", denial("CO", 0)), plan];
const everyTopic = [
  "ClaimStatus",
  "ClaimDenial",
  "Benefits",
  "Accumulators",
  "CoverageDates",
  "PriorAuthorizationStatus",
  "IdCard",
  "FindProvider",
  "ChangePrimaryCare",
  "Refill",
  "Premium",
  "AppealOrGrievance",
  "AppointmentOrRide",
  "AddressChange",
  "NurseLine",
  "Help",
  "Repeat",
];

test.each(everyTopic)("%s answers in the language it was asked in, and in no other", async (intent) => {
  const { words } = await setUp(wholeMember);
  const [english = "", spanish = "", chinese = ""] = await Promise.all(
    ["en-US", "es-US", "zh-CN"].map((language) =>
      setUp(wholeMember).then((session) => session.words(intent, { attributes: { language } })),
    ),
  );
  expect(await words(intent)).toBe(english);
  expect(english).toMatch(/\b(you|your)\b/i);
  expect(spanish).not.toMatch(/\b(you|your|the|person|we)\b/i);
  expect(spanish).toMatch(/\b(usted|su|le|una|por favor|ayudar)\b/i);
  const names = /MRI|Placeholder Imaging|Example Silver PPO|\$[\d.,]+/g;
  expect(chinese.replaceAll(names, "")).toMatch(/\p{Script=Han}{4}/u);
  expect(chinese.replaceAll(names, "")).not.toMatch(/[a-z]{2}/i);
});

test("what only a person may do is read to the member first, with their own sentence, masked", async () => {
  const { ask, rows } = await setUp();
  const response = await ask("AppealOrGrievance", { said: "the clinic was rude to me, I am 412907335" });
  expect(response.sessionState).toMatchObject({
    dialogAction: { type: "ElicitSlot", slotToElicit: "ReadBack" },
    intent: { name: "Person" },
    sessionAttributes: { reasonCode: "appealOrGrievance", readBack: "isRight" },
  });
  expect(response.messages[0]?.content).toMatch(/“the clinic was rude to me, I am •••••”/);
  const card = await rows.readHandOver("c-1");
  expect(card?.summary).toBe("To appeal or complain: “the clinic was rude to me, I am •••••”");
});

test("the last answer is said once more, from the card", async () => {
  const { ask, words } = await setUp(wholeMember);
  const told = (await ask("CoverageDates", { said: "am I covered" })).messages[0]!.content;
  expect(told).toMatch(/Example Silver PPO, is active\. It began on Jan 1, 2025\. No end is on record\./);
  expect(await words("Repeat", { said: "say that again" })).toBe(told);
});

test.each([
  ["markup", '<img src=x onerror="alert(1)">'],
  ["a thousand characters", "MRI ".repeat(250)],
])(
  "a slot value of %s is not repeated: the answer is that of the question without it",
  async (_what, value) => {
    const { ask, rows } = await setUp([claim("1", "MRI", "2026-10-22")]);
    const response = await ask("ClaimStatus", { said: `what about ${value}`, slots: { Service: value } });
    expect(response.messages[0]?.content).toMatch(/^I found your claim for MRI on Oct 22/);
    const card = await rows.readHandOver("c-1");
    expect(card?.turns[0]).toMatchObject({ from: "member", text: `what about ${value}` });
    expect(card?.summary).toBe("Asked about the claim for MRI on Oct 22");
  },
);

test.each(["<b>412907335</b>", "4".repeat(1_000), "🦄"])(
  "a member ID of %.20s is no match, in the words of every other wrong one",
  async (MemberId) => {
    const { words } = await setUp([], false);
    expect(await words("IdentifyMember", { slots: { MemberId, BirthDate: "<i>1979</i>" } })).toMatch(
      /^Sorry, that does not match our records/,
    );
  },
);

test("danger is answered before anything else, and its words are kept even while identifying", async () => {
  const { ask, rows } = await setUp([], false);
  const response = await ask("IdentifyMember", { source: "DialogCodeHook", said: "wait my chest hurts" });
  expect(response.sessionState.intent.name).toBe("RedFlag");
  expect((await rows.read("c-1"))?.identity.reasonCode).toBe("urgent");
  const card = await rows.readHandOver("c-1");
  expect(card?.warnings).toEqual([expect.stringMatching(/^Urgent/)]);
  expect(card?.summary).toBe("Said “wait my chest hurts”");
  expect(card?.turns[0]).toMatchObject({ from: "member", text: "wait my chest hurts" });
});

test.each([
  ["guardian", "ClaimStatus", true],
  ["guardian", "Refill", false],
  ["representative", "CoverageDates", true],
  ["representative", "ClaimStatus", false],
  ["representative", "Accumulators", false],
] as const)("what a %s hears by asking for %s is told by the bot: %s", async (callerKind, intent, isTold) => {
  const { ask, rows } = await setUp([claim("CLM-1", "Office visit", "2026-11-01")]);
  await rows.saveIdentity("c-1", { callerKind, relatedPersonId: "luz" });
  const { messages, sessionState } = await ask(intent, { said: "please tell me" });
  expect(messages[0]!.content.startsWith("I may tell that only to the member.")).toBe(!isTold);
  expect(sessionState.intent.name).toBe(isTold ? intent : "Person");
});

test("what was not told to a representative stands on the card for the person, in their words", async () => {
  const { ask, rows } = await setUp([claim("CLM-1", "Office visit", "2026-11-01")]);
  await rows.saveIdentity("c-1", { callerKind: "representative", relatedPersonId: "luz" });
  await ask("ClaimStatus", { source: "DialogCodeHook", said: "what about the claim" });
  expect(await rows.readHandOver("c-1")).toMatchObject({
    summary: "Asked for what only the member may be told by the virtual assistant",
    ownWords: "what about the claim",
    learned: [],
  });
});
