import { expect, test } from "vitest";
import { measureScores } from "./measure-scores.ts";
import { pointsOf, scoreTable } from "./scorecard.ts";
import type { Table } from "./table.ts";
import { trainScorecard } from "./train-scorecard.ts";

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

/** Members who leave when the premium rises and pay is irregular; tenure is noise, and some figures are missing. */
function panel(rows: number, seed = 11): { readonly table: Table; readonly labels: Uint8Array } {
  const random = randomFrom(seed);
  const change = Float64Array.from({ length: rows }, () =>
    random() < 0.1 ? Number.NaN : random() * 60 - 10,
  );
  const pay = Int32Array.from({ length: rows }, () => (random() < 0.05 ? -1 : Math.floor(random() * 3)));
  const noise = Float64Array.from({ length: rows }, random);
  const labels = Uint8Array.from(change, (value, row) => {
    const raise = Number.isNaN(value) ? 0.3 : value / 60;
    return random() < 0.08 + 0.4 * Math.max(0, raise) + (pay[row] === 2 ? 0.15 : 0) ? 1 : 0;
  });
  const table: Table = {
    rowCount: rows,
    columns: [
      { kind: "number", name: "premiumChange", values: change },
      { kind: "category", name: "payType", levels: ["salary", "hourly", "gig"], codes: pay },
      { kind: "number", name: "noise", values: noise },
    ],
  };
  return { table, labels };
}

const trained = (rows: number) => {
  const { table, labels } = panel(rows);
  return { table, labels, ...trainScorecard({ table, labels, label: "lapsed", random: randomFrom(5) }) };
};

test("Keeps the columns that tell, and drops the one that does not", () => {
  const { card } = trained(8_000);
  expect(card.features.map(({ name }) => name)).toEqual(["premiumChange", "payType"]);
});

/** Members of three hundred towns; towns tell, or not. */
function towns(
  rows: number,
  seed: number,
  tells: boolean,
): { readonly table: Table; readonly labels: Uint8Array } {
  const random = randomFrom(seed);
  const codes = Int32Array.from({ length: rows }, () => Math.floor(random() * 300));
  const labels = Uint8Array.from(codes, (town) =>
    random() < (tells ? 0.1 + 0.3 * ((town * 7919) % 300) * (1 / 300) : 0.25) ? 1 : 0,
  );
  const levels = Array.from({ length: 300 }, (_, town) => `town ${town}`);
  return { table: { rowCount: rows, columns: [{ kind: "category", name: "town", levels, codes }] }, labels };
}

test("Hundreds of words tell what they know, on rows never seen", () => {
  const { card } = trainScorecard({ ...towns(30_000, 3, true), label: "lapsed", random: randomFrom(5) });
  const unseen = towns(30_000, 8, true);
  const figures = measureScores(scoreTable(card, unseen.table), unseen.labels);
  // Who knew each town's true share would reach 0.633 (shares of 10 to 40 percent, evenly spread).
  expect(figures.auc).toBeGreaterThan(0.61);
  expect(figures.calibrationError).toBeLessThan(0.02);
});

test("Hundreds of words that say nothing teach nothing", () => {
  const { card } = trainScorecard({ ...towns(30_000, 3, false), label: "lapsed", random: randomFrom(5) });
  expect(card.features).toEqual([]);
});

test("Points of any row lie between 0 and 100, and every line begins at 0", () => {
  const { card, table } = trained(4_000);
  for (const { points } of card.features) expect(Math.min(...points)).toBeCloseTo(0, 10);
  const highest = card.features.reduce((sum, { points }) => sum + Math.max(...points), 0);
  expect(highest).toBeCloseTo(100, 8);
  for (const points of pointsOf(card, table)) {
    expect(points).toBeGreaterThanOrEqual(-1e-9);
    expect(points).toBeLessThanOrEqual(100 + 1e-9);
  }
});

test("Its probabilities hold on rows it never saw", () => {
  const { card } = trained(20_000);
  const unseen = panel(20_000, 77);
  const figures = measureScores(scoreTable(card, unseen.table), unseen.labels);
  expect(figures.auc).toBeGreaterThan(0.65);
  expect(figures.calibrationError).toBeLessThan(0.02);
});

test("The same rows and the same shuffle give the same card, bit by bit", () => {
  expect(trained(2_000).card).toEqual(trained(2_000).card);
});

test("A column that only a later table lacks is named", () => {
  const { card, table } = trained(2_000);
  const poorer = { ...table, columns: table.columns.filter(({ name }) => name !== "payType") };
  expect(() => scoreTable(card, poorer)).toThrow(/no column payType/);
});

test("Nothing can be learned where everybody stayed", () => {
  const { table } = panel(100);
  const stayed = new Uint8Array(100);
  expect(() => trainScorecard({ table, labels: stayed, label: "lapsed", random: randomFrom(1) })).toThrow(
    /oneOutcome/,
  );
});
