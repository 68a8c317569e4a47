import type { FhirResource } from "fhir/r4";
import { buildAuthorization } from "./authorization.ts";
import { buildAppointment, buildCareGap, buildCareTeam } from "./care.ts";
import type { MeasureKey } from "./care.ts";
import type { Chance } from "./chance.ts";
import { drawClaims, usedUp } from "./drawn-claims.ts";
import { drawWellbeing } from "./drawn-wellbeing.ts";
import { buildClaim } from "./claim.ts";
import type { ClaimSketch } from "./claim.ts";
import { buildCondition, buildImmunization, buildObservation, measurements } from "./clinical.ts";
import { buildAccumulators, buildCoverage } from "./coverage.ts";
import { plusDays } from "./days.ts";
import { drugs, buildMedication } from "./medication.ts";
import type { MemberSketch, SeedContext } from "./member-sketch.ts";
import { buildPatient } from "./patient.ts";
import { buildConsent, buildPastContact, buildRelation } from "./relations.ts";

/** Everything about one member, drawn from chance: some forty resources. `known` claims come on top. */
export function drawMember(
  chance: Chance,
  member: MemberSketch,
  context: SeedContext,
  known: readonly ClaimSketch[] = [],
): FhirResource[] {
  const claims = [...drawClaims(chance.fork("claims"), member, context), ...known];
  return [
    buildPatient(member, context),
    buildCoverage(member, context),
    buildAccumulators(member, usedUp(claims, context.today), context),
    ...claims.map((claim) => buildClaim(member, claim)),
    ...drawAuthorizations(chance.fork("authorizations"), member, context),
    ...drawMedications(chance.fork("medications"), member, context),
    ...drawClinical(chance.fork("clinical"), member, context),
    ...drawCare(chance.fork("care"), member, context),
    ...drawRelations(chance.fork("relations"), member, context),
    ...drawWellbeing(chance.fork("wellbeing"), member, context),
  ];
}

const authorizationServices = [
  { code: "73721", words: "MRI of the knee" },
  { code: "70551", words: "MRI of the head" },
  { code: "97110", words: "Physical therapy, 12 visits", units: 12 },
  { code: "29881", words: "Knee arthroscopy" },
] as const;

const serviceOf = ({ code, words, ...more }: (typeof authorizationServices)[number]) => ({
  service: { code, words },
  ...more,
});

function drawAuthorizations(chance: Chance, member: MemberSketch, { today }: SeedContext): FhirResource[] {
  return Array.from({ length: chance.int(0, 2) }, (_, index) => {
    const action = chance.pick(["A1", "A1", "A2", "A3", "A4", "A6"]);
    const requestedOn = plusDays(today, action === "A4" ? -chance.int(1, 6) : -chance.int(8, 120));
    const isWaiting = action === "A4" && chance.is(0.4);
    return buildAuthorization(member, {
      id: `${member.id}-authorization-${index + 1}`,
      number: `PA-${chance.int(100_000, 999_999)}`,
      ...serviceOf(chance.pick(authorizationServices)),
      requester: member.primaryCare,
      requestedOn,
      urgency: chance.is(0.15) ? "expedited" : "standard",
      action,
      decidedOn: action === "A4" ? requestedOn : plusDays(requestedOn, chance.int(1, 6)),
      ...(isWaiting ? { missing: "Office notes of the last visit" } : {}),
    });
  }).flat();
}

function drawMedications(chance: Chance, member: MemberSketch, { today }: SeedContext): FhirResource[] {
  const [first, ...others] = Object.entries(drugs);
  if (!first) return [];
  const chosen = new Set(Array.from({ length: chance.int(0, 3) }, () => chance.pick([first, ...others])));
  return [...chosen].flatMap(([key, drug]) => {
    const daysSupply = chance.pick([30, 30, 90]);
    const last = plusDays(today, -chance.int(2, daysSupply + 12));
    const fills = [2, 1, 0].map((back) => plusDays(last, -back * daysSupply));
    return buildMedication(member, {
      id: `${member.id}-${key}`,
      drug,
      daysSupply,
      fills,
      repeatsAllowed: chance.int(2, 5),
      prescribedOn: plusDays(fills[0] ?? last, -3),
    });
  });
}

