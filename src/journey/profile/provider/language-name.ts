import type { CodeableConcept } from "fhir/r4";
import { codesOf, wordsOf } from "../fhir-values.ts";

/** The languages that directories of US plans commonly name, by ISO 639-1. */
export const languageNames: Readonly<Record<string, string>> = {
  ar: "Arabic",
  de: "German",
  en: "English",
  es: "Spanish",
  fa: "Persian",
  fr: "French",
  hi: "Hindi",
  hy: "Armenian",
  it: "Italian",
  ja: "Japanese",
  ko: "Korean",
  pl: "Polish",
  pt: "Portuguese",
  ru: "Russian",
  tl: "Tagalog",
  vi: "Vietnamese",
  zh: "Chinese",
};

/** `es-US` → "Spanish"; what we have no name for stays as it is written. */
export function languageName(concept: CodeableConcept): string | null {
  const code = languageCodes(concept).find((each) => each in languageNames);
  return (code === undefined ? undefined : languageNames[code]) ?? wordsOf(concept);
}

/** ISO 639-1 codes of a concept. */
export const languageCodes = (concept: CodeableConcept): readonly string[] =>
  codesOf(concept).map((code) => code.slice(0, 2).toLowerCase());
