import type { WrapUp } from "#contract/api.ts";
import { dispositionCodes, dispositions } from "#journey/wrap-up/disposition.ts";
import type { Disposition } from "#journey/wrap-up/disposition.ts";

/** What the agent fills in; the note is kept as a draft beside it. */
export interface WrapUpForm {
  readonly disposition: Disposition | null;
  /** `YYYY-MM-DD` or empty. */
  readonly dueOn: string;
  readonly what: string;
}

export const emptyForm: WrapUpForm = { disposition: null, dueOn: "", what: "" };

export const dispositionChoices = dispositionCodes.map((code) => ({ code, words: dispositions[code] }));

/** What is missing, by field, in words; empty when it can be filed. */
export function fieldProblems(form: WrapUpForm): Partial<Record<keyof WrapUpForm, string>> {
  const what = form.what.trim();
  const isPromised = form.disposition === "followUpPromised" || form.dueOn !== "" || what !== "";
  return {
    ...(form.disposition === null ? { disposition: "Choose how the contact ended." } : {}),
    ...(isPromised && form.dueOn === "" ? { dueOn: "Choose the day it is due." } : {}),
    ...(isPromised && what === "" ? { what: "Say what was promised." } : {}),
  };
}

/** The form as it is filed, or null while something is missing. */
export function toWrapUp(form: WrapUpForm, note: string): WrapUp | null {
  if (form.disposition === null || Object.keys(fieldProblems(form)).length > 0) return null;
  const followUp = form.dueOn === "" ? null : { dueOn: form.dueOn, what: form.what.trim() };
  return { disposition: form.disposition, note, followUp };
}
