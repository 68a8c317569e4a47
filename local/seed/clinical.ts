import type { Condition, Immunization, Observation } from "fhir/r4";
import { asOf, concept, refer, shown, systems } from "./concepts.ts";
import { instant } from "./days.ts";
import type { Day } from "./days.ts";
import type { MemberSketch } from "./member-sketch.ts";

/** SNOMED CT codes as their International Patient Set gives them away, ICD-10-CM beside. */
export const conditions = {
  diabetes: { snomed: "44054006", icd10: "E11.9", words: "Type 2 diabetes" },
  hypertension: { snomed: "38341003", icd10: "I10", words: "High blood pressure" },
  asthma: { snomed: "195967001", icd10: "J45.909", words: "Asthma" },
  highCholesterol: { snomed: "55822004", icd10: "E78.5", words: "High cholesterol" },
  depression: { snomed: "35489007", icd10: "F32.A", words: "Depression" },
  kneePain: { snomed: "30989003", icd10: "M25.562", words: "Pain in the left knee" },
} as const;
type ConditionKey = keyof typeof conditions;

export function buildCondition(member: MemberSketch, key: ConditionKey, since: Day): Condition {
  const { snomed, icd10, words } = conditions[key];
  return {
    resourceType: "Condition",
    id: `${member.id}-${key.toLowerCase()}`,
    meta: asOf(since),
    clinicalStatus: concept("http://terminology.hl7.org/CodeSystem/condition-clinical", "active"),
    verificationStatus: concept("http://terminology.hl7.org/CodeSystem/condition-ver-status", "confirmed"),
    category: [concept("http://terminology.hl7.org/CodeSystem/condition-category", "problem-list-item")],
    code: {
      coding: [
        { system: systems.snomed, code: snomed },
        { system: systems.icd10, code: icd10 },
      ],
      text: words,
    },
    subject: refer(`Patient/${member.id}`),
    onsetDateTime: since,
  };
}

/** LOINC code, its words, unit, and where values commonly lie. */
export const measurements = {
  a1c: { loinc: "4548-4", words: "Hemoglobin A1c", unit: "%", low: 5, high: 10, category: "laboratory" },
  systolic: {
    loinc: "8480-6",
    words: "Systolic blood pressure",
    unit: "mm[Hg]",
    low: 105,
    high: 165,
    category: "vital-signs",
  },
  cholesterol: {
    loinc: "2093-3",
    words: "Total cholesterol",
    unit: "mg/dL",
    low: 130,
    high: 270,
    category: "laboratory",
  },
  weight: { loinc: "29463-7", words: "Body weight", unit: "kg", low: 48, high: 120, category: "vital-signs" },
} as const;
type MeasurementKey = keyof typeof measurements;

interface ObservationSketch {
  readonly id: string;
  readonly key: MeasurementKey;
  readonly value: number;
  readonly day: Day;
}

export function buildObservation(
  member: MemberSketch,
  { id, key, value, day }: ObservationSketch,
): Observation {
  const { loinc, words, unit, category } = measurements[key];
  return {
    resourceType: "Observation",
    id,
    meta: asOf(day),
    status: "final",
    category: [concept("http://terminology.hl7.org/CodeSystem/observation-category", category)],
    code: shown(systems.loinc, loinc, words),
    subject: refer(`Patient/${member.id}`),
    effectiveDateTime: instant(day, "09:15"),
    valueQuantity: { value, unit, system: "http://unitsofmeasure.org", code: unit },
  };
}

const vaccines = {
  influenza: { code: "140", words: "Influenza vaccine" },
  covid: { code: "213", words: "COVID-19 vaccine" },
  tetanus: { code: "115", words: "Tetanus, diphtheria and pertussis vaccine" },
} as const;
type VaccineKey = keyof typeof vaccines;

interface ImmunizationSketch {
  readonly id: string;
  readonly key: VaccineKey;
  readonly day: Day;
}

export const buildImmunization = (
  member: MemberSketch,
  { id, key, day }: ImmunizationSketch,
): Immunization => ({
  resourceType: "Immunization",
  id,
  meta: asOf(day),
  status: "completed",
  vaccineCode: concept(systems.vaccine, vaccines[key].code, vaccines[key].words),
  patient: refer(`Patient/${member.id}`),
  occurrenceDateTime: day,
  primarySource: true,
});
