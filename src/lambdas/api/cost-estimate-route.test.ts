import type { FhirResource } from "fhir/r4";
import { expect, test } from "vitest";
import { deskParts } from "./fake-desk.ts";

const coded = (code: string) => ({ coding: [{ code }] });
const resources: readonly FhirResource[] = [
  { resourceType: "Patient", id: "rosa" },
  {
    resourceType: "Coverage",
    id: "c",
    status: "active",
    beneficiary: { reference: "Patient/rosa" },
    payor: [],
    class: [{ type: coded("plan"), value: "silver" }],
  },
  {
    resourceType: "InsurancePlan",
    id: "silver",
    name: "Silver",
    identifier: [{ value: "silver" }],
    plan: [
      {
        generalCost: [{ type: coded("deductible"), cost: { value: 0, currency: "USD" } }],
        specificCost: [
          {
            category: { text: "Imaging" },
            benefit: [
              {
                type: { text: "MRI" },
                cost: [
                  {
                    type: coded("coinsurance"),
                    qualifiers: [coded("after-deductible")],
                    value: { value: 20, unit: "%" },
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
];

async function setUp(callerKind: "member" | "representative" = "member") {
  const { parts, audit, app } = deskParts(resources);
  await parts.rows.saveIdentity("c-1", {
    patientId: "rosa",
    callerKind,
    level: "L1",
    reasonCode: "claimStatus",
    verifiedAt: "2026-11-22T15:00:00.000Z",
    expiresAt: "2026-11-22T15:30:00.000Z",
  });
  await parts.rows.apply("c-1", { kind: "accepted", username: "ana", at: "2026-11-22T15:00:00.000Z" });
  const ask = async (question: unknown, username = "ana") => {
    const claims = { username, "cognito:groups": "[agent]" };
    const response = await app.request(
      "/api/contacts/c-1/cost-estimate",
      { method: "POST", body: JSON.stringify(question) },
      { event: { requestContext: { authorizer: { jwt: { claims } } } } },
    );
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return { ask, audit };
}

const mri = { service: "MRI", amount: 1840_00, network: "in" };

test("an estimate comes with its arithmetic, and the look is written down first", async () => {
  const { ask, audit } = await setUp();
  const { status, body } = await ask(mri);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    low: 368_00,
    high: 368_00,
    cases: [
      {
        lines: [{ words: expect.stringMatching(/^Deductible/) }, { words: "Coinsurance: 20% of $1,840.00" }],
      },
    ],
  });
  expect(audit.reveals.map(({ what }) => what)).toEqual(["costEstimate"]);
});

test.each([
  [{ ...mri, amount: -1 }],
  [{ ...mri, amount: 0.5 }],
  [{ ...mri, amount: 1e12 }],
  [{ ...mri, network: "both" }],
  ["nothing"],
])("a question that is none is refused without repeating it: %j", async (question) => {
  const { status, body } = await (await setUp()).ask(question);
  expect(status).toBe(400);
  expect(JSON.stringify(body)).not.toMatch(/MRI|both|nothing/);
});

test("whoever may not be told the benefits is given no figure made of them", async () => {
  const { body } = await (await setUp("representative")).ask(mri);
  expect(body).toMatchObject({ cases: [], low: 0, high: 0 });
});

test("another agent's contact is not asked about", async () => {
  expect((await (await setUp()).ask(mri, "ben")).status).toBe(403);
});
