import type {
  Claim,
  ClaimResponse,
  CommunicationRequest,
  Coverage,
  ExplanationOfBenefit,
  Task,
} from "fhir/r4";
import { expect, test } from "vitest";
import { authorizationsCard } from "./authorizations-card.ts";
import { noFacts, type MemberFacts } from "../member-facts.ts";

const now = new Date("2026-11-20T15:00:00Z");
const card = (facts: Partial<MemberFacts>) => authorizationsCard({ ...noFacts, ...facts }, now);

const request = (more: Partial<Claim> = {}): Claim => ({
  resourceType: "Claim",
  id: "request-1",
  status: "active",
  use: "preauthorization",
  type: { coding: [{ code: "professional" }] },
  patient: { reference: "Patient/p" },
  created: "2026-11-15T10:00:00Z",
  provider: { reference: "Organization/o" },
  priority: { coding: [{ code: "normal" }] },
  insurance: [{ sequence: 1, focal: true, coverage: { reference: "Coverage/c" } }],
  item: [{ sequence: 1, productOrService: { text: "Follow-up knee MRI" } }],
  ...more,
});

const answer = (codes: readonly string[], more: Partial<ClaimResponse> = {}): ClaimResponse => ({
  resourceType: "ClaimResponse",
  id: "answer-1",
  status: "active",
  use: "preauthorization",
  type: { coding: [{ code: "professional" }] },
  patient: { reference: "Patient/p" },
  created: "2026-11-16",
  insurer: { display: "Example Health" },
  outcome: "complete",
  request: { reference: "Claim/request-1" },
  item: codes.map((code, index) => ({
    itemSequence: index + 1,
    adjudication: [
      {
        category: { coding: [{ code: "submitted" }] },
        extension: [
          {
            url: "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-reviewAction",
            extension: [
              { url: "number", valueString: "AUTH-1" },
              {
                url: "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-reviewActionCode",
                valueCodeableConcept: { coding: [{ system: "https://codesystem.x12.org/005010/306", code }] },
              },
            ],
          },
        ],
      },
    ],
  })),
  ...more,
});

test("a request in review names its service and the hour by which it must be decided", () => {
  expect(card({ authorizationRequests: [request()], authorizationResponses: [answer(["A4"])] })).toEqual([
    {
      authorizationId: "answer-1",
      service: "Follow-up knee MRI",
      status: "inReview",
      requestedOn: "2026-11-15",
      decisionDueAt: "2026-11-22T10:00:00.000Z",
      urgency: "standard",
      clock: {
        words: "7 calendar days",
        plan: "kind of plan not on record",
        isAssumed: true,
        citation: expect.stringContaining("422.568"),
      },
      number: "AUTH-1",
      lines: [
        { service: "Follow-up knee MRI", status: "inReview", requested: null, approved: null, used: null },
      ],
      source: { resource: "ClaimResponse/answer-1", asOf: now.toISOString() },
    },
  ]);
});

test.each([
  [["A1"], "approved"],
  [["A2"], "partlyApproved"],
  [["A3"], "denied"],
  [["A4"], "inReview"],
  [["A6"], "partlyApproved"],
  [["A1", "A3"], "partlyApproved"],
  [["A1", "A4"], "inReview"],
  [["A3", "A3"], "denied"],
])("the review action decides, not the outcome: %j is %s", (codes, status) => {
  const [only] = card({ authorizationRequests: [request()], authorizationResponses: [answer(codes)] });
  expect(only?.status).toBe(status);
  expect(only?.decisionDueAt === null).toBe(status !== "inReview");
});

test("an urgent request has 72 hours", () => {
  const stat = request({ priority: { coding: [{ code: "stat" }] } });
  expect(card({ authorizationRequests: [stat] })[0]).toMatchObject({
    urgency: "expedited",
    decisionDueAt: "2026-11-18T10:00:00.000Z",
  });
});

