import type { SaidTurn } from "../../contact/said-turns.ts";
import { quoteOf, type Heard } from "./heard-topics.ts";

/** How the caller feels, as far as their words show, with the words. `calm` rests on nothing. */
export interface Mood {
  readonly state: "calm" | "upset" | "grieving";
  readonly because: Heard | null;
}

export const calm: Mood = { state: "calm", because: null };

const grief =
  /\b(passed away|(?:husband|wife|son|daughter|mother|father|mom|dad) (?:just )?died)\b|falleci[oó]|去世/i;
const anger =
  /\b(ridiculous|unacceptable|fed up|sick of this|furious|disgrace)\b|inaceptable|rid[ií]culo|estoy hart[oa]|受够了|太过分/i;

/** Words outweigh the analysis' judgement of tone: grief first, then anger, then two sentences in a row that sound bad. */
export function moodOf(said: readonly SaidTurn[]): Mood {
  const own = said.filter(({ from }) => from === "member");
  const grieving = own.findLast(({ text }) => grief.test(text));
  if (grieving) return { state: "grieving", because: quoteOf(grieving) };
  const angry = own.findLast(({ text }) => anger.test(text));
  if (angry) return { state: "upset", because: quoteOf(angry) };
  const [last, before] = own.toReversed();
  const soundsBad = last?.sentiment === "negative" && before?.sentiment === "negative";
  return last && soundsBad ? { state: "upset", because: quoteOf(last) } : calm;
}
