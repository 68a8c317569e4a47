/** A sentence in every language that Careline speaks; `zh` is Chinese in simplified characters. */
export interface Words {
  readonly en: string;
  readonly es: string;
  readonly zh: string;
}

/** The languages of `Words`, in the order in which they are listed everywhere. */
export const wordLanguages = ["en", "es", "zh"] as const satisfies readonly (keyof Words)[];
