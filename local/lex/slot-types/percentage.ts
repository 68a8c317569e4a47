import { findCardinal } from "./cardinal.ts";
import type { Language, SlotReader } from "./slot-reader.ts";

const signs: Readonly<Record<Language, RegExp>> = {
  en: /^(.*?)\s*(?:%|per ?cent)/i,
  es: /^(.*?)\s*(?:%|por ?ciento)/i,
  zh: /^(.*?)\s*(?:%|％)|百分之(.+)/,
};

/** `AMAZON.Percentage`: "fifty percent" is `50%`. Asked for, a bare number will do. */
export const readPercentage: SlotReader = (text, { language, asked }) => {
  const match = signs[language].exec(text);
  const words = match?.[1] ?? match?.[2] ?? (asked ? text : null);
  if (words === null) return null;
  const found = findCardinal(words.split(/\s+/).slice(-4).join(" "), language);
  return found ? { originalValue: match?.[0] ?? text, interpretedValue: `${found.interpretedValue}%` } : null;
};
