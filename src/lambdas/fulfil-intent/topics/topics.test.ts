import type { FhirResource } from "fhir/r4";
import { expect, test } from "vitest";
import type { Language } from "#journey/contact/attributes.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import { topics } from "./topics.ts";

const patient = { reference: "Patient/rosa" };
const coding = (code: string) => ({ coding: [{ code }] });

const covered: readonly FhirResource[] = [
  {
    resourceType: "Coverage",
    id: "c",
    status: "active",
    beneficiary: patient,
    payor: [{ display: "Example Health" }],
    class: [{ type: coding("plan"), value: "silver", name: "Example Silver PPO" }],
  },
  {
    resourceType: "InsurancePlan",
    id: "silver",
    status: "active",
    identifier: [{ value: "silver" }],
    plan: [
      {
        specificCost: [
          {
            category: { text: "Office visit" },
            benefit: [
              {
                type: { text: "Office visit" },
                cost: [
                  { type: coding("copay"), applicability: coding("out-of-network"), value: { value: 90 } },
                  { type: coding("copay"), applicability: coding("in-network"), value: { value: 40 } },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
];

const request = (created: string, priority = "normal"): FhirResource => ({
  resourceType: "Claim",
  id: "pa",
  status: "active",
  use: "preauthorization",
  type: coding("professional"),
  patient,
  created,
  insurer: { display: "Example Health" },
  provider: { display: "Testwell Orthopedics" },
  priority: coding(priority),
  insurance: [{ sequence: 1, focal: true, coverage: { reference: "Coverage/c" } }],
  item: [{ sequence: 1, productOrService: { text: "MRI" } }],
});

const papers: FhirResource = {
  resourceType: "Task",
  id: "papers",
  status: "requested",
  intent: "order",
  focus: { reference: "Claim/pa" },
  for: patient,
  input: [{ type: { text: "Document" }, valueString: "X-ray report" }],
};

const prescription = (id: string, repeats: number, day: string, pharmacy = "drugs"): FhirResource[] => [
  {
    resourceType: "MedicationRequest",
    id,
    status: "active",
    intent: "order",
    subject: patient,
    medicationCodeableConcept: { text: id },
    dispenseRequest: { numberOfRepeatsAllowed: repeats },
  },
  {
    resourceType: "MedicationDispense",
    id: `${id}-fill`,
    status: "completed",
    subject: patient,
    medicationCodeableConcept: { text: id },
    authorizingPrescription: [{ reference: `MedicationRequest/${id}` }],
    daysSupply: { value: 30 },
    whenHandedOver: `${day}T17:00:00Z`,
    performer: [{ actor: { reference: `Organization/${pharmacy}`, display: "Dummy Pharmacy" } }],
  },
];

const pharmacy: FhirResource = {
  resourceType: "Organization",
  id: "drugs",
  name: "Dummy Pharmacy",
  telecom: [{ system: "phone", value: "+15555550133" }],
};

const visit = (id: string, day: string, status: "booked" | "cancelled"): FhirResource => ({
  resourceType: "Appointment",
  id,
  status,
  serviceType: [{ text: `Visit ${id}` }],
  start: `${day}T16:00:00Z`,
  participant: [
    { actor: patient, status: "accepted" },
    { actor: { reference: "Location/l", display: "Samplehurst Clinic" }, status: "accepted" },
  ],
});

async function answer(
  intent: string,
  resources: readonly FhirResource[],
  more: { readonly about?: string; readonly language?: Language } = {},
) {
  const topic = topics.get(intent);
  if (!topic) throw new Error(`no topic ${intent}`);
  return topic.answer({
    reader: fakeFhirReader(resources),
    patientId: "rosa",
    now: new Date("2026-11-22T15:00:00Z"),
    about: more.about ?? null,
    spoken: null,
    said: "",
    language: more.language ?? "en-US",
  });
}

test.each([
  [
    "the day it was asked for and the day the decision is due",
    [request("2026-11-20T15:00:00Z")],
    "en-US",
    "Your prior authorization for MRI, asked for on Nov 20, is in review. The decision is due by Nov 27.",
  ],
  [
    "that it is urgent",
    [request("2026-11-21T15:00:00Z", "stat")],
    "en-US",
    "Your prior authorization for MRI, asked for on Nov 21, is in review. It is handled as urgent. The decision is due by Nov 24.",
  ],
  [
    "that the day has gone by",
    [request("2026-10-20T15:00:00Z")],
    "en-US",
    "Your prior authorization for MRI, asked for on Oct 20, is in review. The decision was due by Oct 27; a person can find out why it is late.",
  ],
  [
    "that papers are missing while the clock runs",
    [request("2026-11-20T15:00:00Z"), papers],
    "es-US",
    "Su autorización previa para MRI, solicitada el 20 de noviembre, espera documentos del consultorio de su médico. La decisión debe llegar a más tardar el 27 de noviembre.",
  ],
  [
    "it in Chinese",
    [request("2026-11-20T15:00:00Z")],
    "zh-CN",
    "您11月20日申请的事先授权（MRI）正在审查中。最迟11月27日会有决定。",
  ],
] as const)("a prior authorization tells %s", async (_what, resources, language, words) => {
  expect((await answer("PriorAuthorizationStatus", resources, { language })).words).toBe(words);
});

test.each([
  [
    "en-US",
    "By our records these are due for a refill: Lisinopril, 1 refill left; Metformin. No refills are left of Metformin; your doctor's office can prescribe it again. Your last fill was at Dummy Pharmacy, 555-555-0133; they can fill it, and a person can help if they do not.",
  ],
  [
    "es-US",
    /Lisinopril, queda 1; Metformin\. Ya no quedan resurtidos de Metformin;.*Dummy Pharmacy, 555-555-0133/,
  ],
  [
    "zh-CN",
    /Lisinopril（还可续 1 次）；Metformin。Metformin 的续药次数已用完.*Dummy Pharmacy（555-555-0133）/,
  ],
] as const)("in %s a refill says how many are left, and at which pharmacy", async (language, words) => {
  const resources = [
    ...prescription("Lisinopril", 1, "2026-10-14"),
    ...prescription("Metformin", 0, "2026-10-20"),
    pharmacy,
  ];
  expect((await answer("Refill", resources, { language })).words).toMatch(
    typeof words === "string" ? new RegExp(`^${words.replaceAll(".", "\\.")}$`) : words,
  );
});

test("nothing due names the next, and a pharmacy of which nothing is on record is not invented", async () => {
  const early = [...prescription("Lisinopril", 3, "2026-11-15")];
  expect((await answer("Refill", early)).words).toMatch(
    /none of your prescriptions is due for a refill today\. The next is Lisinopril, from Dec 8\. Your last fill was at Dummy Pharmacy;/,
  );
  expect((await answer("Refill", [])).words).toMatch(/none .* today\. Your pharmacy can fill them/);
});

test.each([
  [undefined, "en-US", /In your network the office visit copay is \$40\.00\.$/],
  ["office visit", "es-US", /el copago por consulta médica es de \$40\.00\.$/],
  ["office visit", "zh-CN", /门诊的定额自付是 \$40\.00。$/],
  ["MRI", "en-US", /What you would pay for MRI depends on where you go/],
] as const)("the cost share of %s is told in %s where the plan names it", async (about, language, words) => {
  const more = about === undefined ? { language } : { about, language };
  expect((await answer("Benefits", covered, more)).words).toMatch(words);
});

test("the next visit that still stands is told before a person arranges another", async () => {
  const visits = [
    visit("past", "2026-11-01", "booked"),
    visit("off", "2026-11-24", "cancelled"),
    visit("later", "2026-12-20", "booked"),
    visit("next", "2026-12-03", "booked"),
  ];
  const { words, next } = await answer("AppointmentOrRide", visits);
  expect(words).toMatch(
    /next appointment on record is Visit next, on Dec 3, at Samplehurst Clinic\. A person/,
  );
  expect(next).toBe("person");
  expect((await answer("AppointmentOrRide", [])).words).toMatch(/no record of an appointment/);
});

test("who wants another primary care provider hears who it is now", async () => {
  const rosa: FhirResource = {
    resourceType: "Patient",
    id: "rosa",
    generalPractitioner: [{ reference: "Practitioner/ima", display: "Dr. Ima Placeholder" }],
  };
  expect(await answer("ChangePrimaryCare", [rosa])).toMatchObject({
    words: expect.stringMatching(/^Your primary care provider on record is Dr\. Ima Placeholder\./),
    next: "person",
  });
});
