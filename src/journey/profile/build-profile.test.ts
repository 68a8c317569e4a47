import fc from "fast-check";
import { expect, test } from "vitest";
import type { ContactRow } from "../contact/contact-row.ts";
import { nobodyYet } from "../contact/contact-row.ts";
import { buildProfile } from "./build-profile.ts";
import { noFacts, type MemberFacts } from "./member-facts.ts";
import type { Source } from "./profile.ts";

const now = new Date("2026-11-20T15:00:00Z");

const row = (phase: "offered" | "accepted" = "accepted"): ContactRow => ({
  contactId: "contact-1",
  initialContactId: "contact-1",
  channel: "voice",
  identity: {
    ...nobodyYet,
    patientId: "p",
    callerKind: "member",
    level: "L1",
    method: "memberIdAndBirthDate",
  },
  holder: { username: "ana", phase },
  queueId: null,
  initiatedAt: null,
  queuedAt: null,
  acceptedAt: null,
  endedAt: null,
});

const subject = { reference: "Patient/p" };
const coded = (code: string) => ({ coding: [{ code }] });
const usd = (value: number) => ({ value, currency: "USD" as const });

/** One of each, with most of the fields that anything here reads. */
const rich: MemberFacts = {
  unread: [],
  patient: {
    resourceType: "Patient",
    id: "p",
    name: [{ use: "official", given: ["Rosa"], family: "Testmember", period: { start: "2000-01-01" } }],
    birthDate: "1979-05-14",
    telecom: [{ system: "sms", rank: 1, use: "mobile", period: { start: "2020-01-01" } }],
    communication: [{ language: coded("es-US"), preferred: true }],
    generalPractitioner: [{ reference: "Practitioner/1", display: "Dr. Ima Placeholder" }],
    extension: [
      {
        url: "http://hl7.org/fhir/us/core/StructureDefinition/us-core-interpreter-needed",
        valueCoding: { code: "373066001" },
      },
    ],
  },
  coverages: [
    {
      resourceType: "Coverage",
      id: "c",
      status: "active",
      beneficiary: subject,
      payor: [{ display: "Example Health" }],
      period: { start: "2024-01-01" },
      class: [{ type: coded("plan"), value: "1", name: "Example Silver PPO" }],
    },
    {
      resourceType: "Coverage",
      id: "d",
      status: "active",
      beneficiary: subject,
      payor: [{ display: "Other" }],
      order: 2,
    },
  ],
  products: [],
  paperRequests: [],
  eligibilityResponses: [
    {
      resourceType: "CoverageEligibilityResponse",
      id: "e",
      status: "active",
      purpose: ["benefits"],
      patient: subject,
      created: "2026-11-01",
      request: { reference: "CoverageEligibilityRequest/r" },
      outcome: "complete",
      insurer: { display: "Example Health" },
      insurance: [
        {
          coverage: { reference: "Coverage/c" },
          item: [
            {
              network: coded("in"),
              unit: coded("family"),
              benefit: [{ type: coded("deductible"), allowedMoney: usd(1500), usedMoney: usd(20) }],
            },
          ],
        },
      ],
    },
  ],
  explanations: [
    {
      resourceType: "ExplanationOfBenefit",
      id: "x",
      status: "active",
      use: "claim",
      outcome: "complete",
      type: coded("professional"),
      patient: subject,
      created: "2026-10-25",
      insurer: { display: "Example Health" },
      provider: { display: "Placeholder Imaging" },
      insurance: [{ focal: true, coverage: { reference: "Coverage/c" } }],
      item: [
        {
          sequence: 1,
          productOrService: { text: "MRI" },
          servicedDate: "2026-10-22",
          adjudication: [
            {
              category: coded("denialreason"),
              reason: {
                coding: [{ system: "https://x12.org/codes/claim-adjustment-reason-codes", code: "197" }],
              },
            },
          ],
        },
      ],
      total: [{ category: coded("memberliability"), amount: usd(0) }],
    },
  ],
  authorizationRequests: [
    {
      resourceType: "Claim",
      id: "r",
      status: "active",
      use: "preauthorization",
      type: coded("professional"),
      patient: subject,
      created: "2026-11-15",
      provider: { display: "x" },
      priority: coded("stat"),
      insurance: [{ sequence: 1, focal: true, coverage: { reference: "Coverage/c" } }],
      item: [{ sequence: 1, productOrService: { text: "Follow-up MRI" } }],
    },
  ],
  authorizationResponses: [
    {
      resourceType: "ClaimResponse",
      id: "a",
      status: "active",
      use: "preauthorization",
      type: coded("professional"),
      patient: subject,
      created: "2026-11-16",
      insurer: { display: "x" },
      outcome: "complete",
      request: { reference: "Claim/r" },
    },
  ],
  tasks: [
    {
      resourceType: "Task",
      id: "k",
      status: "requested",
      intent: "order",
      focus: { reference: "Claim/r" },
      input: [{ type: { text: "paper" }, valueString: "Office note" }],
    },
  ],
  measureReports: [
    {
      resourceType: "MeasureReport",
      id: "m",
      status: "complete",
      type: "individual",
      measure: "https://example.org/Measure/x",
      period: { end: "2026-12-31" },
      group: [{ population: [{ code: coded("denominator"), count: 1 }] }],
    },
  ],
  medicationRequests: [
    {
      resourceType: "MedicationRequest",
      id: "rx",
      status: "active",
      intent: "order",
      subject,
      medicationCodeableConcept: { text: "Lisinopril 10 mg" },
      dosageInstruction: [{ asNeededBoolean: false }],
      dispenseRequest: { numberOfRepeatsAllowed: 3 },
    },
  ],
  dispenses: [
    {
      resourceType: "MedicationDispense",
      id: "f",
      status: "completed",
      authorizingPrescription: [{ reference: "MedicationRequest/rx" }],
      whenHandedOver: "2026-10-12",
      daysSupply: { value: 30 },
      medicationCodeableConcept: { text: "Lisinopril 10 mg" },
    },
  ],
  careTeams: [
    {
      resourceType: "CareTeam",
      id: "t",
      status: "active",
      participant: [
        {
          role: [{ text: "PCP" }],
          member: { reference: "Practitioner/1", display: "Dr. Ima Placeholder" },
          onBehalfOf: { display: "Clinic" },
        },
      ],
    },
  ],
  consents: [
    {
      resourceType: "Consent",
      id: "n",
      status: "active",
      scope: coded("patient-privacy"),
      category: [{ text: "Letters in large print" }],
      dateTime: "2025-03-11",
      provision: { type: "permit" },
    },
  ],
  communications: [
    {
      resourceType: "Communication",
      id: "o",
      status: "completed",
      subject,
      sent: "2026-11-14T16:00:00Z",
      topic: { text: "Chat" },
      payload: [{ contentString: "Ended" }],
    },
  ],
  immunizations: [
    {
      resourceType: "Immunization",
      id: "i",
      status: "completed",
      patient: subject,
      vaccineCode: { text: "Influenza vaccine" },
      occurrenceDateTime: "2026-10-01",
    },
  ],
  appointments: [
    {
      resourceType: "Appointment",
      id: "v",
      status: "noshow",
      start: "2026-11-12T14:00:00Z",
      participant: [{ status: "accepted", actor: subject }],
      description: "Imaging",
    },
  ],
  detectedIssues: [
    { resourceType: "DetectedIssue", id: "j", status: "final", code: coded("CAREGAP"), detail: "Eye exam" },
  ],
  allergies: [
    {
      resourceType: "AllergyIntolerance",
      id: "al",
      patient: subject,
      code: { text: "Penicillin" },
      reaction: [{ manifestation: [{ text: "Hives" }], severity: "mild" }],
    },
  ],
  carePlans: [
    {
      resourceType: "CarePlan",
      id: "cp",
      status: "active",
      intent: "plan",
      subject,
      title: "Diabetes care",
      goal: [{ reference: "Goal/g1" }],
      activity: [{ detail: { status: "in-progress", code: { text: "Walk" } } }],
    },
  ],
  goals: [
    {
      resourceType: "Goal",
      id: "g1",
      lifecycleStatus: "active",
      subject,
      description: { text: "A1c below 7" },
      target: [{ dueDate: "2027-01-31" }],
    },
  ],
  socialObservations: [
    {
      resourceType: "Observation",
      id: "so",
      status: "final",
      subject,
      category: [coded("sdoh")],
      code: { text: "Transportation" },
      effectiveDateTime: "2026-09-01",
      valueCodeableConcept: { text: "Has no ride" },
    },
  ],
  socialConditions: [
    {
      resourceType: "Condition",
      id: "sc",
      subject,
      category: [coded("sdoh")],
      code: { text: "Transportation insecurity" },
    },
  ],
  relations: [
    {
      resourceType: "RelatedPerson",
      id: "rp",
      patient: subject,
      name: [{ given: ["Luz"], family: "Testmember" }],
      relationship: [{ text: "Daughter" }],
    },
  ],
  names: new Map(),
};

