import type { ContactLanguage } from "#journey/contact/attributes.ts";

/** The languages a contact may come in. */
export const languageWords: Record<ContactLanguage, string> = {
  "en-US": "English",
  "es-US": "Spanish",
  "zh-CN": "Mandarin",
  "zh-HK": "Cantonese",
  other: "Interpreter",
};
