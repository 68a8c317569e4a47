import type { SlotType } from "../bot-model.ts";
import { normalise } from "../utterance.ts";
import type { FoundValue } from "./slot-reader.ts";

interface Spelling {
  readonly value: string;
  readonly spelling: string;
  readonly words: string;
}
const sorted = new WeakMap<SlotType, readonly Spelling[]>();

/** The longest first, so that "knee MRI" is found before "MRI". */
function spellingsOf(type: SlotType): readonly Spelling[] {
  const known = sorted.get(type);
  if (known) return known;
  const made = type.values
    .flatMap(({ value, synonyms }) => [value, ...synonyms].map((spelling) => ({ value, spelling })))
    .map((each) => ({ ...each, words: normalise(each.spelling) }))
    .filter(({ words }) => words !== "")
    .toSorted((left, right) => right.words.length - left.words.length);
  sorted.set(type, made);
  return made;
}

/** The longest value or synonym of a list that stands in the words; Chinese has no gaps between words. */
export function readListed(type: SlotType, text: string): FoundValue | null {
  const said = normalise(text);
  const bordered = ` ${said} `;
  const found = spellingsOf(type).find(({ words }) =>
    /\p{Script=Han}/u.test(words)
      ? said.replaceAll(" ", "").includes(words.replaceAll(" ", ""))
      : bordered.includes(` ${words} `),
  );
  if (!found) return null;
  return {
    originalValue: found.spelling,
    interpretedValue: type.resolution === "ORIGINAL_VALUE" ? found.spelling : found.value,
  };
}

/** All values of a list that stand in the words, for slots that take several. */
export function readAllListed(type: SlotType, text: string): FoundValue[] {
  const all: FoundValue[] = [];
  let rest = ` ${normalise(text)} `;
  for (let found = readListed(type, rest); found; found = readListed(type, rest)) {
    all.push(found);
    rest = rest.replace(normalise(found.originalValue), " ");
  }
  return all;
}
