/** How a kind of reference number is written, e.g. `CLM-2026-104417`, and which of its digits people say. */
export interface NumberForm {
  readonly prefix: string;
  /** How many digits stand after the year; the likelier first. */
  readonly lengths: readonly number[];
}

export const claimNumbers: NumberForm = { prefix: "CLM", lengths: [6] };
export const authorizationNumbers: NumberForm = { prefix: "PA", lengths: [6, 5] };

const yearDigits = 4;
/** Without a year the number is looked for in this one and the two before: older claims are past timely filing. */
const yearsBack = [0, 1, 2];

const isDated = ({ lengths }: NumberForm, digits: string): boolean =>
  /^20\d\d/.test(digits) && lengths.includes(digits.length - yearDigits);

/** Are these digits a number of this form, with or without its year? */
export const isOfForm = (form: NumberForm, digits: string): boolean =>
  form.lengths.includes(digits.length) || isDated(form, digits);

/** How said digits may stand on record. Not every number of a plan has its year in it. */
export function writtenForms(form: NumberForm, digits: string, now: Date): readonly string[] {
  const { prefix } = form;
  if (isDated(form, digits)) {
    return [`${prefix}-${digits.slice(0, yearDigits)}-${digits.slice(yearDigits)}`, `${prefix}-${digits}`];
  }
  const years = yearsBack.map((back) => now.getUTCFullYear() - back);
  return [`${prefix}-${digits}`, ...years.map((year) => `${prefix}-${year}-${digits}`)];
}
