import type { BotLocale } from "./bot-model.ts";
import type { Interpretation } from "./interpret.ts";
import { intentNamed } from "./interpret.ts";

/**
 * What a person said, for a log: values of obfuscated slots become their slot's name, and a missed answer to such a
 * slot is masked whole. https://docs.aws.amazon.com/lexv2/latest/dg/monitoring-obfuscate.html
 */
export function maskTranscript(locale: BotLocale, interpretation: Interpretation, text: string): string {
  if (interpretation.kind === "missed") return interpretation.slot.isObfuscated ? "*****" : text;
  const { name, slots } = interpretation.intent;
  const secret = intentNamed(locale, name)?.slots.filter((slot) => slot.isObfuscated) ?? [];
  return secret.reduce((masked, slot) => {
    const original = slots[slot.name]?.value.originalValue;
    return original === undefined ? masked : masked.replaceAll(original, `{${slot.name}}`);
  }, text);
}
