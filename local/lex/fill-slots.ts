import type { BotLocale, Intent, Slot } from "./bot-model.ts";
import { intentNamed } from "./fresh-intent.ts";
import type { CompositeValue, IntentState, ScalarValue, SlotValue } from "./session.ts";
import { findSlotValue } from "./slot-types/find-slot-value.ts";
import { readAllListed } from "./slot-types/listed-values.ts";
import type { FoundValue } from "./slot-types/slot-reader.ts";
import { asWritten, normalise, toForm } from "./utterance.ts";

/** The slot that the bot asked for, if any, and of a composite slot the part. */
export interface Asked {
  readonly slot: Slot;
  readonly part: string | null;
}

export interface Words {
  readonly text: string;
  readonly today: Date;
}

/** Values for the asked slot and for those that are still empty, wherever they stand in the words. */
export function fillSlots(
  locale: BotLocale,
  intent: IntentState,
  asked: Asked | null,
  words: Words,
): Readonly<Record<string, SlotValue>> {
  const file = intentNamed(locale, intent.name);
  if (!file) return {};
  const filled = new Map<string, SlotValue>(Object.entries(fromForms(locale, file, words)));
  if (asked && !filled.has(asked.slot.name)) {
    const value = answerTo(locale, asked, intent.slots[asked.slot.name], words);
    if (value) filled.set(asked.slot.name, value);
  }
  const isWholeAnswer = asked !== null && takesAll(filled.get(asked.slot.name), words.text);
  if (!isWholeAnswer) {
    for (const slot of file.slots.filter(({ name }) => !intent.slots[name] && name !== asked?.slot.name)) {
      addMentioned(locale, file, slot, words, filled);
    }
  }
  return Object.fromEntries(filled);
}

/** One value is for one slot: two slots of the same type do not both take it. */
function addMentioned(
  locale: BotLocale,
  file: Intent,
  slot: Slot,
  words: Words,
  filled: Map<string, SlotValue>,
): void {
  const isTaken = file.slots.some(
    (other) => filled.has(other.name) && other.slotTypeName === slot.slotTypeName,
  );
  const value = isTaken || filled.has(slot.name) ? null : mentioned(locale, slot, words);
  if (value) filled.set(slot.name, value);
}

const takesAll = (value: SlotValue | undefined, text: string): boolean =>
  value?.shape === "Scalar" && normalise(value.value.originalValue) === normalise(text) && !/[,;]/.test(text);

/** The answer to the bot's own question. */
function answerTo(
  locale: BotLocale,
  { slot, part }: Asked,
  before: SlotValue | null | undefined,
  words: Words,
): SlotValue | null {
  const inForm = slot.utterances.map((utterance) => gapOf(utterance, words.text)).find((gap) => gap !== null);
  const text = inForm ?? words.text;
  if (slot.composite) return compose(locale, slot, part, before, { ...words, text });
  if (slot.isList) return severalOf(locale, slot, { ...words, text });
  const found = findSlotValue(locale, slot.slotTypeName, text, { today: words.today, asked: true });
  return found ? toScalar(found) : null;
}

function gapOf(utterance: string, text: string): string | null {
  const form = toForm(utterance);
  const gap = form?.slots.length === 1 ? form.form.exec(normalise(text))?.[1] : undefined;
  return gap === undefined ? null : asWritten(text, gap);
}

function mentioned(locale: BotLocale, slot: Slot, words: Words): SlotValue | null {
  if (slot.composite) return null;
  if (slot.isList) return severalOf(locale, slot, words);
  const found = findSlotValue(locale, slot.slotTypeName, words.text, { today: words.today, asked: false });
  return found ? toScalar(found) : null;
}

/** Several values of one slot: those of a list that stand in the words, or one in each part between "and" and commas. */
function severalOf(locale: BotLocale, slot: Slot, { text, today }: Words): SlotValue | null {
  const type = locale.slotTypes.get(slot.slotTypeName);
  const found =
    type && type.parent === null
      ? readAllListed(type, text)
      : text.split(/,|\band\b|\by\b|和|、/).flatMap((part) => {
          const value = findSlotValue(locale, slot.slotTypeName, part, { today, asked: true });
          return value ? [value] : [];
        });
  if (found.length === 0) return null;
  return { shape: "List", values: found.map(toScalar) };
}

