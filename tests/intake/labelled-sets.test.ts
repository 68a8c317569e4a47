import { describe, expect, test } from "vitest";
import { locales, readLabelled } from "./read-labelled.ts";
import type { Labelled } from "./read-labelled.ts";

const kinds = ["inquiry", "grievance", "determination", "appeal"];

/** The fewest of each that a figure may be made of. */
const least = {
  utterances: { train: 240, scored: 240, ofKind: 40, several: 12, none: 12 },
  transcripts: { train: 24, scored: 40, ofKind: 8, several: 12, none: 3 },
};

/** Two sentences that share more of their words and pairs of words than this are one sentence. */
const mostAlike = 0.45;

describe.each(locales)("the labelled sets of %s", (locale) => {
  const utterances = both(locale, "utterances");
  const transcripts = both(locale, "transcripts");
  const train = [...utterances.train, ...transcripts.train];
  const scored = [...utterances.scored, ...transcripts.scored];

  test.each(["utterances", "transcripts"] as const)("there are enough %s of every kind", (what) => {
    const { train: learnt, scored: asked } = both(locale, what);
    expect(learnt.length).toBeGreaterThanOrEqual(least[what].train);
    expect(asked.length).toBeGreaterThanOrEqual(least[what].scored);
    for (const kind of kinds)
      expect(
        asked.filter(({ labels }) => labels.some((each) => each === kind)).length,
        kind,
      ).toBeGreaterThanOrEqual(least[what].ofKind);
    expect(asked.filter(({ labels }) => labels.length > 1).length).toBeGreaterThanOrEqual(
      least[what].several,
    );
    expect(asked.filter(({ labels }) => labels.length === 0).length).toBeGreaterThanOrEqual(least[what].none);
  });

  test("each is in its folder's language, and no id or label stands twice", () => {
    const all = [...train, ...scored];
    expect(new Set(all.map(({ language }) => language))).toEqual(new Set([locale.replace("_", "-")]));
    expect(repeated(all.map(({ id }) => id))).toEqual([]);
    expect(all.filter(({ labels }) => repeated(labels).length > 0)).toEqual([]);
  });

  test("an utterance ends with the member, a transcript is a conversation of 6 to 25 turns", () => {
    const said = [...utterances.train, ...utterances.scored];
    expect(said.filter(({ turns }) => turns.at(-1)?.from !== "member" || turns.length > 2)).toEqual([]);
    const talks = [...transcripts.train, ...transcripts.scored];
    expect(talks.filter(({ turns }) => turns.length < 6 || turns.length > 25)).toEqual([]);
    expect(talks.filter(({ turns }) => new Set(turns.map(({ from }) => from)).size < 2)).toEqual([]);
  });

  test("no utterance stands twice, and no more than four begin with the same five words", () => {
    const said = [...utterances.train, ...utterances.scored].map(lastWords);
    expect(repeated(said.map((words) => words.join(" ")))).toEqual([]);
    const beginnings = said.filter(({ length }) => length >= 5).map((words) => words.slice(0, 5).join(" "));
    expect(beginnings.filter((each) => beginnings.filter((other) => other === each).length > 4)).toEqual([]);
  });

  test("nothing of seven words or more that is scored was there to learn from, nor anything much like it", () => {
    const learnt = train.flatMap(longSentences);
    const leaks = scored
      .flatMap(longSentences)
      .flatMap((asked) =>
        learnt.filter((each) => alike(asked.parts, each.parts) > mostAlike).map(({ text }) => text),
      );
    expect(leaks).toEqual([]);
  });

  test("no telephone number but invented ones, and no long number", () => {
    const text = [...train, ...scored].flatMap(({ turns }) => turns.map((turn) => turn.text)).join("\n");
    expect(text.match(/\d[\d -]{7,}\d/g) ?? []).toEqual([]);
    expect((text.match(/\b\d{3}-\d{4}\b/g) ?? []).filter((each) => !each.startsWith("555-01"))).toEqual([]);
  });
});

const both = (locale: string, what: "utterances" | "transcripts") => ({
  train: readLabelled(locale, "train", what),
  scored: readLabelled(locale, "scored", what),
});

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];

const lastWords = ({ turns }: Labelled): readonly string[] => wordsOf(turns.at(-1)?.text ?? "");

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((each, index) => values.indexOf(each) !== index);

/** What the member says in seven words or more; greetings and dates of birth are everybody's. */
const longSentences = ({ turns }: Labelled) =>
  turns
    .filter(({ from, text }) => from === "member" && wordsOf(text).length >= 7)
    .map(({ text }) => ({ text, parts: partsOf(wordsOf(text)) }));

/** Words and neighbouring pairs of words. */
const partsOf = (words: readonly string[]): ReadonlySet<string> =>
  new Set([...words, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)]);

/** Share of parts that two sentences have in common, 0–1. */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((part) => other.has(part)).length;
  return shared / (one.size + other.size - shared);
}
