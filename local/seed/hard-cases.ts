import type { Coverage, FhirResource, Patient } from "fhir/r4";
import type { Chance } from "./chance.ts";
import { coding, systems } from "./concepts.ts";
import { buildCoverage } from "./coverage.ts";
import { plusDays } from "./days.ts";
import { professionalCalled } from "./directory.ts";
import { drawMember } from "./drawn-member.ts";
import { inventAddress } from "./invented-names.ts";
import type { MemberSketch, SeedContext } from "./member-sketch.ts";
import { namedMembers } from "./named-members.ts";
import type { NamedMember } from "./named-members.ts";
import { practiceAuthorizations, practiceClaims } from "./practice-list.ts";
import { buildConsent, buildRelation } from "./relations.ts";

/** What makes a case hard: a change to what was drawn, and what comes on top. */
type Twist = (
  member: MemberSketch,
  context: SeedContext,
  drawn: readonly FhirResource[],
) => readonly FhirResource[];

/** Everyone known by name but Rosa, who has a file of her own. */
export function buildHardCases(chance: Chance, context: SeedContext): FhirResource[] {
  return namedMembers
    .filter(({ id }) => id !== "rosa-testmember")
    .flatMap((named) => {
      const own = chance.fork(named.id);
      const member = sketchNamed(own, named, context);
      const drawn = [
        ...drawMember(own, member, context, practiceClaims(member, context)),
        ...practiceAuthorizations(member, context),
      ];
      return twists[named.id]?.(member, context, drawn) ?? drawn;
    });
}

function sketchNamed(chance: Chance, named: NamedMember, { today, directory }: SeedContext): MemberSketch {
  const [given = "", ...family] = named.name.split(" ");
  const isChild = named.birthDate > plusDays(today, -16 * 365);
  return {
    ...named,
    given,
    family: family.join(" "),
    address: inventAddress(chance.fork(named.phone)),
    group: named.plan === "advantage-hmo" ? "Individual" : "Mockley Motors",
    coveredSince: plusDays(today, -chance.int(400, 1500)),
    coveredUntil: named.id === "devon-mockley" ? plusDays(today, -61) : null,
    primaryCare: professionalCalled(directory, isChild ? "pia-pediatrix" : "ima-placeholder"),
  };
}

const twists: Readonly<Record<string, Twist>> = {
  "jordan-newname": (_member, { today }, drawn) =>
    drawn.map((each) => (each.resourceType === "Patient" ? renamed(each, plusDays(today, -60)) : each)),
  "pip-fixture": (member, { today }, drawn) => [
    ...drawn,
    buildRelation(
      member,
      {
        id: "pip-guardian",
        code: "GUARD",
        words: "Mother and guardian",
        given: "Priya",
        family: "Fixture",
        phone: member.phone,
        birthDate: "1986-09-25",
      },
      plusDays(today, -1500),
    ),
  ],
  "casey-placeholder": (member, { today }, drawn) => [
    ...drawn.map((each) => (each.resourceType === "Patient" ? confidential(each) : each)),
    buildConsent(member, {
      id: "casey-confidential",
      words: "Confidential communication: write and call only as on file",
      type: "permit",
      given: plusDays(today, -120),
    }),
  ],
  "wei-sample": (member, { today }, drawn) => [
    ...drawn,
    buildRelation(
      member,
      {
        id: "wei-representative",
        code: "HPOWATT",
        words: "Daughter, health-care power of attorney",
        given: "Jun",
        family: "Sample",
        phone: "+15555550153",
        birthDate: "1976-02-11",
      },
      plusDays(today, -420),
    ),
    buildConsent(member, {
      id: "wei-representation",
      words: "Jun Sample may speak for him in everything",
      type: "permit",
      given: plusDays(today, -420),
      actor: { reference: "RelatedPerson/wei-representative", name: "Jun Sample" },
    }),
  ],
  "gale-twoplans": (member, context, drawn) => [...drawn, secondCoverage(member, context)],
  "ida-dummy": (_member, { today }, drawn) =>
    drawn.map((each) =>
      each.resourceType === "Patient"
        ? { ...each, active: false, deceasedDateTime: plusDays(today, -35) }
        : each,
    ),
};

/** The former name stays on file with the day it ended: callers still use it. */
const renamed = (patient: Patient, since: string): Patient => ({
  ...patient,
  name: [
    { use: "official", family: "Newname-Test", given: ["Jordan"], period: { start: since } },
    { use: "old", family: "Oldname-Test", given: ["Jordan"], period: { end: plusDays(since, -1) } },
  ],
});

/** 45 CFR 164.522(b): the address at home is marked, mail goes to another. */
const confidential = (patient: Patient): Patient => ({
  ...patient,
  meta: { ...patient.meta, security: [coding(systems.confidentiality, "R")] },
  address: [
    {
      use: "temp",
      type: "postal",
      line: ["PO Box 17"],
      city: "Sampleton",
      state: "CO",
      postalCode: "80001",
      country: "US",
    },
  ],
});

function secondCoverage(member: MemberSketch, context: SeedContext): Coverage {
  const second = buildCoverage({ ...member, plan: "advantage-hmo", group: "Individual" }, context);
  return { ...second, id: `${member.id}-coverage-2`, order: 2 };
}
