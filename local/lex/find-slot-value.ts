import type { BotLocale, SlotType } from "./bot-model.ts";
import { readDate } from "./read-date.ts";
import { normalise } from "./utterance.ts";
import { writeNumbers } from "./spoken-numbers.ts";

/** What was found: the words themselves, and what they mean. */
export interface FoundValue {
  readonly originalValue: string;
  readonly interpretedValue: string;
}

/** Built-in types that are understood. Others answer nothing, so that their slot is asked again. */
const builtIn: Readonly<
  Record<string, (text: string, today: Date, pattern: string | null) => string | null>
> = {
  "AMAZON.Date": readDate,
  "AMAZON.AlphaNumeric": (text, _today, pattern) => readCode(text, pattern ?? "[A-Za-z0-9]+"),
  "AMAZON.Number": (text) => /(?<!\d)\d+(?:\.\d+)?(?!\d)/.exec(writeNumbers(text))?.[0] ?? null,
  "AMAZON.FreeFormInput": (text) => text.trim() || null,
};

/** Does the runtime know this type? */
export const isKnownSlotType = (locale: Pick<BotLocale, "slotTypes">, name: string): boolean =>
  locale.slotTypes.has(name) || Object.hasOwn(builtIn, name);

/** Finds a slot's value anywhere in the words. */
export function findSlotValue(
  locale: Pick<BotLocale, "slotTypes">,
  slotTypeName: string,
  text: string,
  today: Date,
): FoundValue | null {
  const type = locale.slotTypes.get(slotTypeName);
  if (type && type.parent === null) return findListed(type, text);
  const read = builtIn[type?.parent ?? slotTypeName];
  const value = read?.(text, today, type?.pattern ?? null) ?? null;
  return value === null ? null : { originalValue: text, interpretedValue: value };
}

/** A code in one piece or in groups, typed or said digit by digit: "412 907 335", "four one two…". */
function readCode(text: string, pattern: string): string | null {
  const joined = writeNumbers(text).replace(/(?<=\d)[ -](?=\d)/g, "");
  const found = new RegExp(String.raw`(?<![A-Za-z0-9])(?:${pattern})(?![A-Za-z0-9])`, "i").exec(joined);
  return found?.[0] ?? null;
}

/** The longest value or synonym that stands in the words. */
function findListed(type: SlotType, text: string): FoundValue | null {
  const words = ` ${normalise(text)} `;
  const spellings = type.values
    .flatMap(({ value, synonyms }) => [value, ...synonyms].map((spelling) => ({ value, spelling })))
    .toSorted((left, right) => right.spelling.length - left.spelling.length);
  const found = spellings.find(({ spelling }) => words.includes(` ${normalise(spelling)} `));
  if (!found) return null;
  const { spelling, value } = found;
  return {
    originalValue: spelling,
    interpretedValue: type.resolution === "TOP_RESOLUTION" ? value : spelling,
  };
}
