import { z } from "zod";
import type { Ear } from "./ear.ts";

/** One sentence and what it means. */
export interface Sentence {
  /** The intent's name; null is out of scope; `Ordinary` is ordinary talk of health, where only an alarm is wrong. */
  readonly intent: string | null;
  readonly text: string;
  /** Out of scope, but of the same world: a neighbour's business. */
  readonly near: boolean;
  readonly ear: Ear;
}

const Line = z.object({
  bot: z.string(),
  locale: z.string(),
  text: z.string().min(1),
  intent: z.string().nullable(),
  near: z.boolean().default(false),
});

/** Meanings that every bot's sentences may have, whatever its intents. */
export const dangers: readonly string[] = ["RedFlag", "SelfHarm"];
export const ordinary = "Ordinary";

/** Reads lines of `{bot, locale, text, intent}`; whatever is wrong with one is a fault with its place. */
export function readSentences(
  name: string,
  content: string,
  ears: readonly Ear[],
): { readonly sentences: readonly Sentence[]; readonly faults: readonly string[] } {
  const sentences: Sentence[] = [];
  const faults: string[] = [];
  content.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const read = readLine(line, ears);
    if (typeof read === "string") faults.push(`${name}:${index + 1}: ${read}`);
    else sentences.push(read);
  });
  return { sentences, faults };
}

/** A bot goes by its symbol or its name, a language as Lex or as a browser writes it. */
function readLine(line: string, ears: readonly Ear[]): Sentence | string {
  const parsed = Line.safeParse(parse(line));
  if (!parsed.success) return "not {bot, locale, text, intent}";
  const { bot, locale, text, intent, near } = parsed.data;
  const ofBot = ears.filter((each) => each.bot === bot || each.botName === bot);
  if (ofBot.length === 0) return `no bot ${bot}; there are ${listed(ears.map((each) => each.bot))}`;
  const ear = ofBot.find((each) => each.locale === locale.replace("-", "_"));
  if (!ear) return `no ${locale} in ${bot}; it speaks ${listed(ofBot.map((each) => each.locale))}`;
  const isKnown = intent === null || [...ear.intents, ...dangers, ordinary].includes(intent);
  return isKnown ? { ear, text, intent, near } : `no intent ${intent} in ${bot}`;
}

const listed = (names: readonly string[]): string => [...new Set(names)].join(", ");

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
