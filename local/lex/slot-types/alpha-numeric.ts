import { spokenFigures } from "./cardinal.ts";
import type { SlotReader } from "./slot-reader.ts";
import { writeNumbers } from "./spoken-numbers.ts";

/**
 * `AMAZON.AlphaNumeric`: a code in one piece or in groups, typed or said digit by digit ("412 907 335", "four one
 * two…", "A as in apple"). Without a pattern only an answer to its own question is a code, or a word with figures.
 */
export const readAlphaNumeric: SlotReader = (text, { language, pattern, asked }) => {
  const figures = language === "en" ? writeNumbers(text) : spokenFigures(text, language);
  const joined = figures
    .replace(/(?<=\d)[ -](?=\d)/g, "")
    .replace(/\b([a-z]) as in [a-z]+/gi, "$1")
    .replace(/(?<=\b[a-z]) (?=[a-z0-9]\b)/gi, "");
  const found = pattern === null ? freeCode(joined, asked) : patterned(joined, pattern);
  return found === null ? null : { originalValue: text, interpretedValue: found };
};

function patterned(text: string, pattern: string): string | null {
  for (const candidate of [text, text.replace(/[\s-]+/g, "")]) {
    const found = compile(pattern).exec(candidate);
    if (found) return found[0];
  }
  return null;
}

const compiled = new Map<string, RegExp>();

/** Patterns of files are short and few; one that is no expression fits nothing. */
function compile(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known) return known;
  const made = tryCompile(String.raw`(?<![A-Za-z0-9])(?:${pattern.replace(/^\^|\$$/g, "")})(?![A-Za-z0-9])`);
  compiled.set(pattern, made);
  return made;
}

function tryCompile(source: string): RegExp {
  try {
    return new RegExp(source, "i");
  } catch {
    return /(?!)/;
  }
}

function freeCode(text: string, asked: boolean): string | null {
  const words = text.match(/[A-Za-z0-9]+/g) ?? [];
  const withFigures = words.filter((word) => /\d/.test(word)).toSorted((a, b) => b.length - a.length)[0];
  if (withFigures !== undefined) return withFigures;
  return asked && words.length === 1 ? (words[0] ?? null) : null;
}