test("every card of the page is filled from one of each resource", () => {
  const profile = buildProfile(rich, { row: row(), now });
  expect(profile).toMatchObject({
    contactId: "contact-1",
    scope: "accepted",
    callerKind: "member",
    member: { name: "Rosa Testmember", age: 47 },
    plan: { name: "Example Silver PPO", status: "active" },
    otherPlans: [{ name: "Other" }],
    accumulators: [{ scope: "family" }],
    claims: { total: 1, recent: [{ status: "deniedPlanOrProviderOwes" }] },
    authorizations: [{ service: "Follow-up MRI", status: "missingDocument", urgency: "expedited" }],
    careGaps: [{ status: "dueSoon" }, { measure: "Eye exam", status: "open" }],
    allergies: [{ substance: "Penicillin", reaction: "Hives (mild)" }],
    carePlan: [{ title: "Diabetes care", activities: ["Walk"], goals: [{ words: "A1c below 7" }] }],
    social: { lastAskedOn: "2026-09-01", mayAsk: false },
    appointments: [{ what: "Imaging", status: "missed" }],
    relatives: [{ name: "Luz Testmember", standing: "none" }],
    consents: [{ what: "Letters in large print", decision: "agreed" }],
    pastContacts: [{ title: "Chat" }],
    lakeFacts: { state: "notReached", facts: [] },
    medications: [{ supply: "late", daysLate: 9 }],
    careTeam: [{ role: "PCP" }],
    asOf: now.toISOString(),
  });
  expect(profile.preferences.map(({ title }) => title)).toEqual([
    "Text first",
    "Prefers Spanish",
    "Letters in large print",
  ]);
  expect(new Set(profile.timeline.map(({ kind }) => kind))).toEqual(
    new Set(["contact", "claim", "fill", "visit", "immunization", "authorization"]),
  );
});

