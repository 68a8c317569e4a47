import type { FhirResource } from "fhir/r4";
import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { fakeCareManagement } from "#journey/next-best-action/fake-care-management.ts";
import { openDesk } from "./fake-desk.ts";

const subject = { reference: "Patient/canary" };

/** A member whose MRI claim was denied: the caller asks about it, so the rule of denied claims speaks. */
const store: FhirResource[] = [
  { resourceType: "Patient", id: "canary", name: [{ given: ["Canary"], family: "Testmember" }] },
  {
    resourceType: "ExplanationOfBenefit",
    id: "mri",
    status: "active",
    type: { coding: [{ code: "professional" }] },
    use: "claim",
    outcome: "complete",
    patient: subject,
    created: "2026-11-10",
    billablePeriod: { start: "2026-11-01", end: "2026-11-01" },
    insurer: { display: "Example Health" },
    provider: { display: "Testwell Imaging" },
    identifier: [{ value: "CLM-1" }],
    insurance: [],
    item: [
      {
        sequence: 1,
        productOrService: { text: "MRI of the knee" },
        adjudication: [
          { category: { coding: [{ code: "submitted" }] }, amount: { value: 1200, currency: "USD" } },
          {
            category: { coding: [{ code: "denialreason" }] },
            reason: {
              coding: [{ system: "https://x12.org/codes/claim-adjustment-reason-codes", code: "197" }],
            },
          },
        ],
      },
    ],
    total: [
      { category: { coding: [{ code: "submitted" }] }, amount: { value: 1200, currency: "USD" } },
      { category: { coding: [{ code: "memberliability" }] }, amount: { value: 1200, currency: "USD" } },
    ],
  },
];

async function setUp() {
  const care = fakeCareManagement(fixedClock("2026-11-22T15:00:00.000Z"));
  const { call, faults } = await openDesk(store, { careManagement: care });
  const slate = async () => (await call("/contacts/c-1/next-best-action")).body;
  return { care, faults, slate };
}

const rule = "denied-claim-explained";

test("what is put before the agent is shown to case managers once, by ids alone", async () => {
  const { care, slate } = await setUp();
  expect(await slate()).toMatchObject({ care: "answered", card: { rule } });
  await slate();
  expect(care.slates()).toMatchObject([
    {
      patientId: "canary",
      contactId: "c-1",
      actions: [{ rule, group: "claims", standing: expect.any(String), about: expect.any(String) }],
    },
  ]);
  expect(JSON.stringify(care.slates())).not.toMatch(/MRI|Testmember|Testwell/);
});

test("a veto takes the hint away at the next look, with its reason", async () => {
  const { care, slate } = await setUp();
  await slate();
  care.vetoes("canary", { rule, why: "We are appealing it for her.", by: "Carmen", until: null });
  const vetoed = await slate();
  expect(vetoed).toMatchObject({ care: "answered", card: null });
  expect(JSON.stringify(vetoed["heldBack"])).toContain("We are appealing it for her.");
});

test("an open case takes off the agent's hands what it covers", async () => {
  const { care, slate } = await setUp();
  const manager = { name: "Carmen Placeholder", role: null };
  const covers = { groups: ["claims"], rules: [] };
  care.opensCase("canary", { caseId: "7", title: "Appeal of the MRI", since: null, manager, covers });
  const covered = await slate();
  expect(covered).toMatchObject({ card: null });
  expect(JSON.stringify(covered["heldBack"])).toContain("Carmen Placeholder takes care of it");
});

test("down, the rules decide alone, the slate says so, and the log has the code", async () => {
  const { care, faults, slate } = await setUp();
  care.goesDown("care.unavailable");
  expect(await slate()).toMatchObject({ care: "down", card: { rule } });
  expect(faults).toContainEqual({ at: "care-management", code: "care.unavailable", contactId: "c-1" });
});
