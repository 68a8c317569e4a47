import type { WrapUp } from "#contract/api.ts";
import type { Hint } from "#contract/next-best-action.ts";
import { dispositionCodes, dispositions } from "#journey/wrap-up/disposition.ts";
import type { Disposition } from "#journey/wrap-up/disposition.ts";

/** What the agent fills in; the note is kept as a draft beside it. */
export interface WrapUpForm {
  readonly disposition: Disposition | null;
  /** `YYYY-MM-DD` or empty. */
  readonly dueOn: string;
  readonly what: string;
}

/** What the agent has put in so far. Until they touch the follow-up it is what they took it upon themselves to do. */
export type TypedForm = Partial<WrapUpForm>;

export const mostOfPromise = 500;

/** The form with what was typed, over the newest promise among the hints that were taken. */
export function formOf(typed: TypedForm, taken: readonly Pick<Hint, "does">[]): WrapUpForm {
  const promises = taken.flatMap(({ does }) => (does.kind === "promise" ? [does] : []));
  const newest = promises.at(-1);
  const followUp = newest ? { what: newest.what.slice(0, mostOfPromise), dueOn: newest.dueOn } : {};
  return { ...emptyForm, ...followUp, ...typed };
}

/** Whoever changes one half of the follow-up has seen the other: a hint that is taken later changes neither. */
export const typing = (typed: TypedForm, shown: WrapUpForm, change: TypedForm): TypedForm =>
  change.what === undefined && change.dueOn === undefined
    ? { ...typed, ...change }
    : { ...typed, what: shown.what, dueOn: shown.dueOn, ...change };

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
