import type { AllergyIntolerance, CarePlan, Condition, DetectedIssue, Goal, Observation } from "fhir/r4";
import { asOf, concept, refer, systems } from "./concepts.ts";
import { instant, plusDays, plusMonths } from "./days.ts";
import type { Day } from "./days.ts";
import type { MemberSketch } from "./member-sketch.ts";

/** What people commonly react to, by SNOMED CT codes of the International Patient Set. */
export const allergens = {
  penicillin: { code: "764146007", words: "Penicillin", reaction: "Hives", severity: "moderate", high: true },
  peanut: {
    code: "762952008",
    words: "Peanut",
    reaction: "Swelling of the face",
    severity: "severe",
    high: true,
  },
  pollen: { code: "256277009", words: "Grass pollen", reaction: "Sneezing", severity: "mild", high: false },
  latex: { code: "111088007", words: "Latex", reaction: "Rash", severity: "mild", high: false },
} as const;
export type Allergen = keyof typeof allergens;

export function buildAllergy(member: MemberSketch, key: Allergen, since: Day): AllergyIntolerance {
  const { code, words, reaction, severity, high } = allergens[key];
  return {
    resourceType: "AllergyIntolerance",
    id: `${member.id}-allergy-${key}`,
    meta: asOf(since),
    clinicalStatus: concept("http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical", "active"),
    verificationStatus: concept(
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification",
      "confirmed",
    ),
    type: "allergy",
    criticality: high ? "high" : "low",
    code: concept(systems.snomed, code, words),
    patient: refer(`Patient/${member.id}`),
    recordedDate: since,
    reaction: [{ manifestation: [{ text: reaction }], severity }],
  };
}

interface CarePlanSketch {
  readonly title: string;
  readonly since: Day;
  readonly activities: readonly string[];
  readonly goals: readonly { readonly words: string; readonly dueOn: Day; readonly progress: string }[];
}

/** A plan of care with its goals. */
export function buildCarePlan(member: MemberSketch, sketch: CarePlanSketch): [CarePlan, ...Goal[]] {
  const goals = sketch.goals.map(({ words, dueOn, progress }, index): Goal => ({
    resourceType: "Goal",
    id: `${member.id}-goal-${index + 1}`,
    meta: asOf(sketch.since),
    lifecycleStatus: "active",
    achievementStatus: { text: progress },
    description: { text: words },
    subject: refer(`Patient/${member.id}`),
    target: [{ dueDate: dueOn }],
  }));
  const plan: CarePlan = {
    resourceType: "CarePlan",
    id: `${member.id}-care-plan`,
    meta: asOf(sketch.since),
    status: "active",
    intent: "plan",
    title: sketch.title,
    category: [concept("http://hl7.org/fhir/us/core/CodeSystem/careplan-category", "assess-plan")],
    subject: refer(`Patient/${member.id}`),
    period: { start: sketch.since },
    goal: goals.map(({ id }) => refer(`Goal/${id}`)),
    activity: sketch.activities.map((text) => ({ detail: { status: "in-progress", code: { text } } })),
  };
  return [plan, ...goals];
}

/** Questions on social needs by LOINC code (PRAPARE, Hunger Vital Sign), each with an answer that is a need and one that is none. */
export const socialQuestions = {
  transport: { code: "93030-5", topic: "Way to get to visits", need: "Has no ride", none: "Has a way" },
  food: { code: "88122-7", topic: "Worried that food runs out", need: "Sometimes true", none: "Never true" },
  housing: { code: "71802-3", topic: "Housing", need: "Worried about losing it", none: "Steady" },
} as const;
export type SocialQuestion = keyof typeof socialQuestions;

export function buildSocialAnswer(
  member: MemberSketch,
  key: SocialQuestion,
  { isNeed, on }: { readonly isNeed: boolean; readonly on: Day },
): Observation {
  const { code, topic, need, none } = socialQuestions[key];
  return {
    resourceType: "Observation",
    id: `${member.id}-social-${key}`,
    meta: asOf(on),
    status: "final",
    category: [
      concept("http://terminology.hl7.org/CodeSystem/observation-category", "survey"),
      concept("http://hl7.org/fhir/us/core/CodeSystem/us-core-category", "sdoh"),
    ],
    code: concept(systems.loinc, code, topic),
    subject: refer(`Patient/${member.id}`),
    effectiveDateTime: instant(on, "17:10"),
    valueCodeableConcept: { text: isNeed ? need : none },
    ...(isNeed
      ? {
          interpretation: [
            concept("http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", "POS"),
          ],
        }
      : {}),
  };
}

export const buildSocialNeed = (member: MemberSketch, words: string, since: Day): Condition => ({
  resourceType: "Condition",
  id: `${member.id}-social-need`,
  meta: asOf(since),
  clinicalStatus: concept("http://terminology.hl7.org/CodeSystem/condition-clinical", "active"),
  verificationStatus: concept("http://terminology.hl7.org/CodeSystem/condition-ver-status", "confirmed"),
  category: [concept("http://hl7.org/fhir/us/core/CodeSystem/condition-category", "sdoh")],
  code: { text: words },
  subject: refer(`Patient/${member.id}`),
  onsetDateTime: since,
});

/** A gap that the plan's own review found, without a measure's report, in the manner of Da Vinci DEQM. */
export const buildDetectedGap = (member: MemberSketch, words: string, today: Day): DetectedIssue => ({
  resourceType: "DetectedIssue",
  id: `${member.id}-detected-gap`,
  meta: asOf(plusDays(today, -3)),
  modifierExtension: [
    {
      url: "http://hl7.org/fhir/us/davinci-deqm/StructureDefinition/extension-gapStatus",
      valueCodeableConcept: concept("http://hl7.org/fhir/us/davinci-deqm/CodeSystem/gaps-status", "open-gap"),
    },
  ],
  status: "final",
  code: concept(systems.actCode, "CAREGAP"),
  patient: refer(`Patient/${member.id}`),
  identifiedDateTime: plusMonths(today, -1),
  evidence: [{ code: [{ text: words }] }],
});
