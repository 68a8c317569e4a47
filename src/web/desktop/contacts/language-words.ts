import type { Language } from "#journey/contact/attributes.ts";

/** The languages a contact may come in. */
export const languageWords: Record<Language, string> = {
  "en-US": "English",
  "es-US": "Spanish",
  "zh-CN": "Chinese",
};
