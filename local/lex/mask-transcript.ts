import type { BotLocale } from "./bot-model.ts";
import type { Interpretation } from "./interpret.ts";
import { intentNamed } from "./fresh-intent.ts";
import type { ScalarValue, SlotValue } from "./session.ts";

/**
 * What a person said, for a log: values of obfuscated slots become their slot's name, and a missed answer to such a
 * slot is masked whole. https://docs.aws.amazon.com/lexv2/latest/dg/monitoring-obfuscate.html
 */
export function maskTranscript(locale: BotLocale, interpretation: Interpretation, text: string): string {
  if (interpretation.kind === "missed") return interpretation.slot.isObfuscated ? "*****" : text;
  const { name, slots } = interpretation.intent;
  const secret = intentNamed(locale, name)?.slots.filter((slot) => slot.isObfuscated) ?? [];
  if (interpretation.kind === "captured" && interpretation.slot.isObfuscated) {
    const values = scalarsOf(slots[interpretation.slot.name]);
    const stands = values.every(({ value }) =>
      text.toLowerCase().includes(value.originalValue.toLowerCase()),
    );
    // The reader wrote the words anew: nothing of them is shown.
    if (!stands) return `{${interpretation.slot.name}}`;
  }
  return secret.reduce(
    (masked, slot) =>
      scalarsOf(slots[slot.name]).reduce(
        (all, { value }) => replaceWords(all, value.originalValue, `{${slot.name}}`),
        masked,
      ),
    text,
  );
}

function scalarsOf(slot: SlotValue | null | undefined): readonly ScalarValue[] {
  if (!slot) return [];
  if (slot.shape === "Scalar") return [slot];
  if (slot.shape === "List") return slot.values;
  return Object.values(slot.subSlots).flatMap((part) => (part ? [part] : []));
}

/** Without regard to small and capital letters: a reader may have written its words anew. */
function replaceWords(text: string, words: string, by: string): string {
  const at = words === "" ? -1 : text.toLowerCase().indexOf(words.toLowerCase());
  return at < 0 ? text : text.slice(0, at) + by + replaceWords(text.slice(at + words.length), words, by);
}
