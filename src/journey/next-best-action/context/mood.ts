import type { SaidTurn } from "../../contact/said-turns.ts";
import { normaliseWords } from "../../intake/urgent-words/normalise-words.ts";
import { quoteOf, type Heard } from "./heard-topics.ts";
import { chineseMood, englishMood, spanishMood } from "./mood-words.ts";
import type { MoodWords } from "./mood-words.ts";

/** How the caller feels, as far as their words show, with the words. `calm` rests on nothing. */
export interface Mood {
  readonly state: "calm" | "upset" | "grieving";
  readonly because: Heard | null;
}

export const calm: Mood = { state: "calm", because: null };

/** After so many sentences of their own without another bad one, anger has passed. */
const passesAfter = 6;
/** So many sentences in a row that sound bad are no chance of the analysis. */
const badRun = 2;

/**
 * Words outweigh the analysis' judgement of tone. Grief lasts as long as the contact; anger until the caller comes down ("thank
 * you, that helps") or has said nothing bad for a while.
 */
export function moodOf(said: readonly SaidTurn[]): Mood {
  let angry: { readonly turn: SaidTurn; readonly place: number } | null = null;
  let grieved: SaidTurn | null = null;
  let inARow = 0;
  const own = said.filter(({ from }) => from === "member");
  for (const [place, turn] of own.entries()) {
    const signs = signsIn(turn.text);
    if (signs.grief) grieved = turn;
    inARow = turn.sentiment === "negative" && !signs.calming ? inARow + 1 : 0;
    if (signs.anger || inARow >= badRun) angry = { turn, place };
    else if (signs.calming || (angry !== null && place - angry.place >= passesAfter)) angry = null;
  }
  if (grieved !== null) return { state: "grieving", because: quoteOf(grieved) };
  return angry === null ? calm : { state: "upset", because: quoteOf(angry.turn) };
}

interface Signs {
  readonly grief: boolean;
  readonly anger: boolean;
  readonly calming: boolean;
}

const asWords = (sentence: string): string => normaliseWords(sentence);
const withoutSpaces = (sentence: string): string => normaliseWords(sentence).replaceAll(" ", "");

const languages: readonly {
  readonly words: MoodWords;
  readonly writing: RegExp;
  readonly write: (sentence: string) => string;
}[] = [
  { words: englishMood, writing: /[a-z]/i, write: asWords },
  { words: spanishMood, writing: /[a-z]/i, write: asWords },
  { words: chineseMood, writing: /\p{Script=Han}/u, write: withoutSpaces },
];

const clauseEnds = /[.!?;,\n。！？；，、…]+|\bbut\b|\bpero\b|但是|可是/u;

function signsIn(text: string): Signs {
  const whole = languages
    .filter(({ writing }) => writing.test(text))
    .map(({ words, write }) => {
      const clauses = text.split(clauseEnds).map(write);
      const all = write(text);
      return {
        grief: words.grief.test(all) && !words.longAgo.test(all),
        anger: clauses.some((clause) => isAngry(clause, words)),
        calming: words.calming.test(all),
      };
    });
  const isAny = (sign: keyof Signs): boolean => whole.some((each) => each[sign]);
  const anger = isAny("anger") || isShouted(text);
  return { grief: isAny("grief"), anger, calming: isAny("calming") && !anger };
}

function isAngry(clause: string, { anger, notTheirs }: MoodWords): boolean {
  const match = anger.exec(clause);
  if (match === null) return false;
  // What they say of themselves may begin inside the sign: "I am not | so angry".
  const before = clause.slice(0, match.index).trim();
  return !new RegExp(`(?:${notTheirs.source})$`).test(before);
}

const fewestLetters = 14;

/** Only written words can shout; a number or a name of a service in capitals is none. */
function isShouted(text: string): boolean {
  const letters = text.replaceAll(/[^a-zA-Z]/g, "");
  const words = text.split(/\s+/).filter((word) => /[a-zA-Z]{3}/.test(word));
  return letters.length >= fewestLetters && words.length >= 3 && letters === letters.toUpperCase();
}
