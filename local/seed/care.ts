import type { Appointment, CareTeam, MeasureReport } from "fhir/r4";
import { asOf, concept, refer } from "./concepts.ts";
import { instant, plusDays, plusMonths } from "./days.ts";
import type { Day } from "./days.ts";
import type { Professional } from "./directory.ts";
import type { MemberSketch, SeedContext } from "./member-sketch.ts";

/** CMS's published measures by their canonical address, in an agent's words. */
export const measures = {
  a1c: { address: "https://madie.cms.gov/Measure/CMS122FHIRDiabetesAssessGT9Pct", words: "A1c test" },
  eyeExam: { address: "https://madie.cms.gov/Measure/CMS131FHIRDiabetesEyeExam", words: "Diabetic eye exam" },
  mammogram: { address: "https://madie.cms.gov/Measure/CMS125FHIRBreastCancerScreen", words: "Mammogram" },
  colonCheck: {
    address: "https://madie.cms.gov/Measure/CMS130FHIRColorectalCancerScreen",
    words: "Colorectal cancer screening",
  },
  bloodPressure: {
    address: "https://madie.cms.gov/Measure/CMS165FHIRControllingHighBP",
    words: "Blood pressure check",
  },
} as const;
export type MeasureKey = keyof typeof measures;

/** One measure's report on one member: `closed` when the care is on record, due at the end of its period otherwise. */
export function buildCareGap(
  member: MemberSketch,
  key: MeasureKey,
  gap: { readonly dueOn: Day; readonly closed: boolean },
  { today }: SeedContext,
): MeasureReport {
  const { address, words } = measures[key];
  const population = (code: string, count: number) => ({
    code: concept("http://terminology.hl7.org/CodeSystem/measure-population", code),
    count,
  });
  return {
    resourceType: "MeasureReport",
    id: `${member.id}-${key.toLowerCase()}-gap`,
    meta: asOf(plusDays(today, -3)),
    status: "complete",
    type: "individual",
    measure: address,
    subject: refer(`Patient/${member.id}`),
    date: instant(plusDays(today, -3), "03:00"),
    period: { start: plusMonths(gap.dueOn, -12), end: gap.dueOn },
    group: [
      {
        extension: [
          {
            url: "http://hl7.org/fhir/us/davinci-deqm/StructureDefinition/extension-gapStatus",
            valueCodeableConcept: concept(
              "http://hl7.org/fhir/us/davinci-deqm/CodeSystem/gaps-status",
              gap.closed ? "closed-gap" : "open-gap",
            ),
          },
        ],
        code: { text: words },
        population: [
          population("initial-population", 1),
          population("denominator", 1),
          population("numerator", gap.closed ? 1 : 0),
        ],
      },
    ],
  };
}

/** Who looks after the member, the primary care provider first. */
export const buildCareTeam = (
  member: MemberSketch,
  others: readonly { readonly role: string; readonly professional: Professional }[],
  { today }: SeedContext,
): CareTeam => ({
  resourceType: "CareTeam",
  id: `${member.id}-care-team`,
  meta: asOf(plusDays(today, -20)),
  status: "active",
  subject: refer(`Patient/${member.id}`),
  participant: [{ role: "PCP", professional: member.primaryCare }, ...others].map(
    ({ role, professional }) => ({
      role: [{ text: role }],
      member: refer(professional.reference, professional.name),
      onBehalfOf: refer(professional.place.reference, professional.place.name),
    }),
  ),
});

interface VisitSketch {
  readonly id: string;
  readonly words: string;
  readonly day: Day;
  readonly status: "booked" | "fulfilled" | "noshow" | "cancelled";
  readonly with: Professional;
}

export const buildAppointment = (
  member: MemberSketch,
  visit: VisitSketch,
  { today }: SeedContext,
): Appointment => ({
  resourceType: "Appointment",
  id: visit.id,
  meta: asOf(visit.day < today ? visit.day : plusDays(today, -3)),
  status: visit.status,
  serviceType: [{ text: visit.words }],
  start: instant(visit.day, "16:00"),
  end: instant(visit.day, "16:30"),
  participant: [
    { actor: refer(`Patient/${member.id}`), status: "accepted" },
    { actor: refer(visit.with.reference, visit.with.name), status: "accepted" },
    {
      actor: refer(visit.with.place.reference.replace("Organization", "Location"), visit.with.place.name),
      status: "accepted",
    },
  ],
});
