import type { JsonPath } from "../flows/lint-finding.ts";
import { listOf, objectOf, textOf, textsIn } from "../flows/lint-flow-model.ts";
import type { BotFile, BotIntent } from "./lint-bot-model.ts";

/** A sample utterance and where it stands. */
interface Utterance {
  readonly text: string;
  readonly at: JsonPath;
}

export const utterancesOf = (intent: BotIntent): readonly Utterance[] =>
  listOf(intent.json?.["sampleUtterances"]).map((each, index) => ({
    text: textOf(objectOf(each)["utterance"]) ?? "",
    at: ["sampleUtterances", index, "utterance"],
  }));

/** `{Name}` placeholders in a text. */
export const placeholdersIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? "");

/** What the bot says in a file: plain and SSML messages, however deep. */
export const messagesIn = (file: BotFile): readonly Utterance[] =>
  textsIn(file.json).filter(
    ({ at }) => at.at(-1) === "value" && ["plainTextMessage", "ssmlMessage"].includes(String(at.at(-2))),
  );

interface Found {
  readonly value: Readonly<Record<string, unknown>>;
  readonly at: JsonPath;
}

/** Objects at keys of that form, however deep. */
export function objectsAt(value: unknown, key: RegExp, at: JsonPath = []): readonly Found[] {
  if (at.length > 50) return [];
  if (Array.isArray(value))
    return value.flatMap((each: unknown, index) => objectsAt(each, key, [...at, index]));
  return Object.entries(objectOf(value)).flatMap(([name, each]) => {
    const here = [...at, name];
    const own = key.test(name) && isFilled(each) ? [{ value: objectOf(each), at: here }] : [];
    return [...own, ...objectsAt(each, key, here)];
  });
}

const isFilled = (value: unknown): boolean => Object.keys(objectOf(value)).length > 0;

/** Every key of an object tree with its path. */
export function keysIn(value: unknown, at: JsonPath = []): readonly JsonPath[] {
  if (at.length > 50) return [];
  if (Array.isArray(value)) return value.flatMap((each: unknown, index) => keysIn(each, [...at, index]));
  return Object.entries(objectOf(value)).flatMap(([key, each]) => [
    [...at, key],
    ...keysIn(each, [...at, key]),
  ]);
}

/** Built on one of Lex's own intents: it needs no utterances. */
export const signatureOf = (intent: BotIntent): string | null =>
  textOf(intent.json?.["parentIntentSignature"]) ?? null;

export const isFallback = (intent: BotIntent): boolean => signatureOf(intent) === "AMAZON.FallbackIntent";

/** Slots whose values tell something about a person, by their names and types. */
export function isPersonal(slot: BotFile & { readonly name: string }): boolean {
  const type = textOf(slot.json?.["slotTypeName"]) ?? "";
  const words = slot.name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[_-]/g, " ");
  return personalTypes.has(type) || personalNames.test(words);
}

const personalTypes = new Set([
  "AMAZON.FirstName",
  "AMAZON.LastName",
  "AMAZON.PhoneNumber",
  "AMAZON.EmailAddress",
  "AMAZON.StreetName",
]);
const personalNames =
  /\b(member ?(id|number|no)|subscriber|policy ?(id|number)|birth|dob|ssn|social security|phone|mobile|(first|last|full|member|patient|customer|caller) ?name|diagnos\w*|condition|symptom|medication|drug|e-?mail|address|card ?(number|pin)|cvv|account ?number|pin|passcode|one time code)\b/i;
