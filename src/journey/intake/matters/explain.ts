import { cueMeanings } from "./cue-meanings.ts";
import type { Sentence } from "./matter.ts";

/** Why, in the three languages: the member's own words, unchanged, and what they seem to be. */
export function explain(words: string, because: string): Sentence {
  const meaning = cueMeanings[because] ?? cueMeanings.learned;
  return {
    en: `Because they said “${words}” (${meaning.en}).`,
    es: `Porque dijo «${words}» (${meaning.es}).`,
    zh: `因为对方说“${words}”（${meaning.zh}）。`,
  };
}