test("of several answers the last counts", () => {
  const pended = answer(["A4"], { id: "first", created: "2026-11-15" });
  const certified = answer(["A1"], { id: "second", created: "2026-11-17" });
  const found = card({ authorizationRequests: [request()], authorizationResponses: [certified, pended] });
  expect(found.map(({ authorizationId, status }) => [authorizationId, status])).toEqual([
    ["second", "approved"],
  ]);
});

test("a request without an answer is in review; a cancelled one, an ordinary claim and a faulty one are not shown", () => {
  const requests = [
    request(),
    request({ id: "cancelled", status: "cancelled" }),
    request({ id: "ordinary", use: "claim" }),
    request({ id: "faulty" }),
  ];
  const faulty = answer([], { outcome: "error", request: { reference: "Claim/faulty" } });
  const found = card({ authorizationRequests: requests, authorizationResponses: [faulty] });
  expect(found.map(({ source }) => source.resource)).toEqual(["Claim/request-1"]);
});

test("a pending request says which papers it waits for, and its clock goes on", () => {
  const task: Task = {
    resourceType: "Task",
    status: "requested",
    intent: "order",
    focus: { reference: "Claim/request-1" },
    input: [{ type: { text: "document" }, valueCodeableConcept: { text: "Office note of the last visit" } }],
  };
  const facts = { authorizationRequests: [request()], authorizationResponses: [answer(["A4"])] };
  expect(card({ ...facts, tasks: [task] })[0]).toMatchObject({
    status: "missingDocument",
    missing: "Office note of the last visit",
    decisionDueAt: "2026-11-22T10:00:00.000Z",
  });
  expect(card({ ...facts, tasks: [{ ...task, focus: { reference: "Claim/other" } }] })[0]?.status).toBe(
    "inReview",
  );
  expect(card({ ...facts, tasks: [{ ...task, status: "completed" }] })[0]?.status).toBe("inReview");
});

const coverage = (type: Coverage["type"], id = "c"): Coverage => ({
  resourceType: "Coverage",
  id,
  status: "active",
  beneficiary: { reference: "Patient/p" },
  payor: [{ display: "Example Health" }],
  ...(type === undefined ? {} : { type }),
});
const sopt = (code: string) => ({ coding: [{ system: "https://nahdo.org/sopt", code }] });

test.each([
  [sopt("111"), "2026-11-22T10:00:00.000Z", "Medicare Advantage", false],
  [sopt("21"), "2026-11-22T10:00:00.000Z", "Medicaid", false],
  [sopt("511"), "2026-11-30T10:00:00.000Z", "Commercial", false],
  [{ text: "A plan of some kind" }, "2026-11-22T10:00:00.000Z", "kind of plan not on record", true],
] as const)("the kind of plan sets the clock: %j", (type, dueAt, plan, isAssumed) => {
  const found = card({
    coverages: [coverage(sopt("5"), "another"), coverage({ ...type } as Coverage["type"])],
    authorizationRequests: [request()],
  });
  expect(found[0]).toMatchObject({ decisionDueAt: dueAt, clock: { plan, isAssumed } });
});

test("papers asked for by the answer are named in our words, with the first day they are due", () => {
  const asked = (id: string, payload: string, due: string): CommunicationRequest => ({
    resourceType: "CommunicationRequest",
    id,
    status: "active",
    payload: [{ contentString: payload }],
    occurrencePeriod: { end: due },
  });
  const found = card({
    authorizationRequests: [request()],
    authorizationResponses: [
      answer(["A4"], {
        communicationRequest: [
          { reference: "CommunicationRequest/one" },
          { reference: "CommunicationRequest/two" },
        ],
      }),
    ],
    paperRequests: [
      asked("one", "18776-5", "2026-12-02"),
      asked("two", "Office notes", "2026-11-28"),
      asked("other", "Somebody else's paper", "2026-11-21"),
    ],
  });
  expect(found[0]).toMatchObject({
    status: "missingDocument",
    missing: "plan of treatment, Office notes",
    missingDueOn: "2026-11-28",
  });
});

