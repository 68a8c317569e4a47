import { describe, expect, test } from "vitest";
import { measureScores } from "./measure-scores.ts";
import { noFacts } from "./no-facts.ts";
import { reasonsOf } from "./reasons.ts";
import { scoreFileOf } from "./retention-score-file.ts";
import { scoreMembers } from "./score-members.ts";
import { pointsOf, scoreTable } from "./scorecard.ts";
import type { Scorecard } from "./scorecard.ts";
import type { Table } from "./table.ts";
import { trainScorecard } from "./train-scorecard.ts";

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
}

const payTypes = ["salary", "hourly", "gig", "retired"];

/** Tenure, pay and noise, each missing now and then, and how likely a row of them is to lapse. */
function file(
  rows: number,
  seed: number,
  likely: (tenure: number, pay: string | undefined) => number,
): { readonly table: Table; readonly labels: Uint8Array } {
  const random = randomFrom(seed);
  const tenure = Float64Array.from({ length: rows }, () =>
    random() < 0.1 ? Number.NaN : Math.floor(random() * 60),
  );
  const pay = Int32Array.from({ length: rows }, () => (random() < 0.1 ? -1 : Math.floor(random() * 4)));
  const noise = Float64Array.from({ length: rows }, random);
  const labels = Uint8Array.from(tenure, (months, row) =>
    Number(random() < likely(months, payTypes[pay[row]!])),
  );
  const columns = [
    { kind: "number", name: "noise", values: noise },
    { kind: "number", name: "tenureMonths", values: tenure },
    { kind: "category", name: "payType", levels: payTypes, codes: pay },
  ] as const;
  return { table: { rowCount: rows, columns }, labels };
}

/** New members leave unless paid by the job, others leave only if paid by the job: neither tells alone. */
const onlyTogether = (months: number, pay: string | undefined): number =>
  0.1 + (months < 30 !== (pay === "gig" || pay === "hourly") ? 0.4 : 0);
const onlyAlone = (months: number, pay: string | undefined): number => {
  const logOdds = -1.5 - (Number.isNaN(months) ? 0 : (months - 30) / 20) + (pay === "gig" ? 1 : 0);
  return 1 / (1 + Math.exp(-logOdds));
};

const trainOn = ({ table, labels }: ReturnType<typeof file>): Scorecard =>
  trainScorecard({ table, labels, label: "lapsed", random: randomFrom(5) }).card;

describe("Where two columns tell only together", () => {
  const card = trainOn(file(6_000, 11, onlyTogether));

  test("the card has a line for both, and none for what is noise", () => {
    expect(card.crossed?.map(({ first, second }) => [first.name, second.name])).toEqual([
      ["tenureMonths", "payType"],
    ]);
  });

  test("it tells rows it never saw apart as well as who knew the rule, and is calibrated", () => {
    const unseen = file(20_000, 78, onlyTogether);
    const figures = measureScores(scoreTable(card, unseen.table), unseen.labels);
    const [, tenure, pay] = unseen.table.columns;
    const rule = Float64Array.from(unseen.labels, (_, row) =>
      tenure?.kind === "number" && pay?.kind === "category"
        ? onlyTogether(tenure.values[row]!, payTypes[pay.codes[row]!])
        : 0,
    );
    expect(figures.auc).toBeGreaterThan(measureScores(rule, unseen.labels).auc - 0.005);
    expect(figures.calibrationError).toBeLessThan(0.02);
  });

  test("points still lie between 0 and 100, and the line begins at 0", () => {
    const [line] = card.crossed ?? [];
    expect(Math.min(...line!.points.flat())).toBeCloseTo(0, 10);
    const points = pointsOf(card, file(2_000, 5, onlyTogether).table);
    expect(Math.min(...points)).toBeGreaterThan(-1e-9);
    expect(Math.max(...points)).toBeLessThan(100 + 1e-9);
  });

  test("the same rows and shuffle give the same card, bit by bit", () => {
    expect(trainOn(file(6_000, 11, onlyTogether))).toEqual(card);
  });
});

test.each([300, 3_000, 12_000])(
  "Where each column tells by itself, or not at all, %i rows earn no crossed line",
  (rows) => {
    expect(trainOn(file(rows, 21, onlyAlone))).not.toHaveProperty("crossed");
    expect(trainOn(file(rows, 22, () => 0.3))).not.toHaveProperty("crossed");
  },
);

const written: Scorecard = {
  label: "lapsed",
  features: [
    {
      name: "premiumChangeDollars",
      bins: { kind: "number", cuts: [20] },
      points: [0, 20, 5],
      meanPoints: 8,
    },
    { name: "tenureMonths", bins: { kind: "number", cuts: [12] }, points: [9, 0, 0], meanPoints: 2 },
  ],
  crossed: [
    {
      first: { name: "tenureMonths", bins: { kind: "number", cuts: [12] } },
      second: { name: "payType", bins: { kind: "category", groups: [["salary"], ["gig"]] } },
      points: [
        [0, 60, 30],
        [40, 0, 30],
        [30, 70, 30],
      ],
      meanPoints: 25,
    },
  ],
  calibration: [
    { points: 0, probability: 0.05 },
    { points: 100, probability: 0.85 },
  ],
  baseRate: 0.2,
  rows: 1000,
};

describe("A crossed line as a reason", () => {
  const facts = { ...noFacts, tenureMonths: 3, payType: "gig", premiumChangeDollars: 35 } as const;
  const wordsOf = (own: Parameters<typeof scoreFileOf>[0]["facts"]) => {
    const [score] = scoreMembers(written, [own]);
    const file = { patientId: "one", facts: own, score: score! };
    return scoreFileOf(file, { cardVersion: "card-1", asOf: "2026-11-28" });
  };

  test("names both facts in three languages, and neither of them again by itself", () => {
    const { reasons, probability } = wordsOf(facts);
    expect(probability).toBeCloseTo(0.05 + 0.89 * 0.8);
    expect(reasons).toEqual([
      {
        fact: "tenureMonths",
        with: "payType",
        words: {
          en: "With the plan for 3 months, together with: paid by the job",
          es: "3 meses en el plan, junto con: cobra por trabajo hecho",
          zh: "参保3个月，同时打零工，按单计薪",
        },
      },
      {
        fact: "premiumChangeDollars",
        words: {
          en: "Premium rises by $35 a month",
          es: "La prima sube $35 al mes",
          zh: "每月保费上涨$35",
        },
      },
    ]);
  });

  test("is none where one of the two is not on record, though it adds points", () => {
    const { reasons, probability } = wordsOf({ ...noFacts, payType: "gig" });
    expect(reasons).toEqual([]);
    expect(probability).toBeCloseTo(0.05 + 0.75 * 0.8);
  });

  test("is told of any table by the names of its columns", () => {
    const table: Table = {
      rowCount: 1,
      columns: [
        { kind: "number", name: "premiumChangeDollars", values: Float64Array.of(5) },
        { kind: "number", name: "tenureMonths", values: Float64Array.of(30) },
        { kind: "category", name: "payType", levels: ["salary"], codes: Int32Array.of(0) },
      ],
    };
    expect(reasonsOf(written, table, 0)).toEqual([
      { fact: "tenureMonths × payType", value: "12 or more × salary", points: 15 },
    ]);
    expect([...pointsOf(written, table)]).toEqual([40]);
  });
});
