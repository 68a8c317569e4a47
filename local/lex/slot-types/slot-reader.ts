/** What was found: the words themselves, and what they mean. */
export interface FoundValue {
  readonly originalValue: string;
  readonly interpretedValue: string;
}

export type Language = "en" | "es" | "zh";

/** How to read. */
export interface Reading {
  readonly language: Language;
  readonly today: Date;
  /** Of a type that narrows `AMAZON.AlphaNumeric`. */
  readonly pattern: string | null;
  /** The words answer a question for this very slot; otherwise they only may mention a value. */
  readonly asked: boolean;
}

/** Reads one built-in type anywhere in the words; null when there is no value. */
export type SlotReader = (text: string, reading: Reading) => FoundValue | null;

/** Other languages are read as English ones: their digits are the same. */
export function languageOf(localeId: string): Language {
  const [language] = localeId.split("_");
  return language === "es" || language === "zh" ? language : "en";
}