function drawClinical(chance: Chance, member: MemberSketch, { today }: SeedContext): FhirResource[] {
  const ago = (low: number, high: number) => plusDays(today, -chance.int(low, high));
  const times = <T>(low: number, high: number, draw: (index: number) => T): T[] =>
    Array.from({ length: chance.int(low, high) }, (_, index) => draw(index + 1));
  const had = new Set(
    times(0, 3, () =>
      chance.pick(["diabetes", "hypertension", "asthma", "highCholesterol", "depression", "kneePain"]),
    ),
  );
  return [
    ...[...had].map((key) => buildCondition(member, key, ago(200, 3000))),
    ...times(4, 10, (index) => {
      const key = chance.pick(["a1c", "systolic", "cholesterol", "weight"]);
      const { low, high } = measurements[key];
      const value = low + chance.int(0, (high - low) * 10) / 10;
      return buildObservation(member, {
        id: `${member.id}-observation-${index}`,
        key,
        value,
        day: ago(5, 700),
      });
    }),
    ...times(1, 4, (index) => {
      const key = chance.pick(["influenza", "covid", "tetanus"]);
      return buildImmunization(member, { id: `${member.id}-immunization-${index}`, key, day: ago(20, 1400) });
    }),
  ];
}

function drawCare(chance: Chance, member: MemberSketch, context: SeedContext): FhirResource[] {
  const { today } = context;
  const keys: readonly MeasureKey[] = ["a1c", "eyeExam", "mammogram", "colonCheck", "bloodPressure"];
  const isHers = (key: MeasureKey) => key !== "mammogram" || member.gender === "female";
  const gaps = keys.filter((key) => chance.is(0.3) && isHers(key));
  const [first = member.primaryCare, ...others] = context.directory.professionals;
  const specialist = chance.pick([first, ...others]);
  return [
    ...gaps.map((key) =>
      buildCareGap(
        member,
        key,
        { dueOn: plusDays(today, chance.int(-40, 160)), closed: chance.is(0.4) },
        context,
      ),
    ),
    buildCareTeam(member, chance.is(0.4) ? [{ role: "Specialist", professional: specialist }] : [], context),
    buildAppointment(
      member,
      {
        id: `${member.id}-visit-1`,
        words: "Office visit",
        day: plusDays(today, -chance.int(10, 200)),
        status: chance.pick(["fulfilled", "fulfilled", "noshow"]),
        with: member.primaryCare,
      },
      context,
    ),
    ...(chance.is(0.4)
      ? [
          buildAppointment(
            member,
            {
              id: `${member.id}-visit-2`,
              words: "Follow-up visit",
              day: plusDays(today, chance.int(1, 60)),
              status: "booked",
              with: member.primaryCare,
            },
            context,
          ),
        ]
      : []),
  ];
}

const pastContacts = [
  ["Call about an ID card", "A new card was sent"],
  ["Call about a bill", "Explained, no follow-up"],
  ["Chat about finding a provider", "Three providers named"],
  ["Call about benefits", "Resolved"],
] as const;

function drawRelations(chance: Chance, member: MemberSketch, { today }: SeedContext): FhirResource[] {
  const contacts = Array.from({ length: chance.int(0, 3) }, (_, index) => {
    const [title, detail] = chance.pick(pastContacts);
    return buildPastContact(member, {
      id: `${member.id}-contact-${index + 1}`,
      title,
      detail,
      day: plusDays(today, -chance.int(5, 300)),
      medium: title.startsWith("Chat") ? "WRITTEN" : "PHONE",
    });
  });
  const consent = buildConsent(member, {
    id: `${member.id}-text-messages`,
    words: "Text messages about claims and care",
    type: chance.is(0.7) ? "permit" : "deny",
    given: plusDays(today, -chance.int(30, 900)),
  });
  const relative = chance.is(0.3)
    ? [
        buildRelation(
          member,
          {
            id: `${member.id}-spouse`,
            code: "SPS",
            words: "Spouse",
            given: "Sam",
            family: member.family,
            phone: member.phone,
          },
          plusDays(today, -900),
        ),
      ]
    : [];
  return [...contacts, consent, ...relative];
}
