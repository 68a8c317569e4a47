import { objectOf, textOf } from "./lint-flow-model.ts";
import type { Action, Exit, Flow } from "./lint-flow-model.ts";
import { statesBefore } from "./lint-paths.ts";

/** What a contact was told by the time it comes to an action. */
interface Told {
  /** BCP 47, or null while nobody has chosen. */
  readonly language: string | null;
  /** The words behind `$.FlowAttributes.…`, those that may be a notice only. */
  readonly words: Readonly<Record<string, string>>;
  /** It heard or read, in its language, that it is recorded. */
  readonly isNotified: boolean;
  /** It does not want to be recorded; null while nobody has asked. */
  readonly hasDeclined: boolean | null;
}

/** How a notice speaks of recording or saving. */
const notices: Readonly<Record<string, RegExp>> = {
  en: /record|sav(e|ed|ing)\b|monitor/i,
  es: /grab|guarda|monitorea/i,
  zh: /录音|录制|保存|錄音|錄製|儲存/,
};
const isNotice = (text: string): boolean => Object.values(notices).some((notice) => notice.test(text));

/** For each action, what the contacts that come to it by one path or another were told, and in which language. */
export function toldBefore(flow: Flow): ReadonlyMap<Action, readonly Told[]> {
  return statesBefore<Told>(flow, {
    start: { language: null, words: {}, isNotified: false, hasDeclined: null },
    key: ({ language, words, isNotified, hasDeclined }) =>
      JSON.stringify([language, words, isNotified, hasDeclined]),
    step: (action, told) => ({ state: after(action, told), exits: exitsFor(action, told) }),
    by: (action, { on }, told) => (asksConsent(action) ? { ...told, hasDeclined: on === "declined" } : told),
  });
}

const asksConsent = ({ type, parameters }: Action): boolean =>
  type === "Compare" && parameters["ComparisonValue"] === "$.Attributes.recordingConsent";

const declines = ({ type, parameters }: Action): boolean =>
  type === "UpdateContactAttributes" && objectOf(parameters["Attributes"])["recordingConsent"] === "declined";

function after(action: Action, told: Told): Told {
  if (action.type === "MessageParticipant") return heard(action, told);
  if (action.type === "UpdateFlowAttributes")
    return { ...told, words: { ...told.words, ...wordsOf(action) } };
  if (declines(action)) return { ...told, hasDeclined: true };
  const language = languageSetBy(action);
  if (language === null || language === told.language) return told;
  return { ...told, language, isNotified: false };
}

function heard({ parameters }: Action, told: Told): Told {
  const text = textOf(parameters["Text"]) ?? textOf(parameters["SSML"]) ?? "";
  const said = text.replace(/\$\.FlowAttributes\.([\w-]+)/g, (_, name: string) => told.words[name] ?? "");
  const language = told.language?.split("-")[0] ?? null;
  const notice = language === null ? undefined : notices[language];
  return (notice ? notice.test(said) : isNotice(said)) ? { ...told, isNotified: true } : told;
}

function wordsOf({ parameters }: Action): Record<string, string> {
  const values = Object.entries(objectOf(parameters["FlowAttributes"])).map(
    ([name, value]) => [name, textOf(objectOf(value)["Value"]) ?? ""] as const,
  );
  return Object.fromEntries(values.filter(([, value]) => isNotice(value)));
}

/** The language an action gives the contact, or null. */
export function languageSetBy({ type, parameters }: Action): string | null {
  if (type === "UpdateContactData") return literal(parameters["LanguageCode"]);
  return type === "UpdateContactAttributes" ? literal(objectOf(parameters["Attributes"])["language"]) : null;
}

const literal = (value: unknown): string | null =>
  typeof value === "string" && value !== "" && !value.startsWith("$") ? value : null;

/** A comparison of what is known already lets only its own branch through. */
function exitsFor(action: Action, { language, hasDeclined }: Told): readonly Exit[] {
  if (asksConsent(action)) {
    return hasDeclined === null
      ? action.exits
      : action.exits.filter(({ on, kind }) => (on === "declined") === hasDeclined && kind !== "next");
  }
  const compares = textOf(action.parameters["ComparisonValue"]) ?? "";
  if (
    language === null ||
    action.type !== "Compare" ||
    !/^\$\.(Attributes\.language|LanguageCode)$/.test(compares)
  )
    return action.exits;
  const match = action.exits.find(({ kind, on }) => kind === "condition" && on === language);
  return match ? [match] : action.exits.filter(({ kind }) => kind === "error");
}
