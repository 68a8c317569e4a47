import type { Language } from "./attributes.ts";

/** A sentence in every language that Careline speaks; `zh` is Chinese in simplified characters. */
export interface Words {
  readonly en: string;
  readonly es: string;
  readonly zh: string;
}

/** The languages of `Words`, in the order in which they are listed everywhere. */
export const wordLanguages = ["en", "es", "zh"] as const satisfies readonly (keyof Words)[];

/** Which of the words a contact in this language is answered with. */
export const languageWords = { "en-US": "en", "es-US": "es", "zh-CN": "zh" } as const satisfies Record<
  Language,
  keyof Words
>;
