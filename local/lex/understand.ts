import { backgroundTalk } from "./background/background-talk.ts";
import { builtInPhrases } from "./built-in-phrases.ts";
import type { BotLocale, Intent } from "./bot-model.ts";
import { trainClassifier } from "./classifier.ts";
import type { Guess } from "./classifier.ts";
import { valuesInForm } from "./fill-slots.ts";
import type { ModelCache } from "./model-cache.ts";
import type { Example } from "./train-model.ts";
import { fillTemplate, normalise, slotsIn } from "./utterance.ts";

/** Understands words as one of the bot's intents; best first, the fallback intent never among them. */
export type Understand = (text: string) => readonly Guess[];

/** What written utterances and their patterns score. They come before any statistics, so tests with them are exact. */
const written = 1;
const pattern = 0.95;

/** How many copies of an utterance with slots are learned, each with another value. */
const copies = 4;

/** Learns a bot's utterances, or takes what was learned from the cache. `today` is for patterns with dates. */
export function learnToUnderstand(locale: BotLocale, today: () => Date, cache?: ModelCache): Understand {
  const intents = locale.intents
    .filter((intent) => !intent.isFallback)
    .map((intent) => ({ ...intent, utterances: [...intent.utterances, ...builtInPhrases(intent, locale)] }))
    .filter((intent) => intent.utterances.length > 0);
  const exact = new Map(
    intents
      .flatMap(({ name, utterances }) => utterances.map((utterance) => [normalise(utterance), name] as const))
      .toReversed(),
  );
  const patterns = intents.flatMap((intent) =>
    intent.utterances.filter(isPattern).map((utterance) => ({ intent, utterance })),
  );
  const examples = intents.flatMap((intent) => examplesOf(locale, intent));
  const background = backgroundTalk(locale.localeId);
  const classify = cache
    ? cache.classifier(examples, background)
    : trainClassifier(examples, background).classify;
  return (text) => {
    const guesses = (): Guess[] => classify(withLearnedNumbers(text));
    const known = exact.get(normalise(text));
    if (known !== undefined) return withBest({ label: known, score: written }, guesses());
    const words = { text, today: today() };
    const matching = patterns.find(
      ({ intent, utterance }) => valuesInForm(locale, intent, utterance, words) !== null,
    );
    return matching ? withBest({ label: matching.intent.name, score: pattern }, guesses()) : guesses();
  };
}

function withBest(best: Guess, others: readonly Guess[]): Guess[] {
  return [best, ...others.filter((other) => other.label !== best.label)];
}

/** A pattern fits when every gap is wholly a value of its slot. An utterance that is nothing but a slot fits too much. */
const isPattern = (utterance: string): boolean =>
  slotsIn(utterance).length > 0 && /\p{L}/u.test(utterance.replace(/\{[\w.]+\}/g, ""));

function examplesOf(locale: BotLocale, intent: Intent): Example[] {
  return intent.utterances.flatMap((utterance, place) => {
    const count = slotsIn(utterance).length > 0 ? copies : 1;
    return Array.from({ length: count }, (_, copy) =>
      fillTemplate(utterance, (slot) => sampleValue(locale, intent, slot, place + copy * 5)),
    ).flatMap((text) => (text === null ? [] : [{ text, label: intent.name }]));
  });
}

/** Numbers and dates are learned as one fixed word each: their digits mean nothing for the intent. */
const learnedNumber = "123456789";

const code = String.raw`(?:\p{L}{2,4}-)?\d(?:[ -]?\d){4,}`;
const codes = new RegExp(String.raw`${code}(?:(?:[\s,;、，]|\band\b|\by\b|和)+${code})*`, "giu");

/** A code of five digits or more is heard as it was learned, and a list of them as one. */
const withLearnedNumbers = (text: string): string => text.replaceAll(codes, learnedNumber);

function sampleValue(locale: BotLocale, intent: Intent, slotName: string, turn: number): string | null {
  const slot = intent.slots.find((each) => each.name === slotName.split(".")[0]);
  if (!slot) return null;
  const values = locale.slotTypes.get(slot.slotTypeName)?.values ?? [];
  const spellings = values.flatMap(({ value, synonyms }) => [value, ...synonyms]);
  return spellings[turn % Math.max(1, spellings.length)] ?? learnedNumber;
}
