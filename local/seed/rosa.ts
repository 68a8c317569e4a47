import type { Coverage, FhirResource, Patient } from "fhir/r4";
import { buildAuthorization } from "./authorization.ts";
import { buildAppointment, buildCareGap, buildCareTeam } from "./care.ts";
import { buildClaim } from "./claim.ts";
import { buildCondition, buildImmunization, buildObservation } from "./clinical.ts";
import { buildAccumulators, buildCoverage } from "./coverage.ts";
import { plusDays } from "./days.ts";
import type { Day } from "./days.ts";
import { professionalCalled } from "./directory.ts";
import { buildMedication, drugs } from "./medication.ts";
import type { MemberSketch, SeedContext } from "./member-sketch.ts";
import { buildPatient } from "./patient.ts";
import { buildConsent, buildPastContact, buildRelation } from "./relations.ts";
import { rosasClaims, rosasUse } from "./rosas-claims.ts";
import { rosasWellbeing } from "./rosas-wellbeing.ts";

/**
 * Rosa Testmember, whose story the product is built along: an MRI denied for want of a prior authorization that the
 * provider should have asked for, and a bill for it that she does not owe.
 */
export function buildRosa(context: SeedContext): FhirResource[] {
  const member = sketchRosa(context);
  return [
    reachedByText(buildPatient(member, context), member.coveredSince),
    buildCoverage(member, context),
    earlierCoverage(member, context),
    buildAccumulators(member, rosasUse, context),
    ...rosasClaims(context).map((claim) => buildClaim(member, claim)),
    ...authorizations(member, context),
    ...medications(member, context),
    ...care(member, context),
    ...relations(member, context),
    ...rosasWellbeing(member, context),
  ];
}

/** Rosa before there are resources. */
export const sketchRosa = ({ today, directory }: SeedContext): MemberSketch => ({
  ...rosa,
  coveredSince: `${Number(today.slice(0, 4)) - 2}-01-01`,
  primaryCare: professionalCalled(directory, "ima-placeholder"),
});

const rosa = {
  id: "rosa-testmember",
  memberId: "412907335",
  given: "Rosa",
  family: "Testmember",
  gender: "female",
  birthDate: "1979-05-14",
  phone: "+15555550142",
  language: "es",
  address: { line: "14 Example Street", city: "Testville", state: "CO", postalCode: "80000" },
  plan: "silver-ppo",
  group: "Placeholder Foods",
  coveredUntil: null,
} as const;

/** Another product the year before, over two months earlier: somebody asks what happened in between. */
function earlierCoverage(member: MemberSketch, context: SeedContext): Coverage {
  const year = Number(member.coveredSince.slice(0, 4)) - 1;
  const earlier: MemberSketch = {
    ...member,
    plan: "gold-ppo",
    group: "Fixture Freight",
    coveredSince: `${year}-01-01`,
    coveredUntil: `${year}-10-31`,
  };
  return { ...buildCoverage(earlier, context), id: `${member.id}-coverage-earlier` };
}

/** Text first, then call: the same number twice, ranked. */
function reachedByText(patient: Patient, start: Day): Patient {
  return {
    ...patient,
    telecom: [
      { system: "sms", use: "mobile", value: rosa.phone, rank: 1, period: { start } },
      { system: "phone", use: "mobile", value: rosa.phone, rank: 2, period: { start } },
      ...(patient.telecom ?? []).filter(({ system }) => system === "email"),
    ],
  };
}

