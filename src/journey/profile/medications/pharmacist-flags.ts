import type { Dosage, MedicationRequest } from "fhir/r4";
import type { MedicationFlag } from "../care/care-facts.ts";
import { codesOf } from "../fhir-values.ts";
import { drugFamilies, ingredients, interactions, reviewCitation, type Ingredient } from "./drug-table.ts";

/** A prescription with the words it is called by. */
export interface Prescribed {
  readonly request: MedicationRequest;
  readonly name: string;
}

const handOff = "A pharmacist should look at this; offer to connect one.";

/** The ingredients of our table that a medicine is, or has in it: by code where there is one, else by its name. */
export function ingredientsOf({ request, name }: Prescribed): readonly Ingredient[] {
  const codes = codesOf(request.medicationCodeableConcept);
  const words = name.toLowerCase().split(/[^a-z]+/);
  return ingredients.filter(
    (each) =>
      codes.includes(each.code) ||
      (each.products ?? []).some((code) => codes.includes(code)) ||
      words.includes(each.name),
  );
}

/**
 * What a pharmacist should look at, for each prescription in order. Every sentence says what is on record and hands
 * off: an agent may not tell anybody what to take, and neither may a table.
 */
export function pharmacistFlags(prescribed: readonly Prescribed[]): readonly (readonly MedicationFlag[])[] {
  const known = prescribed.map((each) => ({ ...each, ingredients: ingredientsOf(each) }));
  return known.map((each) => {
    const others = known.filter((other) => other !== each);
    return [
      ...others.flatMap((other) => duplicate(each, other)),
      ...highDose(each),
      ...others.flatMap((other) => interaction(each, other)),
    ];
  });
}

interface Known extends Prescribed {
  readonly ingredients: readonly Ingredient[];
}

function duplicate(one: Known, other: Known): readonly MedicationFlag[] {
  const same = one.ingredients.find((each) => other.ingredients.includes(each));
  const family = one.ingredients.find((each) => other.ingredients.some((it) => isKin(each, it)))?.family;
  if (same === undefined && family === undefined) return [];
  const what =
    same === undefined && family !== undefined ? drugFamilies[family] : "prescriptions of one medicine";
  return [
    {
      kind: "duplicateTherapy",
      words: `Two ${what} are on record: this and ${other.name}. ${handOff}`,
      citation: reviewCitation,
    },
  ];
}

const isKin = (one: Ingredient, other: Ingredient): boolean =>
  one.family !== undefined && one.family === other.family;

/** Only where strength, number and times a day all stand on the prescription: a guess would frighten somebody. */
function highDose({ request, name, ingredients: found }: Known): readonly MedicationFlag[] {
  const [ingredient, ...more] = found;
  const most = ingredient?.mostADay;
  const milligrams = milligramsADay(request, name);
  if (most === undefined || more.length > 0 || milligrams === null || milligrams <= most.milligrams)
    return [];
  return [
    {
      kind: "highDose",
      words: `${Math.round(milligrams)} mg a day are on record; the label speaks of up to ${most.milligrams} mg. ${handOff}`,
      citation: most.citation,
    },
  ];
}

function milligramsADay({ dosageInstruction = [] }: MedicationRequest, name: string): number | null {
  const [dosage, ...more] = dosageInstruction;
  if (dosage === undefined || more.length > 0) return null;
  const times = timesADay(dosage);
  const milligrams = milligramsADose(dosage, name);
  return times === null || milligrams === null ? null : times * milligrams;
}

/** Written in milligrams, or so many tablets of a strength that stands in the name. */
function milligramsADose({ doseAndRate = [] }: Dosage, name: string): number | null {
  const dose = doseAndRate[0]?.doseQuantity;
  if (dose?.value === undefined) return null;
  if (dose.unit === "mg" || dose.code === "mg") return dose.value;
  const strength = /(\d+(?:\.\d+)?)\s*mg\b(?!\s*\/)/i.exec(name)?.[1];
  return strength === undefined ? null : dose.value * Number(strength);
}

function timesADay({ timing, asNeededBoolean, asNeededCodeableConcept }: Dosage): number | null {
  if (asNeededBoolean === true || asNeededCodeableConcept !== undefined) return null;
  const { frequency, period, periodUnit } = timing?.repeat ?? {};
  if (frequency === undefined || period === undefined || period <= 0) return null;
  if (periodUnit === "d") return frequency / period;
  return periodUnit === "h" ? (frequency * 24) / period : null;
}

function interaction(one: Known, other: Known): readonly MedicationFlag[] {
  return interactions
    .filter(
      (each) =>
        (isCalled(one, each.one) && isCalled(other, each.other)) ||
        (isCalled(one, each.other) && isCalled(other, each.one)),
    )
    .map(({ citation }) => ({
      kind: "interaction",
      words: `A drug label speaks of this together with ${other.name}. ${handOff}`,
      citation,
    }));
}

const isCalled = ({ ingredients: found }: Known, word: string): boolean =>
  found.some(({ name, family }) => name === word || family === word);
