import type { Clause } from "./clauses.ts";
import { clausesOf } from "./clauses.ts";
import { cuePairs, guards } from "./cue.ts";
import type { Cue, CueBook, Guard } from "./cue.ts";
import { englishCues } from "./english-cues.ts";
import { phraseExpression } from "./phrase.ts";
import { spanishCues } from "./spanish-cues.ts";

/** A cue that was heard, where, and what takes from its meaning. */
export interface Heard {
  readonly cue: Cue;
  readonly clause: Clause;
  readonly guards: readonly Guard[];
}

/** What a turn of the member holds: its sentences, the cues in them, and everything a model weighs, by name. */
export interface Evidence {
  readonly clauses: readonly Clause[];
  readonly heard: readonly Heard[];
  readonly features: ReadonlyMap<string, number>;
}

interface OpenBook {
  readonly cues: readonly { readonly cue: Cue; readonly says: RegExp }[];
  readonly guards: readonly { readonly guard: Guard; readonly says: RegExp }[];
}

const open = (book: CueBook): OpenBook => ({
  cues: book.cues.map((cue) => ({ cue, says: phraseExpression(cue.phrases, book.classes) })),
  guards: guards.map((guard) => ({ guard, says: phraseExpression(book.guards[guard], book.classes) })),
});

const books = { english: open(englishCues), spanish: open(spanishCues) } as const;

/** Small words that are of one language alone. */
const spanishWords =
  / (?:el|la|los|las|que|de|del|no|un|una|y|en|mi|me|se|lo|por|para|pa|con|es|su|ya|le|al|esta|como|si|yo|quiero|nos) /gu;
const englishWords =
  / (?:the|i|you|my|a|to|and|of|it|is|that|in|for|on|me|was|im|your|we|this|they|do|can|have|be|with) /gu;

/** The language a turn is in, whatever the contact is held in: people change it in the middle. */
function bookFor(normal: string, isSpanish: boolean): OpenBook {
  const wide = normal.replaceAll(" ", "  ");
  const spanish = wide.match(spanishWords)?.length ?? 0;
  const english = wide.match(englishWords)?.length ?? 0;
  if (spanish === english) return isSpanish ? books.spanish : books.english;
  return spanish > english ? books.spanish : books.english;
}

/** What this turn says, after what was said `before` by the same member (ids of cues). */
export function evidenceOf(text: string, isSpanish: boolean, before: ReadonlySet<string>): Evidence {
  const clauses = clausesOf(text);
  const book = bookFor(clauses.map(({ normal }) => normal).join(""), isSpanish);
  const heard = clauses.flatMap((clause) => listen(book, clause));
  return { clauses, heard, features: featuresOf(clauses, heard, before) };
}

function listen({ cues, guards: open }: OpenBook, clause: Clause): readonly Heard[] {
  const said = cues.filter(({ says }) => says.test(clause.normal));
  if (said.length === 0) return [];
  const taking = open.flatMap(({ guard, says }) => (says.test(clause.normal) ? guard : []));
  return said.map(({ cue }) => ({ cue, clause, guards: taking }));
}

/** `cue:` heard as meant, `veiled:` heard under a guard, `pair:` two cues, `form:` how it is said, the rest are words. */
function featuresOf(
  clauses: readonly Clause[],
  heard: readonly Heard[],
  before: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const features = new Map<string, number>();
  for (const { cue, guards: taking } of heard) {
    if (taking.length === 0) features.set(`cue:${cue.id}`, 1);
    for (const guard of taking) {
      features.set(`guard:${guard}`, 1);
      features.set(`veiled:${cue.id}`, 1);
    }
  }
  const meant = new Set(heard.flatMap(({ cue, guards: taking }) => (taking.length === 0 ? cue.id : [])));
  for (const { id, first, second } of cuePairs) {
    const isNew = meant.has(first) || meant.has(second);
    if (isNew && [first, second].every((each) => meant.has(each) || before.has(each)))
      features.set(`pair:${id}`, 1);
  }
  addForm(features, clauses);
  for (const [word, value] of wordsIn(clauses)) features.set(word, value);
  return features;
}

const askingStart =
  /^ (?:(?:and|so|ok|okay|hi|hey|hello|oiga|oye|y|pero|disculpe|buenas|senorita) )*(?:what|whats|when|where|wheres|who|how|which|is|are|do|does|did|can|could|will|would|am|que|cual|cuanto|cuantos|cuantas|cuando|donde|como|quien|a que|pa que|hay|me puede|me pueden|puedo|cubren|tienen) /u;

function addForm(features: Map<string, number>, clauses: readonly Clause[]): void {
  const asked = clauses.filter(({ isAsked, normal }) => isAsked || askingStart.test(normal)).length;
  if (asked > 0) features.set("form:asks", 1);
  if (asked === clauses.length && asked > 0) features.set("form:onlyAsks", 1);
  if (asked === 0) features.set("form:tells", 1);
  const words = clauses.reduce((sum, { normal }) => sum + normal.trim().split(" ").length, 0);
  features.set(words <= 4 ? "form:short" : words <= 12 ? "form:middling" : "form:long", 1);
}

/**
 * Words, neighbours, words with one between, and pieces of words, which know a verb in every form and with a slip in it. All
 * together they weigh as much as two cues, however long the turn is.
 */
export function wordsIn(clauses: readonly Clause[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const words = [
    turnStart,
    ...clauses.flatMap(({ normal, isAsked }) => [
      ...normal
        .trim()
        .replaceAll(/\p{N}+/gu, "0")
        .split(" "),
      isAsked ? "?" : ".",
    ]),
  ];
  words.forEach((word, index) => {
    found.set(word, 1);
    for (const piece of piecesOf(word)) found.set(piece, pieceWeight);
    const [next, after] = [words[index + 1], words[index + 2]];
    if (next !== undefined) found.set(`${word} ${next}`, 1);
    if (after !== undefined) found.set(`${word} _ ${after}`, apartWeight);
  });
  const length = Math.hypot(...found.values()) || 1;
  return new Map([...found].map(([word, value]) => [word, (wordsWeight * value) / length]));
}

/** How a turn begins says much: "can I", "you said", "my". */
const turnStart = "^";
const wordsWeight = 2;
const pieceWeight = 0.2;
const apartWeight = 0.5;
const pieceLengths = [3, 4, 5] as const;

/** Pieces of 3 to 5 letters, with the borders of the word: `<wai`, `wait`, … */
function piecesOf(word: string): readonly string[] {
  const bordered = `<${word}>`;
  return pieceLengths.flatMap((size) =>
    Array.from(
      { length: Math.max(0, bordered.length - size + 1) },
      (_, at) => `~${bordered.slice(at, at + size)}`,
    ),
  );
}
