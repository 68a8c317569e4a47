import type { ExplanationOfBenefit } from "fhir/r4";
import { codesOf } from "../fhir-values.ts";
import type { Remark } from "../profile.ts";
import { adjudicationsOf } from "./claim-figures.ts";
import { remarkWords } from "./remark-words.ts";

const remarkSystem = "https://x12.org/codes/remittance-advice-remark-codes";

/**
 * The remark codes of a claim. CARIN lets them stand as the reason of an adjudication; others write them into
 * supporting information, or into the notes at the foot of the statement.
 */
export function remarksOf(explanation: ExplanationOfBenefit): readonly Remark[] {
  const coded = [
    ...adjudicationsOf(explanation).map(({ reason }) => reason),
    ...(explanation.supportingInfo ?? []).map(({ code }) => code),
  ].flatMap((concept) => codesOf(concept, remarkSystem));
  const noted = (explanation.processNote ?? []).flatMap(({ text }) => codesIn(text ?? ""));
  return [...new Set([...coded, ...noted])].map((code) => ({
    code,
    words: remarkWords(code) ?? `remark code ${code}, for which there are no plain words yet`,
  }));
}

/** A note is free text: only what is a known remark code counts as one. */
const codesIn = (text: string): readonly string[] =>
  (text.match(/\b(?:MA?|N)\d{1,3}\b/g) ?? []).filter((code) => remarkWords(code) !== null);
