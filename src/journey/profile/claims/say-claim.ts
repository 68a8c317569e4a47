import type { ClaimLine } from "../profile.ts";
import { denialWordsInChinese, denialWordsInSpanish } from "./denial-words.ts";
import { groupWords } from "./group-words.ts";
import { remarkWords } from "./remark-words.ts";

/**
 * Why a claim was denied and who carries it, as the agent may say it in the member's language (BCP 47). Null in English,
 * which the page says anyway, in a language we have no words in, and for a code without words: nothing is half said.
 */
export function sayClaim({ denial, remarks = [] }: ClaimLine, language: string): string | null {
  const code = languages.find((each) => language.toLowerCase().startsWith(each));
  if (denial === null || code === undefined) return null;
  const { because, join, words } = phrases[code];
  const reason = words(denial.code);
  if (reason === null) return null;
  const added = remarks.flatMap((remark) => remarkWords(remark.code, code) ?? []);
  return join([
    because([reason, ...added]),
    ...(denial.group === undefined ? [] : [groupWords[denial.group][code]]),
  ]);
}

const languages = ["es", "zh"] as const;

interface Phrases {
  readonly because: (reasons: readonly string[]) => string;
  readonly join: (sentences: readonly string[]) => string;
  readonly words: (code: string) => string | null;
}

const phrases: Readonly<Record<(typeof languages)[number], Phrases>> = {
  es: {
    because: (reasons) => `El reclamo se rechazó porque ${reasons.join("; ")}.`,
    join: (sentences) => sentences.join(" "),
    words: denialWordsInSpanish,
  },
  zh: {
    because: (reasons) => `理赔被拒，原因是：${reasons.join("；")}。`,
    join: (sentences) => sentences.join(""),
    words: denialWordsInChinese,
  },
};
