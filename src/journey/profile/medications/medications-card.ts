import type { CodeableConcept, MedicationDispense, MedicationRequest } from "fhir/r4";
import { addDays, dayAt, dayOf, daysBetween } from "../calendar-day.ts";
import { codesOf, keyOf, nameOf, sourceOf, wordsOf, type Names } from "../fhir-values.ts";
import type { Medication, MedicationFlag } from "../care/care-facts.ts";
import type { Source } from "../source.ts";
import { byText } from "../in-order.ts";
import { daysCovered } from "./days-covered.ts";
import { ingredientsOf, pharmacistFlags, type Prescribed } from "./pharmacist-flags.ts";

/** From this many days before the supply ends a refill may be asked for; plans commonly pay from about here on. */
export const refillWindowDays = 7;

export interface Fill {
  readonly day: string;
  readonly daysSupply: number | null;
  readonly source: Source;
}

/** What the member takes by prescription, with how long the last fills reach. Late ones first, then by name. */
export function medicationsCard(
  requests: readonly MedicationRequest[],
  dispenses: readonly MedicationDispense[],
  names: Names,
  now: Date,
): readonly Medication[] {
  const active = requests.filter((request) => request.status === "active" && request.doNotPerform !== true);
  const prescribed = active.map((request) => ({ request, name: drugName(request, names) }));
  const flags = pharmacistFlags(prescribed);
  return prescribed
    .map((each, index) => ({
      ...medicationOf(each.request, fillsOf(each.request, dispenses, now), names, now),
      ...adherenceOf(each, prescribed, dispenses, now),
      ...flagged(flags[index] ?? []),
    }))
    .toSorted(
      (left, right) =>
        Number(right.supply === "late") - Number(left.supply === "late") || byText(left.name, right.name),
    );
}

const flagged = (flags: readonly MedicationFlag[]): Pick<Medication, "flags"> =>
  flags.length === 0 ? {} : { flags };

/** Adherence looks back over this many days. The measures count calendar years; an agent asks about today. */
const lookBackDays = 364;

/** Counted over every prescription of the same ingredient: whoever changes the strength has not begun anew. */
function adherenceOf(
  one: Prescribed,
  all: readonly Prescribed[],
  dispenses: readonly MedicationDispense[],
  now: Date,
): Pick<Medication, "adherence"> {
  if (isAsNeeded(one.request)) return {};
  const own = ingredientsOf(one);
  const alike = all.filter(
    (each) => each === one || ingredientsOf(each).some((ingredient) => own.includes(ingredient)),
  );
  const fills = new Map(
    alike
      .flatMap((each) => fillsOf(each.request, dispenses, now))
      .map((fill) => [fill.source.resource, fill] as const),
  );
  const drug = own[0]?.name ?? one.name;
  const counted = [...fills.values()].flatMap(({ day, daysSupply }) =>
    daysSupply === null || daysSupply < 1 ? [] : [{ drug, day, daysSupply: Math.floor(daysSupply) }],
  );
  const today = dayAt(now);
  const adherence = daysCovered(counted, { from: addDays(today, -lookBackDays), to: today });
  return adherence === null ? {} : { adherence };
}

function medicationOf(
  request: MedicationRequest,
  fills: readonly Fill[],
  names: Names,
  now: Date,
): Medication {
  const asNeeded = isAsNeeded(request);
  const end = supplyEnd(fills);
  const daysLate = end === null ? null : daysBetween(end, dayAt(now));
  const refillsLeft = refillsLeftOf(request, fills);
  const supply = asNeeded ? "onTrack" : supplyOf(daysLate);
  return {
    name: drugName(request, names),
    supply,
    daysLate: asNeeded ? null : daysLate,
    refillsLeft,
    detail: asNeeded ? "Taken as needed" : detailOf(daysLate, refillsLeft),
    source: fills.at(-1)?.source ?? sourceOf(request, now),
  };
}

export function drugName(
  drug: Pick<MedicationRequest | MedicationDispense, "medicationCodeableConcept" | "medicationReference">,
  names: Names,
): string {
  return (
    wordsOf(drug.medicationCodeableConcept) ??
    nameOf(drug.medicationReference, names) ??
    "Medicine not on record"
  );
}

/** What is taken when needed has no day on which it should have run out. */
const isAsNeeded = (request: MedicationRequest): boolean =>
  (request.dosageInstruction ?? []).some(
    (dosage) => dosage.asNeededBoolean === true || dosage.asNeededCodeableConcept !== undefined,
  );

/** Completed fills of this prescription, oldest first: by its reference, else by the same drug code. */
function fillsOf(
  request: MedicationRequest,
  dispenses: readonly MedicationDispense[],
  now: Date,
): readonly Fill[] {
  const key = `MedicationRequest/${request.id}`;
  const prescribed = drugKeys(request.medicationCodeableConcept, keyOf(request.medicationReference));
  return dispenses
    .filter((dispense) => dispense.status === "completed")
    .filter((dispense) => {
      const references = (dispense.authorizingPrescription ?? []).map(keyOf);
      if (references.length > 0) return references.includes(key);
      const given = drugKeys(dispense.medicationCodeableConcept, keyOf(dispense.medicationReference));
      return given.some((each) => prescribed.includes(each));
    })
    .flatMap((dispense) => fillOf(dispense, now))
    .toSorted((left, right) => byText(left.day, right.day));
}

const drugKeys = (concept: CodeableConcept | undefined, reference: string | null): readonly string[] =>
  reference === null ? codesOf(concept) : [...codesOf(concept), reference];

/** A fill without a day says nothing about supply. */
export function fillOf(dispense: MedicationDispense, now: Date): readonly Fill[] {
  const day = dayOf(dispense.whenHandedOver ?? dispense.whenPrepared);
  if (day === null) return [];
  return [{ day, daysSupply: dispense.daysSupply?.value ?? null, source: sourceOf(dispense, now) }];
}

/**
 * The last day the member has tablets for. What is left of one fill is used up before the next begins, as adherence
 * measures count it; a gap between fills is not made up for. Null when the last fill does not say how long it lasts.
 */
function supplyEnd(fills: readonly Fill[]): string | null {
  if (fills.at(-1)?.daysSupply == null) return null;
  return fills.reduce<string | null>((end, fill) => {
    const start = end !== null && end > fill.day ? end : fill.day;
    return addDays(start, fill.daysSupply ?? 0);
  }, null);
}

function supplyOf(daysLate: number | null): Medication["supply"] {
  if (daysLate === null) return "noRecord";
  if (daysLate > 0) return "late";
  return daysLate >= -refillWindowDays ? "refillNow" : "onTrack";
}

/** The first fill is not a refill. Unknown where the prescription does not say how many there are. */
function refillsLeftOf(request: MedicationRequest, fills: readonly Fill[]): number | null {
  const allowed = request.dispenseRequest?.numberOfRepeatsAllowed;
  return allowed === undefined ? null : Math.max(0, allowed - Math.max(0, fills.length - 1));
}

function detailOf(daysLate: number | null, refillsLeft: number | null): string {
  const refills = refillsLeft === null ? "" : `, ${count(refillsLeft, "refill")} left`;
  if (daysLate === null) return `No fill on record${refills}`;
  if (daysLate > 0) return `Refill late by ${count(daysLate, "day")}${refills}`;
  return daysLate === 0 ? `Supply ends today${refills}` : `Refill in ${count(-daysLate, "day")}${refills}`;
}

const count = (many: number, noun: string): string => `${many} ${noun}${many === 1 ? "" : "s"}`;
