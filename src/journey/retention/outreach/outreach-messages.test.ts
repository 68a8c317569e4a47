import { describe, expect, test } from "vitest";
import { segmentCodes } from "../segments.ts";
import type { SegmentCode } from "../segments.ts";
import { outreachMessages } from "./outreach-messages.ts";
import { outreachLanguages, outreachTemplate, outreachWords } from "./outreach-words.ts";
import type { OutreachLanguage } from "./outreach-words.ts";

const phone = "(555) 555-0100";

/** A message as it is read, without the sender's name and without numbers, which no formula is made for. */
const readOf = (segment: SegmentCode, language: OutreachLanguage, form: "text" | "email") =>
  outreachWords(segment, language, { phone: "us", renewalMonth: 3 })
    [form].replace(/Example Health[:：]/, "")
    .trim();

const sentencesOf = (text: string) => text.split(/[.!?¿¡。！？]+/).filter((each) => each.trim() !== "");
const wordsOf = (text: string) => text.match(/[\p{L}'-]+/gu) ?? [];

/** English: Flesch and Kincaid's grade, https://apps.dtic.mil/sti/citations/ADA006655. Syllables by groups of vowels. */
function englishGrade(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => {
    const bare = word.toLowerCase().replace(/(?<=[^aeiouy])e$/, "");
    return sum + Math.max(1, bare.match(/[aeiouy]+/g)?.length ?? 0);
  }, 0);
  return 0.39 * (words.length / sentencesOf(text).length) + 11.8 * (syllables / words.length) - 15.59;
}

/**
 * Spanish: the INFLESZ scale over Szigriszt's formula, 206.835 - 62.3 × syllables/words - words/sentences. From 65 on it
 * is "fairly easy", primary school in its table (Barrio-Cantalejo and others 2008, An Sist Sanit Navar 31(2)).
 */
function spanishEase(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => {
    // A strong vowel, or a weak one with an accent, is a syllable of its own; weak ones lean on their neighbours.
    const lean = word.toLowerCase().replaceAll(/qu(?=[ei])|gu(?=[ei])/g, "k");
    const nuclei = lean.match(/[iuü]?[aeoáéóíú][iuy]?(?![áéóíú])|[aeoáéóíú]|[iuüy]+/g) ?? [];
    return sum + Math.max(1, nuclei.length);
  }, 0);
  return 206.835 - 62.3 * (syllables / words.length) - words.length / sentencesOf(text).length;
}

describe.each(segmentCodes)("The message to %s", (segment) => {
  test.each(["text", "email"] as const)("reads at sixth grade or below in English: %s", (form) => {
    expect(englishGrade(readOf(segment, "en", form))).toBeLessThanOrEqual(6);
  });

  test.each(["text", "email"] as const)("is easy to read in Spanish: %s", (form) => {
    expect(spanishEase(readOf(segment, "es", form))).toBeGreaterThanOrEqual(65);
  });

  // No formula of reading grade is agreed on for Chinese: short sentences and clauses are what we hold ourselves to.
  test.each(["text", "email"] as const)("has short sentences and clauses in Chinese: %s", (form) => {
    const text = readOf(segment, "zh", form);
    for (const sentence of sentencesOf(text)) expect(sentence.length).toBeLessThanOrEqual(30);
    for (const clause of text.split(/[。！？，、：]/)) expect(clause.length).toBeLessThanOrEqual(17);
  });

  test("has the same slots in every language", () => {
    const { text, email, subject } = outreachMessages[segment];
    const slots = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([slot]) => slot).toSorted();
    for (const { en, es, zh } of [...text, ...email, subject]) {
      expect(slots(es)).toEqual(slots(en));
      expect(slots(zh)).toEqual(slots(en));
    }
  });

  test.each(outreachLanguages)(
    "names the plan, its number and the way out in %s, and leaves no slot open",
    (language) => {
      const { text, email } = outreachWords(segment, language, { phone, renewalMonth: 1 });
      expect(text).toContain("Example Health");
      expect(text).toContain("STOP");
      for (const words of [text, email]) {
        expect(words).toContain(phone);
        expect(words).not.toMatch(/[{}]|undefined|null/);
        // Texts and e-mails go through carriers in the clear.
        expect(words).not.toMatch(/\$|diagnos|subsid|补贴/);
      }
      expect(text.length).toBeLessThanOrEqual(language === "zh" ? 134 : 306);
    },
  );
});

test("Without a month on record the sentence about it is left out", () => {
  const { text } = outreachWords("subsidyCliff", "en", { phone, renewalMonth: null });
  expect(text).toBe(
    `Example Health: What you pay may change. Call ${phone} and we will go through your choices with you. Reply STOP to end texts.`,
  );
  expect(outreachWords("subsidyCliff", "es", { phone, renewalMonth: 1 }).text).toContain("enero");
});

test("Whoever approves the words sees them whole, with a place for each member's month", () => {
  const { text } = outreachTemplate("subsidyCliff", phone);
  expect(text.en).toContain("renews in [month].");
  expect(text.zh).toContain("[月份]");
});

test("The measures tell hard words from easy ones", () => {
  expect(
    englishGrade("Utilization management determinations necessitate retrospective documentation."),
  ).toBeGreaterThan(12);
  expect(englishGrade("The cat sat on the mat. It was fat.")).toBeLessThan(2);
  expect(spanishEase("El perro come pan. La casa es azul.")).toBeGreaterThan(80);
  expect(
    spanishEase(
      "Las determinaciones administrativas relacionadas con la reevaluación retrospectiva requieren documentación.",
    ),
  ).toBeLessThan(30);
});
