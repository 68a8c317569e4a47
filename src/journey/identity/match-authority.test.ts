import type { Consent, RelatedPerson } from "fhir/r4";
import { expect, test } from "vitest";
import { roleCodeSystem } from "./authority-codes.ts";
import type { AuthorityClaim } from "./caller-claim.ts";
import { matchAuthority } from "./match-authority.ts";

const today = "2026-11-22";
const child = "2017-03-12";
const adult = "1948-06-02";
const caller = "1986-09-25";

const relation = (code: string, more: Partial<RelatedPerson> = {}): RelatedPerson => ({
  resourceType: "RelatedPerson",
  id: "caller",
  active: true,
  birthDate: caller,
  patient: { reference: "Patient/pip" },
  relationship: [{ coding: [{ system: roleCodeSystem, code }] }],
  period: { start: "2024-01-01" },
  ...more,
});

const consent = (provision: Consent["provision"] = {}, more: Partial<Consent> = {}): Consent => ({
  resourceType: "Consent",
  status: "active",
  scope: {},
  category: [],
  patient: { reference: "Patient/pip" },
  provision: {
    type: "permit",
    actor: [{ role: {}, reference: { reference: "RelatedPerson/caller" } }],
    ...provision,
  },
  ...more,
});

interface Case {
  readonly as: AuthorityClaim["kind"];
  readonly of: string;
  readonly relations: readonly RelatedPerson[];
  readonly consents?: readonly Consent[];
}

const match = ({ as, of, relations, consents = [] }: Case) =>
  matchAuthority(
    { kind: as, memberId: "412907704", birthDate: of, callerBirthDate: caller },
    { memberIds: ["pip"], relations, consents },
    today,
  );

test.each<[string, Case, string]>([
  ["a mother of a minor", { as: "guardian", of: child, relations: [relation("MTH")] }, "mother of a minor"],
  [
    "a guardian of a minor",
    { as: "guardian", of: child, relations: [relation("GUARD")] },
    "guardian of a minor",
  ],
  [
    "a father on the last day before the eighteenth birthday",
    { as: "guardian", of: "2008-11-23", relations: [relation("FTH")] },
    "father of a minor",
  ],
  [
    "a court's guardian of somebody of age, by the consent filed for it",
    { as: "guardian", of: adult, relations: [relation("GUARD")], consents: [consent()] },
    "guardian appointed by a court",
  ],
  [
    "a parent of somebody of age who holds a health-care power of attorney",
    { as: "guardian", of: adult, relations: [relation("HPOWATT")] },
    "health-care power of attorney",
  ],
  [
    "a holder of a health-care power of attorney",
    { as: "representative", of: adult, relations: [relation("HPOWATT")] },
    "health-care power of attorney",
  ],
  [
    "a holder of a power of attorney whom a consent names too",
    { as: "representative", of: adult, relations: [relation("DPOWATT")], consents: [consent()] },
    "durable power of attorney",
  ],
  [
    "a neighbour whom the member has authorized",
    { as: "representative", of: adult, relations: [relation("NBOR")], consents: [consent()] },
    "authorization by the member",
  ],
  [
    "somebody whom a provision within the consent names",
    {
      as: "representative",
      of: adult,
      relations: [relation("CHILD")],
      consents: [consent({ actor: [], type: "deny", provision: [consent().provision!] })],
    },
    "authorization by the member",
  ],
])("%s may act for the member", (_who, given, words) => {
  expect(match(given)).toMatchObject({
    outcome: "identified",
    patientId: "pip",
    relatedPersonId: "caller",
    words,
  });
});

