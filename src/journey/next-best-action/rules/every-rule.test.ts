import { describe, expect, test } from "vitest";
import { wordLanguages, type Words } from "../../contact/words.ts";
import type { HintDraft } from "../decision.ts";
import { nothingLearned } from "../learning/learned.ts";
import type { Moment } from "../moment.ts";
import type { Rule } from "../rule.ts";
import { rules } from "../rules.ts";
import { factsOf, tryRule } from "../try-rule.ts";
import { examples } from "./examples.ts";

/** Longer than this a title no longer fits into its line on the desk. */
const longestTitle = 110;

function draftOf(rule: Rule, moment: Moment): HintDraft | null {
  const tried = tryRule(rule, moment, nothingLearned, factsOf(moment));
  return tried.kind === "passed" ? tried.offer.found.draft() : null;
}

/** Every sentence of a hint that is said in three languages. */
const sentencesOf = ({ title, reason, accept, guide, does }: HintDraft): readonly Words[] => [
  title,
  reason,
  accept,
  ...guide.steps.flatMap(({ say }) => (say === null ? [] : [say])),
  ...(does.kind === "message" ? [does.text] : []),
];

/** The figures of a sentence, in no order. A Chinese date writes its month as a figure, an English one as a word. */
function figuresIn(language: keyof Words, words: string): readonly string[] {
  const text = language === "zh" ? words.replaceAll(/\d{1,2}月/g, "") : words;
  return (text.match(/\d[\d,.]*\d|\d/g) ?? []).toSorted();
}

/** Flesch and Kincaid's grade: https://apps.dtic.mil/sti/citations/ADA006655. Syllables by groups of vowels. */
function gradeOf(text: string): number {
  const sentences = text.split(/[.!?]+(?=\s|$)/).filter((each) => each.trim() !== "").length;
  const words = text.match(/[A-Za-z’']+/g) ?? [];
  const syllables = words.reduce((sum, word) => {
    const groups =
      word
        .toLowerCase()
        .replace(/e$/, "")
        .match(/[aeiouy]+/g) ?? [];
    return sum + Math.max(1, groups.length);
  }, 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const moments = examples[id] ?? [];

  test("has an example, and speaks in each of them", () => {
    expect(moments.length).toBeGreaterThan(0);
    for (const moment of moments) expect(draftOf(rule, moment)).not.toBeNull();
  });

  const drafts = moments.flatMap((moment) => draftOf(rule, moment) ?? []);
  const sentences = drafts.flatMap(sentencesOf);

  test("says everything in three languages, and never what a program says", () => {
    for (const words of sentences) {
      for (const language of wordLanguages) {
        expect(words[language].trim()).not.toBe("");
        expect(words[language]).not.toMatch(/undefined|null|NaN|\[object|\s{2}|\s[.,;]/);
      }
      expect(words.zh).toMatch(/\p{Script=Han}/u);
      expect(words.es).not.toBe(words.en);
    }
  });

  test("names the same figures in every language", () => {
    for (const words of sentences) {
      const english = figuresIn("en", words.en);
      expect({ words, figures: figuresIn("es", words.es) }).toEqual({ words, figures: english });
      expect({ words, figures: figuresIn("zh", words.zh) }).toEqual({ words, figures: english });
    }
  });

  test("speaks to the member at sixth grade or below", () => {
    const spoken = drafts.flatMap(({ guide }) => guide.steps.flatMap(({ say }) => say?.en ?? []));
    if (spoken.length > 0) expect(gradeOf(spoken.join(" "))).toBeLessThanOrEqual(6);
  });

  test("rests on a record or on the caller's words, and leads on", () => {
    for (const { title, sources, heard, guide } of drafts) {
      expect(sources.length + heard.length).toBeGreaterThan(0);
      expect(guide.steps.length).toBeGreaterThan(0);
      expect(title.en.length).toBeLessThanOrEqual(longestTitle);
    }
  });

  test("finds what it speaks of under the same name each time", () => {
    for (const moment of moments) {
      const names = () => rule.find(moment).map(({ about }) => about);
      expect(names()).toEqual(names());
      for (const about of names()) expect(about).not.toMatch(/undefined|null|NaN/);
    }
  });
});

test("no example is of a rule that is not there", () => {
  const ids = new Set(rules.map(({ id }) => id));
  expect(Object.keys(examples).filter((id) => !ids.has(id))).toEqual([]);
});
