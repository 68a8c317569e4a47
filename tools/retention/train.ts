import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { heldProbabilities } from "#journey/retention/held-probabilities.ts";
import { measureScores } from "#journey/retention/measure-scores.ts";
import { reasonsOf } from "#journey/retention/reasons.ts";
import type { Scorecard } from "#journey/retention/scorecard.ts";
import type { Table } from "#journey/retention/table.ts";
import { trainScorecard } from "#journey/retention/train-scorecard.ts";
import { readGoodEnd } from "./good-end.ts";
import { calibrationLines, cardLines, figureLines } from "./model-card.ts";
import type { PartFigures } from "./model-card.ts";
import { readTable, UnusableTableError } from "./read-table.ts";
import { randomFrom } from "./random-from.ts";

/**
 * `npm run retention:train -- <file.csv> --label <column> [--positive <value>] [--without <column>,…]
 * [--good-end <column>[=<value>,…]] [--by <column>] [--out <card.json>]`: trains a scorecard on any table, prints the
 * card and its figures on rows it had not seen, in all and by each value of a column, and writes it where asked. Rows
 * that ended well count as not having happened. Ends with 2 for a file it cannot learn from.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    label: { type: "string" },
    positive: { type: "string", default: "1" },
    without: { type: "string", default: "" },
    "good-end": { type: "string" },
    by: { type: "string" },
    out: { type: "string" },
    seed: { type: "string", default: "1" },
  },
});

try {
  await train(positionals[0], values.label);
} catch (error) {
  if (!(error instanceof UnusableTableError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function train(path: string | undefined, label: string | undefined): Promise<void> {
  if (path === undefined || label === undefined) {
    throw new UnusableTableError("Name a CSV file and --label, the column that says what happened.");
  }
  const { table, labels, notes } = await readTable(path, tableOptions(label));
  for (const note of notes) console.log(note);
  const happened = labels.reduce((sum, each) => sum + each, 0);
  if (happened === 0 || happened === labels.length) {
    throw new UnusableTableError(
      `Column ${label} is ${happened === 0 ? "never" : "always"} ${values.positive}: name what to look for with --positive.`,
    );
  }
  const begun = performance.now();
  const { card, held } = trainScorecard({ table, labels, label, random: randomFrom(Number(values.seed)) });
  const seconds = (performance.now() - begun) / 1000;
  const probabilities = heldProbabilities(held, labels);
  console.log([...cardLines(card), "", ...calibrationLines(card), ""].join("\n"));
  console.log(figureLines(partsOf(table, { probabilities, labels })).join("\n"));
  console.log(`\n${highestInWords(card, table, probabilities)}`);
  console.log(
    `\nTrained in ${seconds.toFixed(1)} s on ${table.rowCount} rows and ${table.columns.length} columns.`,
  );
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(card, null, 2)}\n`);
}

function tableOptions(label: string) {
  const { "good-end": goodEnd, positive, without } = values;
  return {
    label,
    positive,
    without: without.split(",").filter((name) => name !== ""),
    ...(goodEnd === undefined ? {} : { goodEnd: readGoodEnd(goodEnd) }),
  };
}

interface Foretold {
  readonly probabilities: Float64Array;
  readonly labels: Uint8Array;
}

/** Figures over all rows, and over those of each word of the column named with `--by`. */
function partsOf(table: Table, { probabilities, labels }: Foretold): readonly PartFigures[] {
  const part = (name: string, isIn: (row: number) => boolean): PartFigures => ({
    part: name,
    figures: measureScores(
      probabilities.filter((_, row) => isIn(row)),
      labels.filter((_, row) => isIn(row)),
    ),
  });
  const all = part("all, each by a card that had not seen it", () => true);
  const by = table.columns.find(({ name }) => name === values.by);
  if (values.by !== undefined && by?.kind !== "category")
    throw new UnusableTableError(`--by wants a column of words; ${values.by} is none.`);
  if (by?.kind !== "category") return [all];
  return [
    all,
    ...by.levels.map((level, code) => part(`${by.name} ${level}`, (row) => by.codes[row] === code)),
  ];
}

/** The likeliest row with its reasons: what an agent would read. */
function highestInWords(card: Scorecard, table: Table, probabilities: Float64Array): string {
  const highest = probabilities.reduce(
    (best, each, row) => (each > (probabilities[best] ?? 0) ? row : best),
    0,
  );
  const reasons = reasonsOf(card, table, highest).map(({ fact, value }) => `${fact}: ${value}`);
  return `The likeliest row, ${highest + 1}: ${reasons.length === 0 ? "no single reason" : reasons.join("; ")}.`;
}