test("each service says what was asked, approved and used, and a denied one why", () => {
  const extension = (number: string, code: string, reason?: string) => [
    {
      url: "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-reviewAction",
      extension: [
        { url: "number", valueString: number },
        { url: "x/extension-reviewActionCode", valueCodeableConcept: { coding: [{ code }] } },
        ...(reason === undefined ? [] : [{ url: "reasonCode", valueCodeableConcept: { text: reason } }]),
      ],
    },
  ];
  const submitted = { category: { coding: [{ code: "submitted" }] } };
  const therapy = { coding: [{ code: "97110" }], text: "Physical therapy" };
  const [found] = card({
    authorizationRequests: [
      request({
        item: [
          { sequence: 1, productOrService: therapy, quantity: { value: 20 } },
          { sequence: 2, productOrService: { text: "Home visits" }, quantity: { value: 4 } },
        ],
      }),
    ],
    authorizationResponses: [
      answer([], {
        preAuthPeriod: { end: "2027-02-28" },
        item: [
          {
            itemSequence: 1,
            extension: [
              {
                url: "x/extension-itemAuthorizedDetail",
                extension: [{ url: "quantity", valueQuantity: { value: 12 } }],
              },
            ],
            adjudication: [{ ...submitted, extension: extension("AUTH-7", "A6") }],
          },
          {
            itemSequence: 2,
            adjudication: [{ ...submitted, extension: extension("AUTH-8", "A3", "Not needed at home") }],
          },
        ],
      }),
    ],
    explanations: [1, 2].map((index): ExplanationOfBenefit => ({
      resourceType: "ExplanationOfBenefit",
      id: `eob-${index}`,
      status: "active",
      use: "claim",
      outcome: "complete",
      type: { text: "professional" },
      patient: { reference: "Patient/p" },
      created: "2026-11-10",
      insurer: { display: "x" },
      provider: { display: "x" },
      insurance: [{ focal: true, coverage: { reference: "Coverage/c" }, preAuthRef: ["AUTH-7"] }],
      item: [{ sequence: 1, productOrService: therapy, quantity: { value: index } }],
    })),
  });
  expect(found).toMatchObject({
    status: "partlyApproved",
    number: "AUTH-7",
    reason: "Not needed at home",
    validUntil: "2027-02-28",
    decidedOn: "2026-11-16",
    lines: [
      { service: "Physical therapy", status: "partlyApproved", requested: 20, approved: 12, used: 3 },
      { service: "Home visits", status: "denied", requested: 4, approved: null, used: null },
    ],
  });
});

test("an authorization that Patient Access shows once more as an explanation is one authorization", () => {
  const explanation: ExplanationOfBenefit = {
    resourceType: "ExplanationOfBenefit",
    id: "pdex",
    status: "active",
    use: "preauthorization",
    outcome: "queued",
    type: { text: "institutional" },
    patient: { reference: "Patient/p" },
    created: "2026-11-15",
    insurer: { display: "x" },
    provider: { display: "x" },
    insurance: [{ focal: true, coverage: { reference: "Coverage/c" } }],
    preAuthRefPeriod: [{ start: "2026-11-15", end: "2026-12-31" }],
    item: [
      {
        sequence: 1,
        productOrService: { text: "Rehabilitation" },
        adjudication: [
          { category: { coding: [{ code: "allowedunits" }] }, value: 10 },
          { category: { coding: [{ code: "consumedunits" }] }, value: 4 },
          ...(answer(["A1"]).item?.[0]?.adjudication ?? []),
        ],
      },
    ],
  };
  const alone = card({ explanations: [explanation] });
  expect(alone).toMatchObject([
    {
      service: "Rehabilitation",
      status: "approved",
      number: "AUTH-1",
      validUntil: "2026-12-31",
      lines: [{ approved: 10, used: 4 }],
    },
  ]);
  const both = card({
    explanations: [explanation],
    authorizationRequests: [request()],
    authorizationResponses: [answer(["A1"])],
  });
  expect(both.map(({ source }) => source.resource)).toEqual(["ClaimResponse/answer-1"]);
});
