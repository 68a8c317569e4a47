import type { CodeableConcept, Condition, Observation, ObservationComponent } from "fhir/r4";
import { addDays, dayAt, dayOf } from "../calendar-day.ts";
import { codesOf, hasCode, sourceOf, wordsOf } from "../fhir-values.ts";
import { newestFirst } from "../in-order.ts";
import type { Social, SocialAnswer } from "./care-facts.ts";

/**
 * Food, housing, transport, safety: asked once, then not again for a year, whichever channel it was asked on. Medicare's
 * special needs plans must ask at the start and yearly; no rule asks more often.
 */
const askAgainDays = 365;
const citation = "42 CFR 422.101(f)(1)(i): health risk assessment, at the start and yearly";

/**
 * Screening panels that ask about social needs, by LOINC code: records of theirs often carry only the category `survey`,
 * which a questionnaire on smoking or mood carries too. https://loinc.org/93025-5 (PRAPARE), 96777-8 (AHC HRSN), 88121-9,
 * 88122-7, 88123-5 (Hunger Vital Sign), 71802-3 (housing), 93030-5 (transportation), 76513-1 (paying for basics).
 */
const socialCodes: ReadonlySet<string> = new Set([
  "93025-5",
  "96777-8",
  "88121-9",
  "88122-7",
  "88123-5",
  "88124-3",
  "71802-3",
  "96778-6",
  "93030-5",
  "93031-3",
  "76513-1",
  "96779-4",
]);

/** What the member said of their needs, and whether they may be asked. Null when nothing is on record. */
export function socialCard(
  observations: readonly Observation[],
  conditions: readonly Condition[],
  now: Date,
): Social | null {
  const asked = observations.filter(isSocial);
  const answers = [
    ...conditions.filter(isOpenNeed).map((condition) => needOf(condition, now)),
    ...asked.flatMap((each) => answersOf(each, now)),
  ].toSorted(
    newestFirst(
      ({ on }) => on,
      ({ topic }) => topic,
    ),
  );
  if (answers.length === 0) return null;
  const lastAskedOn = newestDay(asked);
  const askAgainFrom = lastAskedOn === null ? null : addDays(lastAskedOn, askAgainDays);
  const mayAsk = askAgainFrom === null || askAgainFrom <= dayAt(now);
  return { lastAskedOn, askAgainFrom, mayAsk, citation, answers };
}

const isSocial = ({ status, category = [], code }: Observation): boolean =>
  status !== "entered-in-error" &&
  status !== "cancelled" &&
  (category.some((each) => hasCode(each, "sdoh")) || codesOf(code).some((each) => socialCodes.has(each)));

const isOpenNeed = ({ category = [], clinicalStatus, verificationStatus }: Condition): boolean =>
  category.some((each) => hasCode(each, "sdoh")) &&
  !codesOf(clinicalStatus).some((code) => ["inactive", "resolved", "remission"].includes(code)) &&
  !codesOf(verificationStatus).some((code) => ["refuted", "entered-in-error"].includes(code));

const needOf = (condition: Condition, now: Date): SocialAnswer => ({
  topic: wordsOf(condition.code) ?? "Need not on record",
  answer: "On the problem list",
  isNeed: true,
  on: dayOf(condition.onsetDateTime ?? condition.recordedDate),
  source: sourceOf(condition, now),
});

function answersOf(observation: Observation, now: Date): readonly SocialAnswer[] {
  const on = dayOf(observation.effectiveDateTime ?? observation.effectivePeriod?.start ?? observation.issued);
  const isNeed = (observation.interpretation ?? []).some(
    (each) => hasCode(each, "POS") || hasCode(each, "A"),
  );
  const parts: readonly (Observation | ObservationComponent)[] = [
    observation,
    ...(observation.component ?? []),
  ];
  return parts.flatMap((part) => {
    const answer = answerWords(part);
    const topic = wordsOf(part.code);
    return answer === null || topic === null
      ? []
      : [{ topic, answer, isNeed, on, source: sourceOf(observation, now) }];
  });
}

/** A refusal to answer is an answer: whoever declined is not asked again either. */
function answerWords(part: Observation | ObservationComponent): string | null {
  const { valueQuantity: quantity, valueBoolean: yes } = part;
  if (quantity?.value !== undefined)
    return [quantity.value, quantity.unit].filter((each) => each !== undefined).join(" ");
  if (yes !== undefined) return yes ? "Yes" : "No";
  const number = part.valueInteger === undefined ? null : String(part.valueInteger);
  return wordsOf(part.valueCodeableConcept) ?? part.valueString ?? number ?? absent(part.dataAbsentReason);
}

const absent = (reason: CodeableConcept | undefined): string | null => {
  if (reason === undefined) return null;
  return hasCode(reason, "asked-declined") ? "Did not want to answer" : "No answer on record";
};

const newestDay = (observations: readonly Observation[]): string | null =>
  observations
    .map((each) => dayOf(each.effectiveDateTime ?? each.effectivePeriod?.start ?? each.issued))
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null;
