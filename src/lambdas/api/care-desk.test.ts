import type { FhirResource } from "fhir/r4";
import { expect, test } from "vitest";
import * as z from "zod";
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
  const { call, faults, parts } = await openDesk(store, { careManagement: care });
  const slate = async () => (await call("/contacts/c-1/next-best-action")).body;
  const caller = (text: string) =>
    parts.saidTurns.add("c-1", [
      { turnId: text, at: "2026-11-22T15:00:00.000Z", from: "member", text, offsetMs: null, sentiment: null },
    ]);
  /** Answers the card that stands. */
  const answers = async (answer: object) => {
    const { card, decisionId } = Card.parse(await slate());
    const body = JSON.stringify({ decisionId, ...answer });
    const init = { method: "POST", body };
    expect((await call(`/contacts/c-1/next-best-action/${card.hintId}/outcome`, init)).status).toBe(200);
    return card.rule;
  };
  return { care, faults, slate, caller, answers };
}
const Card = z.object({
  decisionId: z.string(),
  card: z.object({ hintId: z.string(), rule: z.string() }),
});

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

const openCase = {
  caseId: "7",
  title: "Home after surgery",
  since: null,
  manager: null,
  covers: { groups: [], rules: [] },
};

test("what an agent takes up of a suggestion about care is told to case managers, once", async () => {
  const { care, caller, answers } = await setUp();
  care.opensCase("canary", openCase);
  await caller("It is all too much for me");
  expect(await answers({ outcome: "accepted" })).toBe("open-case");
  expect(care.told()).toEqual([
    expect.objectContaining({
      patientId: "canary",
      rule: "open-case",
      answer: "accepted",
      words: null,
      by: "ana",
    }),
  ]);
});

test("what an agent leaves is told with their reason; a claim is no business of care", async () => {
  const { care, caller, answers } = await setUp();
  expect(await answers({ outcome: "accepted" })).toBe(rule);
  expect(care.told()).toEqual([]);
  await caller("It is all too much for me");
  expect(await answers({ outcome: "declined", reason: "alreadyDone" })).toBe("case-management-referral");
  expect(care.told()).toMatchObject([
    { answer: "declined", words: "The agent says that it is done already." },
  ]);
});

test("a referral says it by itself: it is not told a second time", async () => {
  const { care, caller, answers } = await setUp();
  await caller("It is all too much for me");
  await answers({ outcome: "accepted" });
  expect(care.referred()).toHaveLength(1);
  expect(care.told()).toEqual([]);
});

test("down, the answer stands all the same, and the log has the code", async () => {
  const { care, faults, caller, slate, answers } = await setUp();
  await caller("It is all too much for me");
  await slate();
  care.goesDown("care.unavailable");
  await answers({ outcome: "declined" });
  expect(faults).toContainEqual({ at: "care-management", code: "care.unavailable", contactId: "c-1" });
});