function care(member: MemberSketch, context: SeedContext): FhirResource[] {
  const { today, directory } = context;
  const ago = (days: number) => plusDays(today, -days);
  const orthopedist = professionalCalled(directory, "noah-mockett");
  return [
    buildCareGap(member, "a1c", { dueOn: plusDays(today, 26), closed: false }, context),
    buildCareGap(member, "eyeExam", { dueOn: ago(22), closed: false }, context),
    buildCareGap(member, "mammogram", { dueOn: plusDays(today, 39), closed: false }, context),
    buildCareTeam(member, [{ role: "Orthopedist", professional: orthopedist }], context),
    buildCondition(member, "diabetes", ago(2200)),
    buildCondition(member, "hypertension", ago(1500)),
    buildCondition(member, "kneePain", ago(230)),
    buildObservation(member, { id: "rosa-a1c", key: "a1c", value: 7.4, day: ago(410) }),
    buildObservation(member, { id: "rosa-systolic", key: "systolic", value: 138, day: ago(240) }),
    buildImmunization(member, { id: "rosa-influenza", key: "influenza", day: ago(395) }),
    buildImmunization(member, { id: "rosa-covid", key: "covid", day: ago(430) }),
    buildAppointment(
      member,
      {
        id: "rosa-visit-orthopedics",
        words: "Orthopedic visit",
        day: ago(44),
        status: "fulfilled",
        with: orthopedist,
      },
      context,
    ),
    buildAppointment(
      member,
      {
        id: "rosa-visit-mri",
        words: "Follow-up MRI of the left knee",
        day: plusDays(today, 11),
        status: "booked",
        with: professionalCalled(directory, "iris-scanwell"),
      },
      context,
    ),
  ];
}

function relations(member: MemberSketch, { today }: SeedContext): FhirResource[] {
  const ago = (days: number) => plusDays(today, -days);
  return [
    buildConsent(member, {
      id: "rosa-letters",
      words: "Letters in Spanish, large print",
      type: "permit",
      given: ago(256),
    }),
    buildConsent(member, {
      id: "rosa-text-messages",
      words: "Text messages about claims and care",
      type: "permit",
      given: ago(256),
    }),
    buildRelation(
      member,
      {
        id: "rosa-daughter",
        code: "CHILD",
        words: "Daughter",
        given: "Luz",
        family: "Testmember",
        phone: "+15555550143",
      },
      ago(700),
    ),
    buildPastContact(member, {
      id: "rosa-contact-chat",
      title: "Chat about an imaging appointment",
      detail: "Ended without an answer",
      day: ago(8),
      medium: "WRITTEN",
    }),
    buildPastContact(member, {
      id: "rosa-contact-letter",
      title: "Letter: explanation of benefits, MRI",
      detail: "Sent in Spanish, large print",
      day: ago(19),
      medium: "MAILWRIT",
    }),
  ];
}

function authorizations(member: MemberSketch, { today, directory }: SeedContext): FhirResource[] {
  const requester = professionalCalled(directory, "noah-mockett");
  return [
    ...buildAuthorization(member, {
      id: "rosa-authorization-mri",
      number: "PA-2026-90177",
      service: { code: "73721", words: "Follow-up MRI of the left knee" },
      requester,
      // A commercial plan has fifteen days: two are left.
      requestedOn: plusDays(today, -13),
      urgency: "standard",
      action: "A4",
      decidedOn: plusDays(today, -12),
    }),
    ...buildAuthorization(member, {
      id: "rosa-authorization-therapy",
      number: "PA-2026-81250",
      service: { code: "97110", words: "Physical therapy, 12 visits" },
      requester,
      requestedOn: plusDays(today, -72),
      urgency: "standard",
      action: "A1",
      decidedOn: plusDays(today, -70),
      units: 12,
    }),
  ];
}

function medications(member: MemberSketch, { today }: SeedContext): FhirResource[] {
  const fills = (last: number) => [last + 60, last + 30, last].map((days) => plusDays(today, -days));
  const monthly = { daysSupply: 30, repeatsAllowed: 5 };
  return [
    ...buildMedication(member, {
      ...monthly,
      id: "rosa-lisinopril",
      drug: drugs.lisinopril,
      fills: fills(39),
      prescribedOn: plusDays(today, -101),
    }),
    ...buildMedication(member, {
      ...monthly,
      id: "rosa-metformin",
      drug: drugs.metformin,
      fills: fills(24),
      prescribedOn: plusDays(today, -86),
    }),
  ];
}
