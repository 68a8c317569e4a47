/**
 * Specialties that members commonly ask for, by the bot's word: codes of the NUCC provider taxonomy
 * (https://taxonomy.nucc.org), names of our own.
 */
export const specialtyCodes: Readonly<Record<string, string>> = {
  "primary care": "207Q00000X",
  orthopedics: "207X00000X",
  cardiology: "207RC0000X",
  dermatology: "207N00000X",
  pediatrics: "208000000X",
  gynecology: "207V00000X",
  psychiatry: "2084P0800X",
  neurology: "2084N0400X",
  radiology: "2085R0202X",
  "physical therapy": "225100000X",
  "urgent care": "261QU0200X",
};

/** Further ones that an agent can choose; a bot is not asked for them. */
const further: Readonly<Record<string, string>> = {
  "internal medicine": "207R00000X",
  "emergency medicine": "207P00000X",
  laboratory: "291U00000X",
  counseling: "101YP2500X",
  pharmacy: "3336C0003X",
};

/** For a choice, in the order of their names. */
export const specialtyChoices: readonly { readonly code: string; readonly words: string }[] = Object.entries({
  ...specialtyCodes,
  ...further,
})
  .map(([words, code]) => ({ code, words: words.charAt(0).toUpperCase() + words.slice(1) }))
  .toSorted((one, other) => (one.words < other.words ? -1 : 1));
