import type { FhirResource } from "fhir/r4";
import { expect, test } from "vitest";
import type { Language } from "#journey/contact/attributes.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import { findProvider } from "./find-provider.ts";

const planNet = "http://hl7.org/fhir/us/davinci-pdex-plan-net/StructureDefinition";

interface Doctor {
  readonly id: string;
  readonly network?: string;
  readonly accepts?: string;
  readonly fromNetwork?: string;
  readonly languages?: readonly string[];
  readonly active?: boolean;
}

const doctor = ({
  id,
  network,
  accepts,
  fromNetwork,
  languages = ["en"],
  active,
}: Doctor): FhirResource[] => [
  {
    resourceType: "Practitioner",
    id,
    communication: languages.map((code) => ({ coding: [{ system: "urn:ietf:bcp:47", code }] })),
  },
  {
    resourceType: "PractitionerRole",
    id: `${id}-role`,
    ...(active === undefined ? {} : { active }),
    practitioner: { reference: `Practitioner/${id}`, display: `Dr. ${id}` },
    location: [{ display: "Testwell Orthopedics" }],
    telecom: [{ system: "phone", value: "+15555550177" }],
    specialty: [{ coding: [{ system: "http://nucc.org/provider-taxonomy", code: "207X00000X" }] }],
    extension: [
      ...(network === undefined
        ? []
        : [
            {
              url: `${planNet}/network-reference`,
              valueReference: { reference: `Organization/${network}` },
            },
          ]),
      ...(accepts === undefined
        ? []
        : [
            {
              url: `${planNet}/newpatients`,
              extension: [
                { url: "acceptingPatients", valueCodeableConcept: { coding: [{ code: accepts }] } },
                ...(fromNetwork === undefined
                  ? []
                  : [
                      {
                        url: "fromNetwork",
                        valueReference: { reference: `Organization/${fromNetwork}` },
                      },
                    ]),
              ],
            },
          ]),
    ],
  },
];

const covered: readonly FhirResource[] = [
  {
    resourceType: "Coverage",
    id: "c",
    status: "active",
    beneficiary: { reference: "Patient/rosa" },
    payor: [{ display: "Example Health" }],
    class: [{ type: { coding: [{ code: "plan" }] }, value: "silver", name: "Example Silver PPO" }],
  },
  {
    resourceType: "InsurancePlan",
    id: "silver",
    status: "active",
    identifier: [{ value: "silver" }],
    network: [{ reference: "Organization/network-standard" }],
  },
];

interface Asking {
  readonly language?: Language;
  readonly spoken?: string;
  readonly about?: string;
}

const find = async (resources: readonly FhirResource[], { language = "en-US", ...asked }: Asking = {}) =>
  (
    await findProvider.answer({
      reader: fakeFhirReader(resources),
      patientId: "rosa",
      now: new Date("2026-11-22T15:00:00Z"),
      about: asked.about ?? "orthopedics",
      spoken: asked.spoken ?? null,
      said: "",
      language,
    })
  ).words;

const open = { network: "network-standard", accepts: "newpt" } as const;

test("who is in the member's network and takes new patients is named, with place, number and languages", async () => {
  const words = await find([
    ...covered,
    ...doctor({ id: "Far", network: "network-select", accepts: "newpt" }),
    ...doctor({ id: "Full", network: "network-standard", accepts: "existptonly" }),
    ...doctor({ id: "Gone", ...open, active: false }),
    ...doctor({ id: "Near", ...open, languages: ["en", "es"] }),
  ]);
  expect(words).toBe(
    "For orthopedics, in your network, taking new patients: Dr. Near, Testwell Orthopedics, 555-555-0177, " +
      "speaks Spanish. Please call first; a person can name more.",
  );
});

test("two are named at most, who speaks the member's language first", async () => {
  const words = await find(
    [
      ...covered,
      ...doctor({ id: "One", ...open }),
      ...doctor({ id: "Two", ...open }),
      ...doctor({ id: "Tres", ...open, languages: ["en", "es"] }),
    ],
    { language: "es-US" },
  );
  expect(words).toMatch(
    /^Para ortopedia, en su red, con cupo para pacientes nuevos: Dr\. Tres, .*habla español; Dr\. One, /,
  );
  expect(words).not.toContain("Two");
});

test("a language that was named and is not there is said to be missing", async () => {
  const words = await find([...covered, ...doctor({ id: "One", ...open })], { spoken: "Korean" });
  expect(words).toMatch(/^I found nobody listed who speaks Korean\. For orthopedics, .*Dr\. One/);
});

test.each([
  ["nobody of the kind", [], /nobody for orthopedics in our directory/],
  [
    "nobody who takes new patients",
    doctor({ id: "Full", network: "network-standard", accepts: "nopt" }),
    /nobody for orthopedics who is in your network and takes new patients/,
  ],
  [
    "nobody in the network",
    doctor({ id: "Far", network: "network-select", accepts: "newpt" }),
    /nobody for orthopedics who is in your network/,
  ],
  [
    "new patients only of another network",
    doctor({ id: "Half", network: "network-standard", accepts: "newpt", fromNetwork: "network-select" }),
    /in your network, not known to take new patients: Dr\. Half/,
  ],
])("%s is told as it is", async (_what, resources, words) => {
  expect(await find([...covered, ...resources])).toMatch(words);
});

test("without a record of the network nobody is promised to be in it", async () => {
  expect(await find(doctor({ id: "Near", ...open }))).toMatch(
    /our directory lists, taking new patients: Dr\. Near.*ask whether they take your plan/,
  );
});

test("a kind that the directory has no code for finds nobody", async () => {
  expect(await find(covered, { about: "alchemy" })).toMatch(/nobody for alchemy/);
});
