/** Small letters and single spaces; punctuation goes, apostrophes inside words go without a gap. */
export function normalise(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}{}_]+/gu, " ")
    .trim();
}

/** `my {Service} claim` with its slots filled in. A slot without a value makes the utterance useless: null. */
export function fillTemplate(utterance: string, valueOf: (slot: string) => string | null): string | null {
  let isComplete = true;
  const filled = utterance.replace(/\{(\w+)\}/g, (_all, slot: string) => {
    const value = valueOf(slot);
    if (value === null) isComplete = false;
    return value ?? "";
  });
  return isComplete ? filled : null;
}

export const slotsIn = (utterance: string): string[] =>
  [...utterance.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
