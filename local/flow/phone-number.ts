/** A number as E.164, or null. Eleven digits at most fifteen, with a plus; spaces, dots, dashes and brackets are passed over. */
export function asE164(written: string): string | null {
  const number = written.replace(/[\s().-]/g, "");
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : null;
}

/** A number as people of a country key it, as E.164, or null. Only the United States' numbering is known here. */
export function localToE164(digits: string, countryCode: string): string | null {
  const national = /^1?([2-9]\d{2}[2-9]\d{6})$/.exec(digits)?.[1];
  return countryCode === "US" && national !== undefined ? `+1${national}` : null;
}

/** The countries an instance may call are a setting of it; the laptop's may call the United States. */
export const isDialable = (number: string): boolean => /^\+1[2-9]\d{9}$/.test(number);