test.each<[string, Case]>([
  ["nobody is on file", { as: "guardian", of: child, relations: [] }],
  ["a stepmother", { as: "guardian", of: child, relations: [relation("STPMTH")] }],
  [
    "a code of another system",
    {
      as: "guardian",
      of: child,
      relations: [
        relation("", { relationship: [{ coding: [{ system: "https://other.example", code: "MTH" }] }] }),
      ],
    },
  ],
  [
    "a mother who says she is a representative",
    { as: "representative", of: child, relations: [relation("MTH")] },
  ],
  [
    "a father of somebody who turns eighteen today",
    { as: "guardian", of: "2008-11-22", relations: [relation("FTH")] },
  ],
  [
    "a guardian of somebody of age, of whom no court has said so",
    { as: "guardian", of: adult, relations: [relation("GUARD")] },
  ],
  [
    "a mother of somebody of age who has authorized her to speak, not to decide",
    { as: "guardian", of: adult, relations: [relation("MTH")], consents: [consent()] },
  ],
  [
    "a mother whom a court has denied it",
    { as: "guardian", of: child, relations: [relation("MTH")], consents: [consent({ type: "deny" })] },
  ],
  [
    "a permission that a denial stands beside",
    {
      as: "representative",
      of: adult,
      relations: [relation("CHILD")],
      consents: [consent(), consent({ type: "deny" })],
    },
  ],
  [
    "another birth date",
    { as: "guardian", of: child, relations: [relation("MTH", { birthDate: "1986-09-26" })] },
  ],
  [
    "no birth date on file",
    { as: "guardian", of: child, relations: [relation("MTH", { birthDate: undefined })] },
  ],
  [
    "a relation no longer in use",
    { as: "guardian", of: child, relations: [relation("MTH", { active: false })] },
  ],
  [
    "a relation that is over",
    { as: "representative", of: adult, relations: [relation("HPOWATT", { period: { end: "2026-11-21" } })] },
  ],
  [
    "a relation that has not begun",
    {
      as: "representative",
      of: adult,
      relations: [relation("HPOWATT", { period: { start: "2026-11-23" } })],
    },
  ],
  [
    "a consent that has run out, though the power of attorney has no end",
    {
      as: "representative",
      of: adult,
      relations: [relation("HPOWATT")],
      consents: [consent({ period: { end: "2026-08-31" } })],
    },
  ],
  [
    "a consent that was withdrawn",
    {
      as: "representative",
      of: adult,
      relations: [relation("CHILD")],
      consents: [consent({}, { status: "inactive" })],
    },
  ],
  [
    "a consent that names somebody else",
    {
      as: "representative",
      of: adult,
      relations: [relation("CHILD", { id: "other" })],
      consents: [consent()],
    },
  ],
  [
    "a relation to another member",
    {
      as: "guardian",
      of: child,
      relations: [relation("MTH", { patient: { reference: "Patient/other-pip" } })],
    },
  ],
])("unknown: %s", (_why, given) => {
  expect(match(given)).toEqual({ outcome: "unknown" });
});

const naming = (...types: readonly string[]): Consent =>
  consent({ class: types.map((code) => ({ system: "http://hl7.org/fhir/resource-types", code })) });

test.each<[string, Case, readonly string[]]>([
  [
    "a power of attorney stands in the member's place",
    { as: "representative", of: adult, relations: [relation("HPOWATT")] },
    ["everything"],
  ],
  [
    "an authorization gives what it names",
    {
      as: "representative",
      of: adult,
      relations: [relation("CHILD")],
      consents: [naming("ExplanationOfBenefit", "Claim", "MedicationRequest")],
    },
    ["claims", "medications"],
  ],
  [
    "one that names no matter gives none",
    { as: "representative", of: adult, relations: [relation("CHILD")], consents: [consent()] },
    [],
  ],
  [
    "one that names what nobody is told of by consent gives none",
    { as: "representative", of: adult, relations: [relation("CHILD")], consents: [naming("Observation")] },
    [],
  ],
  [
    "one whose time is over gives nothing beside one that holds",
    {
      as: "representative",
      of: adult,
      relations: [relation("CHILD")],
      consents: [naming("Claim"), { ...naming("CarePlan"), status: "inactive" }],
    },
    ["claims"],
  ],
  ["the law says what a guardian hears", { as: "guardian", of: child, relations: [relation("MTH")] }, []],
])("%s", (_, given, granted) => {
  expect(match(given)).toMatchObject({ outcome: "identified", grants: granted });
});

test("a member who turned eighteen on a leap day's eve is no longer spoken for the day after", () => {
  const born = { as: "guardian", of: "2008-02-29", relations: [relation("MTH")] } as const;
  const on = (day: string) =>
    matchAuthority(
      { kind: born.as, memberId: "1", birthDate: born.of, callerBirthDate: caller },
      { memberIds: ["pip"], relations: born.relations, consents: [] },
      day,
    ).outcome;
  expect([on("2026-02-28"), on("2026-03-01")]).toEqual(["identified", "unknown"]);
});

test("a mother of twins with one member ID and one birth date must say of whom she speaks", () => {
  const twins = {
    memberIds: ["pip", "pop"],
    relations: [relation("MTH"), relation("MTH", { id: "caller-2", patient: { reference: "Patient/pop" } })],
    consents: [],
  };
  const claim = { kind: "guardian", memberId: "1", birthDate: child, callerBirthDate: caller } as const;
  expect(matchAuthority(claim, twins, today)).toEqual({ outcome: "ambiguous" });
});
