import type { Dosage, MedicationDispense, MedicationRequest } from "fhir/r4";
import { asOf, concept, refer, systems } from "./concepts.ts";
import { instant, plusDays } from "./days.ts";
import type { Day } from "./days.ts";
import type { MemberSketch } from "./member-sketch.ts";

interface MedicationSketch {
  readonly id: string;
  readonly drug: Drug;
  readonly daysSupply: number;
  /** Days of the fills, oldest first. */
  readonly fills: readonly Day[];
  readonly repeatsAllowed: number;
  readonly prescribedOn: Day;
  /** Tablets at a time and times a day; one once when absent. */
  readonly dose?: { readonly tablets: number; readonly timesADay: number };
}

interface Drug {
  readonly code: string;
  readonly words: string;
}

/** Common long-term medicines by RxNorm code. */
export const drugs = {
  lisinopril: { code: "314076", words: "Lisinopril 10 mg" },
  metformin: { code: "861007", words: "Metformin 500 mg" },
  atorvastatin: { code: "617310", words: "Atorvastatin 20 mg" },
  levothyroxine: { code: "966222", words: "Levothyroxine 50 mcg" },
  sertraline: { code: "312940", words: "Sertraline 50 mg" },
  amlodipine: { code: "197361", words: "Amlodipine 5 mg" },
} as const satisfies Record<string, Drug>;

/** Medicines of the people known by name, for what a pharmacist should look at. */
export const watchedDrugs = {
  warfarin: { code: "855332", words: "Warfarin 5 mg" },
  ibuprofen: { code: "197805", words: "Ibuprofen 400 mg" },
  simvastatin: { code: "312961", words: "Simvastatin 20 mg" },
} as const satisfies Record<string, Drug>;

const pharmacy = refer("Organization/dummy-pharmacy", "Dummy Pharmacy");

/** A prescription and its fills, each with how many days it lasts. */
export function buildMedication(
  member: MemberSketch,
  sketch: MedicationSketch,
): [MedicationRequest, ...MedicationDispense[]] {
  const request: MedicationRequest = {
    resourceType: "MedicationRequest",
    id: sketch.id,
    meta: asOf(sketch.prescribedOn),
    status: "active",
    intent: "order",
    medicationCodeableConcept: concept(systems.rxnorm, sketch.drug.code, sketch.drug.words),
    subject: refer(`Patient/${member.id}`),
    authoredOn: sketch.prescribedOn,
    requester: refer(member.primaryCare.reference, member.primaryCare.name),
    dosageInstruction: [dosageOf(sketch.dose ?? { tablets: 1, timesADay: 1 })],
    dispenseRequest: {
      numberOfRepeatsAllowed: sketch.repeatsAllowed,
      expectedSupplyDuration: days(sketch.daysSupply),
    },
  };
  return [request, ...sketch.fills.map((fill, index) => dispense(member, sketch, fill, index))];
}

const dosageOf = ({ tablets, timesADay }: NonNullable<MedicationSketch["dose"]>): Dosage => ({
  text: `${tablets === 1 ? "1 tablet" : `${tablets} tablets`}, ${timesADay === 1 ? "once" : `${timesADay} times`} a day`,
  timing: { repeat: { frequency: timesADay, period: 1, periodUnit: "d" } },
  doseAndRate: [{ doseQuantity: { value: tablets, unit: "tablet" } }],
});

const days = (value: number) => ({ value, unit: "days", system: "http://unitsofmeasure.org", code: "d" });

const dispense = (
  member: MemberSketch,
  sketch: MedicationSketch,
  fill: Day,
  index: number,
): MedicationDispense => ({
  resourceType: "MedicationDispense",
  id: `${sketch.id}-fill-${index + 1}`,
  meta: asOf(plusDays(fill, 1)),
  status: "completed",
  medicationCodeableConcept: concept(systems.rxnorm, sketch.drug.code, sketch.drug.words),
  subject: refer(`Patient/${member.id}`),
  performer: [{ actor: pharmacy }],
  authorizingPrescription: [refer(`MedicationRequest/${sketch.id}`)],
  quantity: { value: sketch.daysSupply, unit: "tablets" },
  daysSupply: days(sketch.daysSupply),
  whenHandedOver: instant(fill, "17:30"),
});
