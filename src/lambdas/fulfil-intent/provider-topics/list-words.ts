import type { InLanguage } from "../topics/in-language.ts";

/** A number of a list that has too many digits or too few. */
export interface Unreadable {
  /** Its place in the list, from 1. */
  readonly place: number;
  readonly length: number;
}

/** How one language speaks of a list, whatever is in it. */
interface ListWords {
  readonly next: (left: number) => string;
  readonly nothingLeft: string;
  /** Said again in place of a sentence that was not understood. */
  readonly notUnderstood: string;
  /** The only number given is none. `rule`: what numbers of this kind look like. */
  readonly wrongLength: (length: number, rule: string) => string;
  /** Some numbers of the list are none. */
  readonly wrongInList: (which: readonly Unreadable[], rule: string) => string;
}

const joined = (places: readonly Unreadable[], and: string, comma = ", "): string =>
  places
    .map(({ place }) => place)
    .join(comma)
    .replace(new RegExp(`${comma}(\\d+)$`), `${and}$1`);

export const listWords: InLanguage<ListWords> = {
  "en-US": {
    next: (left) => `Say next, or press 1, for ${left} more.`,
    nothingLeft: "There is nothing left on the list. What else can I look up?",
    notUnderstood: "Sorry, I did not get that.",
    wrongLength: (length, rule) => `That has ${length} digits. ${rule} Please say it again.`,
    wrongInList: (which, rule) =>
      which.length === 1
        ? `Number ${joined(which, " and ")} on your list has ${which[0]?.length} digits. ${rule}`
        : `Numbers ${joined(which, " and ")} on your list have too many digits or too few. ${rule}`,
  },
  "es-US": {
    next: (left) =>
      left === 1
        ? "Diga siguiente, o marque 1, para uno más."
        : `Diga siguiente, o marque 1, para ${left} más.`,
    nothingLeft: "No queda nada en la lista. ¿Qué más puedo buscar?",
    notUnderstood: "Disculpe, no le entendí.",
    wrongLength: (length, rule) => `Ese tiene ${length} dígitos. ${rule} Dígalo otra vez, por favor.`,
    wrongInList: (which, rule) =>
      which.length === 1
        ? `El número ${joined(which, " y ")} de su lista tiene ${which[0]?.length} dígitos. ${rule}`
        : `Los números ${joined(which, " y ")} de su lista tienen dígitos de más o de menos. ${rule}`,
  },
  "zh-CN": {
    next: (left) => `还有${left}个，请说“下一个”或按1。`,
    nothingLeft: "清单已经说完了。还要查什么？",
    notUnderstood: "抱歉，我没有听懂。",
    wrongLength: (length, rule) => `这个号码有${length}位数字。${rule}请再说一次。`,
    wrongInList: (which, rule) =>
      which.length === 1
        ? `清单上第${joined(which, "和", "、")}个号码有${which[0]?.length}位数字。${rule}`
        : `清单上第${joined(which, "和", "、")}个号码的位数不对。${rule}`,
  },
};
