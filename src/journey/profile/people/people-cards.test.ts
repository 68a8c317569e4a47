import type { Consent, Patient, RelatedPerson } from "fhir/r4";
import { expect, test } from "vitest";
import { confidentialCommunication } from "../../identity/confidential-communication.ts";
import { consentsCard } from "./consents-card.ts";
import { contactPointsCard } from "./contact-points-card.ts";
import { relativesCard } from "./relatives-card.ts";

const now = new Date("2026-11-20T15:00:00Z");
const adult: Patient = { resourceType: "Patient", id: "p", birthDate: "1948-06-02" };
const child: Patient = { ...adult, birthDate: "2017-03-12" };
const roles = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
const patient = { reference: "Patient/p" };
const relative = (code: string, words: string, more: Partial<RelatedPerson> = {}): RelatedPerson => ({
  resourceType: "RelatedPerson",
  id: "r",
  patient,
  active: true,
  name: [{ given: ["Jun"], family: "Sample" }],
  relationship: [{ text: words, coding: [{ system: roles, code }] }],
  ...more,
});
const naming = (
  more: Partial<NonNullable<Consent["provision"]>> = {},
  status: Consent["status"] = "active",
): Consent => ({
  resourceType: "Consent",
  id: "c",
  status,
  scope: {},
  category: [{ text: "Jun Sample may speak for him" }],
  patient,
  dateTime: "2026-01-02",
  provision: {
    type: "permit",
    actor: [{ role: {}, reference: { reference: "RelatedPerson/r", display: "Jun Sample" } }],
    ...more,
  },
});
const standing = (person: Patient, relation: RelatedPerson, consents: readonly Consent[] = []) => {
  const [found] = relativesCard(person, [relation], consents, now);
  return [found?.standing, found?.mayHear];
};

test.each<[string, unknown[], unknown[]]>([
  [
    "a power of attorney",
    standing(adult, relative("HPOWATT", "Daughter"), [naming()]),
    ["inForce", "May speak for the member: health-care power of attorney"],
  ],
  [
    "a consent limited to claims",
    standing(adult, relative("CHILD", "Daughter"), [naming({ class: [{ code: "EOB", display: "Claims" }] })]),
    ["inForce", "May speak for the member: authorization by the member, for Claims"],
  ],
  [
    "a consent that has run out",
    standing(adult, relative("HPOWATT", "Son"), [naming({ period: { end: "2026-08-22" } })]),
    ["ended", "May hear nothing: the authority on file has ended"],
  ],
  [
    "a consent withdrawn",
    standing(adult, relative("HPOWATT", "Son"), [naming({}, "inactive")]),
    ["ended", "May hear nothing: the authority on file has ended"],
  ],
  [
    "a refusal by the member",
    standing(adult, relative("SPS", "Spouse"), [naming({ type: "deny" })]),
    ["denied", "May hear nothing: the member has refused it"],
  ],
  [
    "a mother of a minor",
    standing(child, relative("MTH", "Mother")),
    ["inForce", "May speak for the member: mother of a minor"],
  ],
  [
    "a stepmother of a minor",
    standing(child, relative("STPMTH", "Stepmother")),
    ["none", "May hear nothing: we have no record of an authority"],
  ],
  [
    "a mother of an adult",
    standing(adult, relative("MTH", "Mother")),
    ["none", "May hear nothing: we have no record of an authority"],
  ],
])("%s", (_what, found, expected) => {
  expect(found).toEqual(expected);
});

test("a consent says what, whom it names and until when; one that is over says so, and comes last", () => {
  const over = { ...naming({ period: { start: "2025-01-01", end: "2026-08-22" } }), id: "old" };
  const found = consentsCard([over, naming()], new Map(), now);
  expect(found.map(({ standing: is, since, until, names }) => [is, since, until, names])).toEqual([
    ["inForce", "2026-01-02", null, ["Jun Sample"]],
    ["ended", "2025-01-01", "2026-08-22", ["Jun Sample"]],
  ]);
});

test("ways to reach the member come in their order, without those no longer used", () => {
  const found = contactPointsCard(
    {
      ...adult,
      telecom: [
        { system: "email", value: "wei@careline.example" },
        { system: "phone", use: "mobile", value: "+15555550149", rank: 1 },
        { system: "phone", use: "old", value: "+15555550140" },
        { system: "phone", use: "home" },
      ],
      address: [
        { use: "home", line: ["14 Example Street"], city: "Testville", state: "CO", postalCode: "80000" },
      ],
    },
    [],
    now,
  );
  expect(found?.points.map(({ channel, value }) => [channel, value])).toEqual([
    ["call", "+15555550149"],
    ["email", "wei@careline.example"],
    ["letter", "14 Example Street, Testville, CO 80000"],
  ]);
  expect(contactPointsCard(adult, [], now)).toBeNull();
});

test("with a confidential address the ordinary one is nowhere in the card", () => {
  const extension = [{ url: confidentialCommunication.mark, valueBoolean: true }];
  const found = contactPointsCard(
    {
      ...adult,
      telecom: [{ system: "phone", value: "+15555550149" }],
      address: [{ line: ["14 Example Street"] }, { line: ["PO Box 17"], extension }],
    },
    [],
    now,
  );
  expect(found).toMatchObject({
    isConfidential: true,
    citation: "45 CFR 164.522(b)",
    points: [{ channel: "letter", value: "PO Box 17" }],
  });
  expect(JSON.stringify(found)).not.toMatch(/Example Street|0149/);
});
