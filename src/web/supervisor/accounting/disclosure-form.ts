import type { DisclosureRequest } from "#contract/reviews.ts";
import { disclosurePurposes } from "#journey/disclosure/accounting.ts";

type Purpose = DisclosureRequest["purpose"];

/** What is filled in about one disclosure. */
export interface DisclosureForm {
  /** `YYYY-MM-DD` or empty. */
  readonly on: string;
  readonly recipient: string;
  readonly address: string;
  readonly what: string;
  readonly purpose: Purpose | null;
  readonly statement: string;
}

export const emptyDisclosure: DisclosureForm = {
  on: "",
  recipient: "",
  address: "",
  what: "",
  purpose: null,
  statement: "",
};

const isPurpose = (code: string): code is Purpose => Object.hasOwn(disclosurePurposes, code);

/** Only what has to be accounted for: the rest would be written down and never told. */
export const purposeChoices = Object.entries(disclosurePurposes).flatMap(([code, { words, exempt }]) =>
  isPurpose(code) && exempt === null ? [{ code, words }] : [],
);

type Problems = Partial<Record<keyof DisclosureForm, string>>;

/** What is missing or cannot be, by field, in words; empty when it can be written down. `today` is a day. */
export function disclosureProblems(form: DisclosureForm, today: string): Problems {
  return {
    ...dayProblem(form.on, today),
    ...(form.recipient.trim() === "" ? { recipient: "Say who received it." } : {}),
    ...(form.what.trim() === "" ? { what: "Say what was disclosed." } : {}),
    ...(form.purpose === null ? { purpose: "Choose what for." } : {}),
    ...(form.statement.trim() === "" ? { statement: "Say it in a few words." } : {}),
  };
}

function dayProblem(on: string, today: string): Problems {
  if (on === "") return { on: "Choose the day." };
  return on > today ? { on: "This day is still to come." } : {};
}

/** The form as it is written down, or null while something is missing. */
export function toDisclosure(form: DisclosureForm, today: string): DisclosureRequest | null {
  if (form.purpose === null || Object.keys(disclosureProblems(form, today)).length > 0) return null;
  const address = form.address.trim();
  return {
    on: form.on,
    recipient: form.recipient.trim(),
    address: address === "" ? null : address,
    what: form.what.trim(),
    purpose: form.purpose,
    statement: form.statement.trim(),
  };
}
