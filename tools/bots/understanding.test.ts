import { expect, test } from "vitest";
import type { Ear } from "./ear.ts";
import { understandingTable } from "./understanding-table.ts";
import { understandingOf } from "./understanding.ts";
import type { Heard } from "./understanding.ts";

const ear: Ear = {
  bot: "bot",
  botName: "Bot",
  locale: "en_US",
  threshold: 0.4,
  fallback: "FallbackIntent",
  intents: ["Bill", "Card", "RedFlag"],
  listen: () => ({ alarm: null, guess: null }),
};

const said = (
  intent: string | null,
  [label, score]: readonly [string, number],
  more: { alarm?: string; near?: boolean } = {},
): Heard => ({
  ear,
  text: "x",
  intent,
  near: more.near ?? false,
  hearing: { alarm: more.alarm ?? null, guess: { label, score } },
});

const figures = understandingOf(ear, [
  said("Bill", ["Bill", 0.9]),
  said("Bill", ["Card", 0.5]),
  said("Card", ["Card", 0.3]),
  said("Card", ["Card", 0.9], { alarm: "RedFlag" }),
  said(null, ["Bill", 0.2]),
  said(null, ["Bill", 0.6], { near: true }),
  said("RedFlag", ["RedFlag", 0.5]),
  said("RedFlag", ["Bill", 0.1], { alarm: "SelfHarm" }),
  said("SelfHarm", ["Bill", 0.1]),
  said("Ordinary", ["RedFlag", 0.5]),
  said("Ordinary", ["Bill", 0.9]),
]);

test("an alarm goes before what the recogniser made of it, and the threshold decides the rest", () => {
  expect(figures.inScope).toEqual({ sentences: 4, right: 1 });
  expect(figures.outOfScope).toEqual({ sentences: 2, right: 1 });
  expect(figures.near).toEqual({ sentences: 1, right: 0 });
  expect(figures.falseAlarms).toEqual({ inScope: 1, outOfScope: 0 });
});

test("danger is caught by either net, as either kind; ordinary talk is right without alarm", () => {
  expect(figures.danger).toEqual({ sentences: 3, right: 2 });
  expect(figures.dangerOfItsKind).toEqual({ sentences: 3, right: 1 });
  expect(figures.calm).toEqual({ sentences: 2, right: 1 });
});

test("both curves run over the threshold", () => {
  const at = (wanted: number) => figures.curve.find(({ threshold }) => threshold === wanted);
  expect(at(0.1)).toEqual({ threshold: 0.1, inScope: 0.5, outOfScope: 0 });
  expect(at(0.8)).toEqual({ threshold: 0.8, inScope: 0.25, outOfScope: 1 });
});

test("what was mistaken for what stands in a table, the fallback last, ordinary talk left out", () => {
  expect(figures.confusion.names).toEqual(["Bill", "Card", "RedFlag", "SelfHarm", "(fallback)"]);
  expect(figures.confusion.counts[0]).toEqual([1, 1, 0, 0, 0]);
  const table = understandingTable(figures);
  expect(table).toContain("  b Card         ·   ·   1   ·   1");
  expect(table).toContain("  in scope          25.0 %  1 of 4      false alarms 1");
});
