import type { Claim, ClaimResponse, Task } from "fhir/r4";
import { expect, test } from "vitest";
import { authorizationsCard } from "./authorizations-card.ts";
import { clocks } from "./clocks.ts";
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

test("every clock says where it is written", () => {
  for (const clock of clocks) expect(clock.citation).toMatch(/^42 CFR \d+\.\d+/);
});
