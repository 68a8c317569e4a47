import type { Coverage, FhirResource, Patient } from "fhir/r4";
import { confidentialCommunication } from "#journey/identity/confidential-communication.ts";
import { textConsent } from "#journey/identity/text-consent.ts";
import { buildAppeal } from "./cases.ts";
import type { Chance } from "./chance.ts";
import { coding, systems } from "./concepts.ts";
import { buildAccumulators, buildCoverage } from "./coverage.ts";
import { plusDays } from "./days.ts";
import { professionalCalled } from "./directory.ts";
import { usedUp } from "./drawn-claims.ts";
import { drawMember } from "./drawn-member.ts";
import { inventAddress } from "./invented-names.ts";
import { buildMedication, watchedDrugs } from "./medication.ts";
import type { MemberSketch, SeedContext } from "./member-sketch.ts";
import { namedMembers } from "./named-members.ts";
import type { NamedMember } from "./named-members.ts";
import { namedRelatives } from "./named-relatives.ts";
import { practiceAuthorizations, practiceClaims } from "./practice-list.ts";
import { buildConsent, buildRelation } from "./relations.ts";
import { buildRelative } from "./relative.ts";
import { buildDetectedGap } from "./wellbeing.ts";

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
      const relatives = namedRelatives.filter(({ of }) => of === named.id);
      return [
        ...(twists[named.id]?.(member, context, drawn) ?? drawn),
        ...relatives.flatMap((each) => buildRelative(member, each, context.today)),
      ];
    });
}

/** Somebody known by name before there are resources; drawn alike for whoever asks with the same chance. */
export function sketchNamed(
  chance: Chance,
  named: NamedMember,
  { today, directory }: SeedContext,
): MemberSketch {
  const [given = "", ...family] = named.name.split(" ");
  const isChild = named.birthDate > plusDays(today, -16 * 365);
  return {
    ...named,
    given,
    family: family.join(" "),
    address: inventAddress(chance.fork(named.phone)),
    group: named.plan === "advantage-hmo" || named.boughtAlone === true ? "Individual" : "Mockley Motors",
    coveredSince: plusDays(today, -chance.int(400, 1500)),
    coveredUntil: named.id === "devon-mockley" ? plusDays(today, -61) : null,
    primaryCare: professionalCalled(directory, isChild ? "pia-pediatrix" : "ima-placeholder"),
  };
}

const twists: Readonly<Record<string, Twist>> = {
  "jordan-newname": (_member, { today }, drawn) =>
    drawn.map((each) => (each.resourceType === "Patient" ? renamed(each, plusDays(today, -60)) : each)),
  "casey-placeholder": (member, { today }, drawn) => [
    ...drawn.map((each) =>
      each.resourceType === "Patient" ? confidential(each, plusDays(today, -120)) : each,
    ),
    buildConsent(member, {
      id: "casey-confidential",
      words: "Confidential communication: write and call only as on file",
      about: confidentialCommunication,
      type: "permit",
      given: plusDays(today, -120),
    }),
  ],
  "lena-dummy": (member, { today }, drawn) => [
    ...drawn,
    buildConsent(member, {
      id: "lena-no-texts",
      words: "Text messages",
      about: textConsent,
      type: "deny",
      given: plusDays(today, -200),
    }),
  ],
  "devon-mockley": (member, { today }, drawn) =>
    drawn.map((each) => (each.resourceType === "Patient" ? withNewNumber(each, member, today) : each)),
  "wei-sample": (member, context, drawn) => [...drawn, ...watchedMedicines(member, context)],
  "omar-dummy": (member, context, drawn) => [...drawn, ...spouseMayHearClaims(member, context)],
  "gale-twoplans": (member, context, drawn) => [...drawn, secondCoverage(member, context)],
  "mateo-testmember": (member, { today }, drawn) => [
    ...drawn,
    buildConsent(member, {
      id: "mateo-texts",
      words: "Text messages",
      about: textConsent,
      type: "permit",
      given: plusDays(today, -90),
    }),
  ],
  "ivy-fixture": (member, context, drawn) => [
    ...drawn.filter((each) => !tellsOfUse.has(each.resourceType)),
    buildAccumulators(member, usedUp([], context.today), context),
  ],
  "ida-dummy": (_member, { today }, drawn) =>
    drawn.map((each) =>
      each.resourceType === "Patient"
        ? { ...each, active: false, deceasedDateTime: plusDays(today, -35) }
        : each,
    ),
};