/** The asked part, and whatever else of the composite was said with it. */
function compose(
  locale: BotLocale,
  { composite }: Slot,
  asked: string | null,
  before: SlotValue | null | undefined,
  { text, today }: Words,
): CompositeValue | null {
  const kept = before?.shape === "Composite" ? before.subSlots : {};
  const found = [...(composite?.parts ?? [])].flatMap(([name, { slotTypeName }]): [string, ScalarValue][] => {
    if (kept[name]) return [];
    const value = findSlotValue(locale, slotTypeName, text, { today, asked: name === asked });
    return value ? [[name, toScalar(value)]] : [];
  });
  const own = found.filter(([name]) => asked === null || name === asked);
  const taken = own.length > 0 ? own : found.slice(0, 1);
  if (taken.length === 0) return null;
  const empty = Object.fromEntries([...(composite?.parts.keys() ?? [])].map((name) => [name, null]));
  const others = found.filter(([name]) => asked !== null && name !== asked && isApart(found, name, asked));
  return {
    shape: "Composite",
    subSlots: { ...empty, ...kept, ...Object.fromEntries([...taken, ...others]) },
  };
}

/** Was another part said beside the asked one, rather than the same words read twice? */
function isApart(found: readonly (readonly [string, ScalarValue])[], name: string, asked: string): boolean {
  const [one, other] = [name, asked].map((each) => found.find(([part]) => part === each)?.[1].value);
  return one?.interpretedValue !== other?.interpretedValue && one?.originalValue !== other?.originalValue;
}

/** A sample utterance that the words fit gives each of its slots what stands in its place. */
function fromForms(locale: BotLocale, intent: Intent, words: Words): Record<string, SlotValue> {
  for (const utterance of intent.utterances) {
    const values = valuesInForm(locale, intent, utterance, words);
    if (values) return values;
  }
  return {};
}

const forms = new Map<string, ReturnType<typeof toForm>>();

function formOf(utterance: string): ReturnType<typeof toForm> {
  const known = forms.get(utterance);
  if (known !== undefined) return known;
  const made = toForm(utterance);
  forms.set(utterance, made);
  return made;
}

/** The values of a form's slots; null when the words do not fit it, or a gap is more than a value. */
export function valuesInForm(
  locale: BotLocale,
  intent: Intent,
  utterance: string,
  { text, today }: Words,
): Record<string, SlotValue> | null {
  const form = formOf(utterance);
  const gaps = form?.form.exec(normalise(text))?.slice(1);
  if (!form || !gaps) return null;
  const values = form.slots.map((path, index) =>
    valueInGap(locale, intent, path, asWritten(text, gaps[index]?.trim() ?? ""), today),
  );
  if (values.some((value) => value === null)) return null;
  return Object.fromEntries(values.flatMap((value) => (value ? [value] : [])));
}

/** What stands in the place of `{slot}` or `{slot.part}`; null when it is more or less than one value. */
function valueInGap(
  locale: BotLocale,
  intent: Intent,
  path: string,
  gap: string,
  today: Date,
): readonly [slot: string, SlotValue] | null {
  const [name = "", part] = path.split(".");
  const slot = intent.slots.find((each) => each.name === name);
  const type = slot ? typeAt(slot, part) : undefined;
  const found = type === undefined ? null : findSlotValue(locale, type, gap, { today, asked: true });
  if (!found || normalise(found.originalValue) !== normalise(gap)) return null;
  const value = toScalar(found);
  if (part !== undefined) return [name, partOf(part, value)];
  return [name, slot?.isList === true ? listOf(value) : value];
}

const typeAt = ({ slotTypeName, composite }: Slot, part: string | undefined): string | undefined =>
  part === undefined ? slotTypeName : composite?.parts.get(part)?.slotTypeName;

const listOf = (value: ScalarValue): SlotValue => ({ shape: "List", values: [value] });
const partOf = (part: string, value: ScalarValue): SlotValue => ({
  shape: "Composite",
  subSlots: { [part]: value },
});

const toScalar = (found: FoundValue): ScalarValue => ({
  shape: "Scalar",
  value: { ...found, resolvedValues: [found.interpretedValue] },
});
