import type { Slot } from "../bot-model.ts";
import type { SlotValue } from "../session.ts";

/**
 * The part of a composite slot that is still to be asked for; null when its expression, e.g. `(Month AND Year)`, is
 * satisfied, and for slots that are no composite.
 */
export function missingPart(slot: Slot, value: SlotValue | null | undefined): string | null {
  if (!slot.composite) return null;
  const given = value?.shape === "Composite" ? value.subSlots : {};
  const names = [...slot.composite.parts.keys()];
  const has = (name: string): boolean => Boolean(given[name]);
  return neededFor(slot.composite.expression, names, has);
}

/** The first name that an expression of AND, OR and brackets still lacks; of alternatives the one nearest to done. */
function neededFor(
  expression: string,
  names: readonly string[],
  has: (name: string) => boolean,
): string | null {
  const text = unwrap(expression.trim());
  const alternatives = split(text, /^(?:OR|\|\|)$/i);
  if (alternatives.length > 1) {
    const lacking = alternatives.map((each) => neededFor(each, names, has));
    return lacking.includes(null) ? null : (lacking[0] ?? null);
  }
  const all = split(text, /^(?:AND|&&)$/i);
  if (all.length > 1)
    return all.map((each) => neededFor(each, names, has)).find((each) => each !== null) ?? null;
  return !names.includes(text) || has(text) ? null : text;
}

/** Brackets around the whole do nothing. */
function unwrap(text: string): string {
  if (!text.startsWith("(") || !text.endsWith(")")) return text;
  const inner = text.slice(1, -1);
  let depth = 0;
  for (const sign of inner) {
    depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    if (depth < 0) return text;
  }
  return unwrap(inner.trim());
}

/** Parts at the outermost level, between words that fit. */
function split(text: string, between: RegExp): string[] {
  const parts: string[] = [""];
  let depth = 0;
  for (const word of text
    .replace(/([()])/g, " $1 ")
    .split(/\s+/)
    .filter(Boolean)) {
    depth += word === "(" ? 1 : word === ")" ? -1 : 0;
    if (depth === 0 && between.test(word)) parts.push("");
    else parts.push(`${parts.pop() ?? ""} ${word}`.trim());
  }
  return parts;
}
