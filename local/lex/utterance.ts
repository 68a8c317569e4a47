/** Small letters and single spaces; punctuation goes, apostrophes inside words go without a gap. */
export function normalise(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}{}_]+/gu, " ")
    .trim();
}

/** An utterance with slots as a form: every gap a group, in the order of `slots`. Null without slots. */
export function toForm(
  utterance: string,
): { readonly form: RegExp; readonly slots: readonly string[] } | null {
  const slots = slotsIn(utterance);
  if (slots.length === 0) return null;
  const form = normalise(utterance.replace(/\{[\w.]+\}/g, " {} "))
    .split(/ ?\{\} ?/)
    .join(" ?(.+) ?");
  return { form: new RegExp(`^${form}$`), slots };
}

/** Words found in a normalised text, as they were really written where they can be found again. */
export function asWritten(text: string, words: string): string {
  const at = text.toLowerCase().indexOf(words);
  return at < 0 ? words : text.slice(at, at + words.length);
}

/** `my {Service} claim` with its slots filled in. A slot without a value makes the utterance useless: null. */
export function fillTemplate(utterance: string, valueOf: (slot: string) => string | null): string | null {
  let isComplete = true;
  const filled = utterance.replace(/\{([\w.]+)\}/g, (_all, slot: string) => {
    const value = valueOf(slot);
    if (value === null) isComplete = false;
    return value ?? "";
  });
  return isComplete ? filled : null;
}

export const slotsIn = (utterance: string): string[] =>
  [...utterance.matchAll(/\{([\w.]+)\}/g)].map((match) => match[1] ?? "");
