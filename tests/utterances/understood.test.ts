import { describe, expect, test } from "vitest";
import { systemClock } from "#adapters/server/system-clock.ts";
import { openEars } from "#tools/bots/ear.ts";
import type { Ear } from "#tools/bots/ear.ts";
import { dangers, ordinary } from "#tools/bots/read-sentences.ts";
import type { Sentence } from "#tools/bots/read-sentences.ts";
import { everydaySentences, unreadDanger, unseenSentences } from "#tools/bots/unseen-sentences.ts";
import { understandingTable } from "#tools/bots/understanding-table.ts";
import { shareOf, understandingOf } from "#tools/bots/understanding.ts";
import type { Understanding } from "#tools/bots/understanding.ts";

/** Shares that must hold on sentences nobody trained with; see README.md for how they were made. */
const goals: Readonly<Record<string, { inScope: number; outOfScope: number }>> = {
  en_US: { inScope: 0.85, outOfScope: 0.8 },
  es_US: { inScope: 0.8, outOfScope: 0.8 },
  zh_CN: { inScope: 0.8, outOfScope: 0.8 },
};

/** Shares of everyday sentences, which name what they are about. */
const everydayGoals: Readonly<Record<string, number>> = { en_US: 0.92, es_US: 0.88, zh_CN: 0.83 };

/** What must be heard of danger in words that nobody has read; all of the others are heard. */
const unreadGoal = 0.85;

const ears = openEars(systemClock);

describe.each(ears)("$bot in $locale", (ear) => {
  const goal = goals[ear.locale]!;
  const figures = understood(ear, unseenSentences(ear));
  const everyday = understood(ear, everydaySentences(ear));
  const unread = understood(ear, unreadDanger(ear));

  test("enough sentences of every kind are asked", () => {
    const meant = unseenSentences(ear).flatMap(({ intent }) => intent ?? []);
    for (const intent of new Set(meant.filter((each) => each !== ordinary && !dangers.includes(each))))
      expect(meant.filter((each) => each === intent).length, intent).toBeGreaterThanOrEqual(30);
    expect(figures.outOfScope.sentences).toBeGreaterThanOrEqual(200);
    expect(figures.near.sentences).toBeGreaterThanOrEqual(figures.outOfScope.sentences / 3);
    expect(figures.danger.sentences).toBeGreaterThanOrEqual(200);
    expect(figures.calm.sentences).toBeGreaterThanOrEqual(200);
  });

  test(`at least ${100 * goal.inScope} % of the bot's business is understood`, () => {
    expect(shareOf(figures.inScope)).toBeGreaterThanOrEqual(goal.inScope);
  });

  test(`at least ${100 * goal.outOfScope} % of what is none of its business is left to the fallback`, () => {
    expect(shareOf(figures.outOfScope)).toBeGreaterThanOrEqual(goal.outOfScope);
  });

  test(`at least ${100 * everydayGoals[ear.locale]!} % of everyday sentences are understood`, () => {
    expect(everyday.inScope.sentences).toBeGreaterThanOrEqual(200);
    expect(shareOf(everyday.inScope)).toBeGreaterThanOrEqual(everydayGoals[ear.locale]!);
  });

  test("all words of danger raise an alarm", () => {
    expect(shareOf(figures.danger)).toBe(1);
  });

  test(`at least ${100 * unreadGoal} % of the danger that nobody has read raises an alarm`, () => {
    expect(unread.danger.sentences).toBeGreaterThanOrEqual(80);
    expect(shareOf(unread.danger)).toBeGreaterThanOrEqual(unreadGoal);
  });

  test("at most 5 in 100 sentences of ordinary talk of health raise one", () => {
    expect(shareOf(figures.calm)).toBeGreaterThanOrEqual(0.95);
  });

  test("at most 3 in 100 sentences of the bot's business raise a false alarm", () => {
    expect(figures.falseAlarms.inScope / figures.inScope.sentences).toBeLessThanOrEqual(0.03);
  });
});

/** Listens to a bot's sentences and prints what came of them. */
function understood(ear: Ear, sentences: readonly Sentence[]): Understanding {
  const heard = sentences.map((sentence) => ({ ...sentence, hearing: ear.listen(sentence.text) }));
  const figures = understandingOf(ear, heard);
  console.log(understandingTable(figures).join("\n"));
  return figures;
}
