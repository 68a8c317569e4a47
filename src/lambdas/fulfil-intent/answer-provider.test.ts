import type { ExplanationOfBenefit, FhirResource } from "fhir/r4";
import { describe, expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { fakeContactRows } from "#journey/contact/fake-contact-rows.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import { leastMs } from "#journey/identity/identify-caller.ts";
import { answerProvider } from "./answer-provider.ts";
import { keepTurn } from "./keep-turn.ts";
import { toLexResponse } from "./lex-answer.ts";
import { readLexEvent } from "./lex-event.ts";

/** Figures of a claim by CARIN's codes, in dollars. */
type Figures = Readonly<Record<string, number>>;

const claim = (number: string, figures: Figures, more: Partial<ExplanationOfBenefit> = {}): FhirResource => ({
  resourceType: "ExplanationOfBenefit",
  id: number,
  identifier: [{ value: number }],
  status: "active",
  use: "claim",
  outcome: "complete",
  type: { text: "Professional" },
  patient: { reference: "Patient/rosa" },
  created: "2026-10-30",
  insurer: { display: "Example Health" },
  provider: { reference: "Organization/testwell" },
  insurance: [{ focal: true, coverage: { reference: "Coverage/c" } }],
  item: [{ sequence: 1, productOrService: { text: "Office visit" }, servicedDate: "2026-10-22" }],
  total: Object.entries(figures).map(([code, value]) => ({
    category: { coding: [{ code }] },
    amount: { value, currency: "USD" },
  })),
  ...more,
});

const denied = (carc: string, group: string | null): Partial<ExplanationOfBenefit> => ({
  adjudication: [
    {
      category: { coding: [{ code: "denialreason" }] },
      reason: {
        coding: [
          { system: "https://x12.org/codes/claim-adjustment-reason-codes", code: carc },
          ...(group === null
            ? []
            : [{ system: "https://x12.org/codes/claim-adjustment-group-codes", code: group }]),
        ],
      },
    },
  ],
});

async function setUp(resources: readonly FhirResource[], providerId: string | null = "testwell") {
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const rows = fakeContactRows();
  const reader = fakeFhirReader(resources);
  const paused: number[] = [];
  const pause = async (milliseconds: number) => void paused.push(milliseconds);
  const ports = { clock, rows, reader, pause };
  if (providerId !== null) {
    await rows.saveIdentity("c-1", {
      providerId,
      callerKind: "provider",
      level: "L1",
      method: "npiAndTin",
      expiresAt: "2026-11-22T15:30:00.000Z",
    });
  }
  const ask = async (name: string, said: string, more: { slots?: unknown; attributes?: object } = {}) => {
    const event = {
      invocationSource: "DialogCodeHook",
      sessionId: "session-1",
      inputTranscript: said,
      bot: { name: "ProviderServices" },
      sessionState: {
        intent: { name, state: "InProgress", confirmationState: "None", slots: more.slots ?? {} },
        sessionAttributes: { contactId: "c-1", ...more.attributes },
      },
    };
    const turn = readLexEvent(event);
    const answer = await answerProvider(ports, turn);
    await keepTurn(ports, turn, answer);
    return toLexResponse(turn, event, answer) as Response;
  };
  return {
    ask,
    rows,
    reader,
    paused,
    words: async (...asked: Parameters<typeof ask>) => (await ask(...asked)).messages?.[0]?.content ?? "",
  };
}
interface Response {
  readonly messages?: readonly { readonly content: string }[];
  readonly sessionState: {
    readonly dialogAction: { readonly type: string };
    readonly intent?: { readonly name: string };
    readonly sessionAttributes: Record<string, string>;
  };
}

const begin = "The claim ending 1 0 4 4 1 7, service of Oct 22: ";

describe("a claim is told to the practice that billed it", () => {
  test.each<[what: string, claim: FhirResource, told: string]>([
    ["paid", claim("CLM-2026-104417", { paidtoprovider: 75, memberliability: 25 }), "paid, $75.00."],
    [
      "paid in part",
      claim("CLM-2026-104417", { paidtoprovider: 40, memberliability: 0 }, denied("97", "CO")),
      "paid in part, $40.00; the rest was denied, reason code 97: the payment is part of another service already paid.",
    ],
    [
      "without a payment, all of it the patient's",
      claim("CLM-2026-104417", { paidtoprovider: 0, memberliability: 110 }),
      "processed without a payment. The patient owes $110.00.",
    ],
    [
      "denied, and the patient owes it",
      claim("CLM-2026-104417", { submitted: 100, memberliability: 100 }, denied("204", "PR")),
      "denied, reason code 204: the service is not part of the plan. The patient owes $100.00.",
    ],
    [
      "denied for a code without plain words, and nobody named",
      claim("CLM-2026-104417", { submitted: 100 }, denied("999", null)),
      "denied, reason code 999.",
    ],
    ["in process", claim("CLM-2026-104417", { submitted: 100 }, { outcome: "queued" }), "still in process."],
  ])("%s", async (_what, resource, told) => {
    const { words } = await setUp([resource]);
    expect(await words("ClaimStatus", "claim 104417")).toBe(begin + told);
  });
});

describe("not found under the tax ID, in the same words, is", () => {
  const security = [{ system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "BH" }];
  test.each<[what: string, resources: readonly FhirResource[]]>([
    ["what does not exist", []],
    [
      "another practice's claim",
      [claim("CLM-2026-104417", {}, { provider: { reference: "Organization/x" } })],
    ],
    ["a claim with a sensitive label", [claim("CLM-2026-104417", {}, { meta: { security } })]],
    [
      "a request for authorization under that number",
      [claim("CLM-2026-104417", {}, { use: "preauthorization" })],
    ],
    ["a claim that was cancelled", [claim("CLM-2026-104417", {}, { status: "cancelled" })]],
    ["a claim of four years ago, said without its year", [claim("CLM-2022-104417", {})]],
  ])("%s", async (_what, resources) => {
    const { words, rows } = await setUp(resources);
    expect(await words("ClaimStatus", "claim 104417")).toBe(
      "The claim ending 1 0 4 4 1 7: not found under your tax ID.",
    );
    expect((await rows.readHandOver("c-1"))?.learned).toEqual([
      { label: "Claim 1 0 4 4 1 7", value: "Not found under your tax ID." },
    ]);
  });
});

test("two claims with the same six digits are told apart by their year", async () => {
  const { words } = await setUp([
    claim("CLM-2026-104417", { paidtoprovider: 75 }),
    claim("CLM-2025-104417", { paidtoprovider: 30 }),
  ]);
  expect(await words("ClaimStatus", "104417")).toMatch(
    /more than one year has that number\. Please say the year/,
  );
  expect(await words("ClaimStatus", "2025104417")).toMatch(/paid, \$30\.00/);
});

test("a number that is said twice counts once; all of a long list are looked up", async () => {
  const numbers = Array.from({ length: 45 }, (_, index) => String(200_000 + index));
  const resources = numbers.map((number) => claim(`CLM-2026-${number}`, { paidtoprovider: 10 }));
  const { words } = await setUp(resources);
  expect(await words("ClaimStatus", `claims ${numbers.join(" ")} and ${numbers[3]}`)).toBe(
    "Of 45 claims: 45 paid ($450.00).",
  );
});

test("numbers come from the bot's slot where the words hold none", async () => {
  const { words } = await setUp([claim("CLM-2026-104417", { paidtoprovider: 75 })]);
  const value = (interpretedValue: string) => ({ shape: "Scalar", value: { interpretedValue } });
  const slots = { ClaimNumbers: { shape: "List", values: [value("104417"), value("104418")] } };
  expect(await words("ClaimStatus", "those I said", { slots })).toMatch(/^Of 2 claims: 1 paid .*1 not found/);
});

test("what is left of a list travels as numbers the provider said, and session attributes open nothing", async () => {
  const own = claim("CLM-2026-104417", {}, denied("16", "CO"));
  const { ask, words } = await setUp([own]);
  const asked = await ask("ClaimStatus", "104417 104418 104419 104420 104421");
  expect(asked.sessionState.dialogAction).toEqual({ type: "ElicitIntent" });
  const { moreOf, moreNumbers } = asked.sessionState.sessionAttributes;
  expect([moreOf, moreNumbers]).toEqual(["ClaimStatus", "104420 104421"]);
  const stranger = await setUp([own], null);
  const attributes = { moreOf, moreNumbers, callerKind: "provider", verificationLevel: "L1" };
  expect(await stranger.words("More", "next", { attributes })).toMatch(/could not confirm your practice/);
  expect(await words("More", "next", { attributes: { moreOf, moreNumbers: "Rosa" } })).toMatch(
    /nothing left/,
  );
});

test("a member's contact is told nothing by the providers' bot, whatever its level", async () => {
  const { ask, rows } = await setUp([claim("CLM-2026-104417", { paidtoprovider: 75 })]);
  await rows.saveIdentity("c-1", { callerKind: "member", patientId: "rosa", level: "L2" });
  const response = await ask("ClaimStatus", "claim 104417");
  expect(response.sessionState.intent?.name).toBe("Person");
  expect(response.sessionState.sessionAttributes["reasonCode"]).toBe("notIdentified");
});

describe("an authorization", () => {
  const request = (more: object = {}): FhirResource => ({
    resourceType: "Claim",
    id: "request",
    identifier: [{ value: "REQ-1" }],
    status: "active",
    use: "preauthorization",
    type: { text: "Professional" },
    patient: { reference: "Patient/rosa" },
    created: "2026-11-20T15:00:00Z",
    provider: { reference: "Organization/testwell" },
    priority: { coding: [{ code: "normal" }] },
    insurance: [{ sequence: 1, focal: true, coverage: { reference: "Coverage/c" } }],
    item: [{ sequence: 1, productOrService: { text: "MRI of the knee" } }],
    ...more,
  });
  const answer: FhirResource = {
    resourceType: "ClaimResponse",
    id: "answer",
    identifier: [{ value: "PA-123456" }],
    status: "active",
    use: "preauthorization",
    type: { text: "Professional" },
    patient: { reference: "Patient/rosa" },
    created: "2026-11-21T15:00:00Z",
    insurer: { display: "Example Health" },
    request: { reference: "Claim/request" },
    outcome: "queued",
  };

  test("is found under the number the plan gave with its answer", async () => {
    const { words } = await setUp([request(), answer]);
    expect(await words("PriorAuthorizationStatus", "auth 123456")).toBe(
      "Authorization 1 2 3 4 5 6, MRI of the knee: in review. By law we have 7 days: the decision is due by Nov 27.",
    );
  });

  test("of a drug has the clock of drugs, for the kind of plan", async () => {
    const { words } = await setUp([
      request({ type: { coding: [{ code: "pharmacy" }] } }),
      { ...answer, type: { coding: [{ code: "pharmacy" }] } },
      {
        resourceType: "Coverage",
        id: "c",
        status: "active",
        type: { coding: [{ system: "https://nahdo.org/sopt", code: "111" }] },
        beneficiary: { reference: "Patient/rosa" },
        payor: [{ display: "Example Health" }],
      },
    ]);
    expect(await words("PriorAuthorizationStatus", "auth 123456")).toMatch(
      /72 hours: the decision is due by Nov 23/,
    );
  });

  test("that another practice asked for is not found, whatever its answer says", async () => {
    const { words } = await setUp([request({ provider: { reference: "Organization/x" } }), answer]);
    expect(await words("PriorAuthorizationStatus", "auth 123456")).toBe(
      "Authorization 1 2 3 4 5 6: not found under your tax ID.",
    );
  });
});

test("eligibility takes the same time for everybody, and keeps no word of who it was about", async () => {
  const patient: FhirResource = {
    resourceType: "Patient",
    id: "rosa",
    birthDate: "1979-05-14",
    identifier: [{ system: "https://careline.example/member-id", value: "412907335" }],
  };
  const { words, paused, rows } = await setUp([patient]);
  const slot = (interpretedValue: string) => ({ value: { interpretedValue } });
  const of = (memberId: string) => ({ slots: { MemberId: slot(memberId), BirthDate: slot("1979-05-14") } });
  expect(await words("Eligibility", "Rosa, May 14 1979", of("412907335"))).toMatch(/no record of coverage/);
  expect(await words("Eligibility", "Rosa, May 14 1979", of("412907336"))).toMatch(/no member with that/);
  expect(paused).toEqual([leastMs, leastMs]);
  const card = JSON.stringify(await rows.readHandOver("c-1"));
  expect(card).toContain("(identification)");
  expect(card).not.toMatch(/Rosa|1979|4129/);
});

test("what the bot itself asks next is left to it, and the caller's words are kept", async () => {
  const { ask, rows } = await setUp([]);
  expect((await ask("ClaimStatus", "claim status")).sessionState.dialogAction).toEqual({ type: "Delegate" });
  expect((await rows.readHandOver("c-1"))?.turns.map(({ text }) => text)).toEqual(["claim status"]);
});
