import { writeNumbers } from "./spoken-numbers.ts";

export const months = [
  "january|jan",
  "february|feb",
  "march|mar",
  "april|apr",
  "may",
  "june|jun",
  "july|jul",
  "august|aug",
  "september|sept|sep",
  "october|oct",
  "november|nov",
  "december|dec",
];
const monthNames = months.join("|");
const year = String.raw`(\d{4}|\d{2} \d{2}|\d{2})`;

type Parts = { readonly year: string; readonly month: string; readonly day: string };

/** Forms of a whole date, in the order of the United States. The first that fits and exists in the calendar counts. */
const forms: readonly { readonly form: RegExp; readonly parts: (match: readonly string[]) => Parts }[] = [
  {
    form: /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/,
    parts: ([, y = "", m = "", d = ""]) => ({ year: y, month: m, day: d }),
  },
  {
    form: /(?<!\d)(\d{1,2})[/.\- ]+(\d{1,2})[/.\- ,]+(\d{4}|\d{2} \d{2}|\d{2})(?!\d)/,
    parts: ([, m = "", d = "", y = ""]) => ({ year: y, month: m, day: d }),
  },
  {
    form: /(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/,
    parts: ([, m = "", d = "", y = ""]) => ({ year: y, month: m, day: d }),
  },
  {
    form: new RegExp(String.raw`\b(\d{1,2})(?: of)? (${monthNames})\.?,? ${year}\b`),
    parts: ([, d = "", m = "", y = ""]) => ({ year: y, month: m, day: d }),
  },
  {
    form: new RegExp(String.raw`\b(${monthNames})\.? (?:the )?(\d{1,2})(?: of)?,? ${year}\b`),
    parts: ([, m = "", d = "", y = ""]) => ({ year: y, month: m, day: d }),
  },
];

/**
 * A date in what somebody typed, keyed or said, as `YYYY-MM-DD`; null when there is none. Years of two digits lie in
 * the hundred years up to `today`. Dates without a year are not taken: they would be a guess.
 */
export function readWholeDate(text: string, today: Date): string | null {
  const written = joinDigits(writeNumbers(text));
  for (const { form, parts } of forms) {
    const match = form.exec(written);
    const date = match ? isoDate(parts(match), today) : null;
    if (date !== null) return date;
  }
  return null;
}

/** Eight digits said or typed one by one are one string of digits. */
function joinDigits(text: string): string {
  return text.replace(/(?<!\d)\d(?: \d){7}(?!\d)/, (digits) => digits.replaceAll(" ", ""));
}

function isoDate({ year: y, month: m, day: d }: Parts, today: Date): string | null {
  const monthNumber = /^\d+$/.test(m)
    ? Number(m)
    : 1 + months.findIndex((names) => names.split("|").includes(m));
  const date = new Date(Date.UTC(wholeYear(y, today), monthNumber - 1, Number(d)));
  const exists = date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === Number(d);
  return exists ? date.toISOString().slice(0, 10) : null;
}

function wholeYear(written: string, today: Date): number {
  const digits = written.replace(" ", "");
  if (digits.length === 4) return Number(digits);
  const thisYear = today.getUTCFullYear();
  const inThisCentury = thisYear - (thisYear % 100) + Number(digits);
  return inThisCentury > thisYear ? inThisCentury - 100 : inThisCentury;
}