test("while it rings the scope says so", () => {
  expect(buildProfile(rich, { row: row("offered"), now }).scope).toBe("offered");
});

test("an unknown caller's page is empty, even if facts strayed in", () => {
  for (const facts of [noFacts, { ...rich, patient: null }]) {
    expect(buildProfile(facts, { row: row(), now })).toMatchObject({
      member: null,
      plan: null,
      claims: { total: 0, recent: [] },
      timeline: [],
    });
  }
});

/** What FHIR R4 demands of these resources, and so is never missing: everything else may be. */
const required = new Set(
  "resourceType status use type patient created insurer provider outcome insurance payor beneficiary intent subject measure period participant medicationCodeableConcept category scope vaccineCode url code sequence itemSequence name names"
    .split(" ")
    .concat(Object.keys(noFacts)),
);

/** The same data with some optional fields gone. `keep` answers for the n-th optional field met. */
function pruned<T>(value: T, keep: () => boolean): T {
  if (value instanceof Map || value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((each: unknown) => pruned(each, keep)) as T;
  const entries = Object.entries(value).filter(([key]) => required.has(key) || keep());
  return Object.fromEntries(entries.map(([key, each]) => [key, pruned(each, keep)])) as T;
}

function sourcesIn(value: unknown): readonly Source[] {
  if (value === null || typeof value !== "object") return [];
  const own = "source" in value ? [value.source as Source] : [];
  return [...own, ...Object.values(value).flatMap(sourcesIn)];
}

test("whatever optional fields are missing, a page comes out and every fact on it has a source", () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.boolean()), (stream) => {
      const facts = pruned(rich, () => stream.next().value !== false);
      const profile = buildProfile(facts, { row: row(), now });
      const cards = [profile.claims.recent, profile.medications, profile.careTeam, profile.timeline].flat();
      for (const card of cards) expect(card).toHaveProperty("source");
      for (const source of sourcesIn(profile)) expect(source.asOf).not.toBe("");
    }),
    { numRuns: 300 },
  );
});
