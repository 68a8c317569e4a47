import type { AllergyIntolerance, AllergyIntoleranceReaction } from "fhir/r4";
import { dayOf } from "../calendar-day.ts";
import { codesOf, listOf, sourceOf, wordsOf } from "../fhir-values.ts";
import { byText } from "../in-order.ts";
import type { Allergy } from "./care-facts.ts";

/**
 * Allergies and intolerances as they were recorded. They are shown and never interpreted: what they mean for a medicine
 * is a pharmacist's word. A record without a clinical status counts as active, because leaving one out could harm.
 */
export function allergiesCard(records: readonly AllergyIntolerance[], now: Date): readonly Allergy[] {
  return records
    .filter(isActive)
    .map((record) => allergyOf(record, now))
    .toSorted(
      (left, right) =>
        Number(right.criticality === "high") - Number(left.criticality === "high") ||
        byText(left.substance, right.substance),
    );
}

const isActive = ({ clinicalStatus, verificationStatus }: AllergyIntolerance): boolean => {
  const clinical = codesOf(clinicalStatus);
  const verified = codesOf(verificationStatus);
  const isOver = clinical.some((code) => code === "inactive" || code === "resolved");
  return !isOver && !verified.some((code) => code === "refuted" || code === "entered-in-error");
};

function allergyOf(record: AllergyIntolerance, now: Date): Allergy {
  const { criticality } = record;
  return {
    substance: wordsOf(record.code) ?? wordsOf(record.reaction?.[0]?.substance) ?? "Substance not on record",
    reaction: reactionWords(record.reaction ?? []),
    criticality: criticality === "high" || criticality === "low" ? criticality : null,
    isConfirmed: codesOf(record.verificationStatus).includes("confirmed"),
    since: dayOf(record.onsetDateTime ?? record.recordedDate),
    source: sourceOf(record, now),
  };
}

function reactionWords(reactions: readonly AllergyIntoleranceReaction[]): string | null {
  const words = reactions.flatMap(({ manifestation, severity, description }) => {
    const seen = listOf(manifestation)
      .map(wordsOf)
      .filter((each) => each !== null);
    const named = seen.length > 0 ? seen.join(", ") : (description ?? null);
    if (named === null) return severity === undefined ? [] : [severity];
    return [severity === undefined ? named : `${named} (${severity})`];
  });
  return words.length === 0 ? null : words.join("; ");
}