/** What a member leaves behind who uses their plan. */
const tellsOfUse: ReadonlySet<string> = new Set([
  "ExplanationOfBenefit",
  "Claim",
  "ClaimResponse",
  "CoverageEligibilityResponse",
  "Communication",
  "Appointment",
  "MedicationRequest",
  "MedicationDispense",
]);

/** The former name stays on file with the day it ended: callers still use it. */
const renamed = (patient: Patient, since: string): Patient => ({
  ...patient,
  name: [
    { use: "official", family: "Newname-Test", given: ["Jordan"], period: { start: since } },
    { use: "old", family: "Oldname-Test", given: ["Jordan"], period: { end: plusDays(since, -1) } },
  ],
});

/** Too new a number for a code: whoever takes over an account changes the number first. */
const withNewNumber = (patient: Patient, member: MemberSketch, today: string): Patient => ({
  ...patient,
  telecom: [
    { system: "phone", use: "mobile", value: member.phone, period: { start: plusDays(today, -6) } },
    {
      system: "phone",
      use: "old",
      value: "+15555550157",
      period: { start: member.coveredSince, end: plusDays(today, -7) },
    },
    ...(patient.telecom ?? []).filter(({ system }) => system === "email"),
  ],
});

const mark = { extension: [{ url: confidentialCommunication.mark, valueBoolean: true }] };

/** 45 CFR 164.522(b): what is at home stays on file and is used for nothing, mail and calls go where she asked. */
const confidential = (patient: Patient, since: string): Patient => ({
  ...patient,
  meta: { ...patient.meta, security: [coding(systems.confidentiality, "R")] },
  telecom: [
    ...(patient.telecom ?? []),
    { system: "phone", use: "mobile", value: "+15555550158", period: { start: since }, ...mark },
  ],
  address: [
    ...(patient.address ?? []),
    {
      ...mark,
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

/** Medicines whose labels speak of each other, one twice, one in more than the label says: for a pharmacist's eyes. */
function watchedMedicines(member: MemberSketch, { today }: SeedContext): FhirResource[] {
  const fills = [100, 70, 40, 10].map((days) => plusDays(today, -days));
  const monthly = { daysSupply: 30, repeatsAllowed: 5, fills, prescribedOn: plusDays(today, -102) };
  return [
    ...buildMedication(member, { ...monthly, id: "wei-warfarin", drug: watchedDrugs.warfarin }),
    ...buildMedication(member, { ...monthly, id: "wei-ibuprofen", drug: watchedDrugs.ibuprofen }),
    ...buildMedication(member, {
      ...monthly,
      id: "wei-simvastatin",
      drug: watchedDrugs.simvastatin,
      dose: { tablets: 3, timesADay: 1 },
    }),
    buildAppeal(member, {
      id: "wei-appeal",
      kind: "appeal",
      words: "Denied home visits",
      receivedOn: plusDays(today, -2),
      urgency: "urgent",
    }),
    buildDetectedGap(member, "Yearly wellness visit", today),
  ];
}

/** A husband who lets his wife hear about his claims, and about nothing else. */
function spouseMayHearClaims(member: MemberSketch, { today }: SeedContext): FhirResource[] {
  const since = plusDays(today, -200);
  const consent = buildConsent(member, {
    id: "omar-spouse-consent",
    words: "Lena Dummy may hear about his claims",
    type: "permit",
    given: since,
    until: plusDays(today, 165),
    actor: { reference: "RelatedPerson/omar-spouse", name: "Lena Dummy" },
  });
  return [
    buildRelation(
      member,
      {
        id: "omar-spouse",
        code: "SPS",
        words: "Wife",
        given: "Lena",
        family: "Dummy",
        phone: member.phone,
        birthDate: "1973-07-21",
      },
      since,
    ),
    {
      ...consent,
      provision: {
        ...consent.provision,
        class: [
          { system: "http://hl7.org/fhir/resource-types", code: "ExplanationOfBenefit", display: "claims" },
        ],
      },
    },
  ];
}
