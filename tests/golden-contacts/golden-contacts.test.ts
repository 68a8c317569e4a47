import { expect, test } from "vitest";
import { rules } from "#journey/next-best-action/rules.ts";
import { playAll, readGolden } from "./play-contacts.ts";
import type { Played } from "./play-contacts.ts";

/** What the product promises of its hints. */
const goals = { rightCard: 0.9, silent: 0.95 } as const;

const golden = readGolden();
const played = await playAll(golden);

const shareOf = (some: readonly Played[], isRight: (each: Played) => boolean): number =>
  some.filter(isRight).length / some.length;
const isRightCard = ({ card, expected }: Played): boolean => card === expected.card;
const sameLines = ({ quiet, expected }: Played): boolean =>
  expected.quiet === undefined || quiet.toSorted().join() === expected.quiet.toSorted().join();
const missingHeld = ({ heldBack, expected }: Played): readonly string[] =>
  expected.heldBack.filter((rule) => !heldBack.includes(rule));

test("there are at least sixty, in three languages, and a good part of them is to be silent", () => {
  const spoken = (language: string) => golden.filter(({ contact }) => contact.language === language).length;
  expect(golden.length).toBeGreaterThanOrEqual(60);
  expect(spoken("en-US")).toBeGreaterThanOrEqual(38);
  expect(spoken("es-US")).toBeGreaterThanOrEqual(14);
  expect(spoken("zh-CN")).toBeGreaterThanOrEqual(8);
  expect(golden.filter(({ expected }) => expected.card === null).length).toBeGreaterThanOrEqual(15);
  expect(golden.every(({ contact }) => contact.tells !== "")).toBe(true);
});

test("every rule is the right card of some contact, and every rule that is named exists", () => {
  const ids = rules.map(({ id }) => id).toSorted();
  const cards = new Set(golden.flatMap(({ expected }) => expected.card ?? []));
  expect([...cards].toSorted()).toEqual(ids);
  const named = golden.flatMap(({ expected: { quiet = [], heldBack, never } }) => [
    ...quiet,
    ...heldBack,
    ...never,
  ]);
  expect(named.filter((rule) => !ids.includes(rule))).toEqual([]);
});

test.each(golden)("$name: nothing harmful and nothing undisclosable is shown", ({ name }) => {
  expect(played.filter((each) => each.name === name).flatMap(({ harmful }) => harmful)).toEqual([]);
});

test(`the first card is right in at least ${100 * goals.rightCard} of 100`, () => {
  console.log(figures().join("\n"));
  const spoken = played.filter(({ expected }) => expected.card !== null);
  expect(shareOf(played, isRightCard)).toBeGreaterThanOrEqual(goals.rightCard);
  expect(shareOf(spoken, isRightCard)).toBeGreaterThanOrEqual(goals.rightCard);
});

test(`the desk is silent in at least ${100 * goals.silent} of 100 where it should be`, () => {
  const silent = played.filter(({ expected }) => expected.card === null);
  expect(shareOf(silent, ({ card, quiet }) => card === null && quiet.length === 0)).toBeGreaterThanOrEqual(
    goals.silent,
  );
});

/** The shares, and a table of what was missed. */
function figures(): readonly string[] {
  const silent = played.filter(({ expected }) => expected.card === null);
  const spoken = played.filter(({ expected }) => expected.card !== null);
  const misses = counted(played.flatMap(missesOf));
  return [
    `${golden.length} golden contacts, ${played.length} decisions: first card right ${shown(played, isRightCard)}, where one is due ${shown(spoken, isRightCard)};`,
    `silent where it should be ${shown(silent, isRightCard)}; harmful or undisclosable ${played.filter(({ harmful }) => harmful.length > 0).length};`,
    `quiet lines as expected ${shown(played, sameLines)}; held back as expected ${shown(played, (each) => missingHeld(each).length === 0)}`,
    ...(misses.length === 0
      ? []
      : ["", "| contact | what | expected | found | decisions |", "|---|---|---|---|---|", ...misses]),
  ];
}

const shown = (some: readonly Played[], isRight: (each: Played) => boolean): string =>
  `${some.filter(isRight).length}/${some.length} (${(100 * shareOf(some, isRight)).toFixed(1)} %)`;

const missesOf = (each: Played): readonly string[] => [
  ...(isRightCard(each) ? [] : [row(each, "card", each.expected.card ?? "silence", each.card ?? "silence")]),
  ...(sameLines(each) ? [] : [row(each, "quiet", each.expected.quiet?.join() ?? "", each.quiet.join())]),
  ...missingHeld(each).map((rule) => row(each, "held back", rule, "not held back")),
  ...each.harmful.map((rule) => row(each, "NEVER", "not shown", rule)),
];

const row = ({ name }: Played, what: string, expected: string, found: string): string =>
  `| ${name} | ${what} | ${expected || "none"} | ${found || "none"} |`;

/** Each miss once, with how many decisions had it. */
function counted(misses: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const miss of misses) counts.set(miss, (counts.get(miss) ?? 0) + 1);
  return [...counts].map(([miss, count]) => `${miss} ${count} |`);
}
