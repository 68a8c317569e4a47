import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { heldProbabilities } from "#journey/retention/held-probabilities.ts";
import { measureScores } from "#journey/retention/measure-scores.ts";
import { trainScorecard } from "#journey/retention/train-scorecard.ts";
import { calibrationLines, cardLines, figureLines } from "./model-card.ts";
import { readTable, UnusableTableError } from "./read-table.ts";
import { randomFrom } from "./random-from.ts";

/**
 * `npm run retention:train -- <file.csv> --label <column> [--positive <value>] [--without <column>,…] [--out <card.json>]`:
 * trains a scorecard on any table, prints the card and its figures on rows it had not seen, and writes it where asked.
 * Ends with 2 for a file it cannot learn from.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    label: { type: "string" },
    positive: { type: "string", default: "1" },
    without: { type: "string", default: "" },
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
  const without = values.without.split(",").filter((name) => name !== "");
  const { table, labels } = await readTable(path, { label, positive: values.positive, without });
  const happened = labels.reduce((sum, each) => sum + each, 0);
  if (happened === 0 || happened === labels.length) {
    throw new UnusableTableError(
      `Column ${label} is ${happened === 0 ? "never" : "always"} ${values.positive}: name what to look for with --positive.`,
    );
  }
  const begun = performance.now();
  const { card, held } = trainScorecard({ table, labels, label, random: randomFrom(Number(values.seed)) });
  const seconds = (performance.now() - begun) / 1000;
  const figures = measureScores(heldProbabilities(held, labels), labels);
  console.log([...cardLines(card), "", ...calibrationLines(card), ""].join("\n"));
  console.log(figureLines([{ part: "all, each by a card that had not seen it", figures }]).join("\n"));
  console.log(
    `\nTrained in ${seconds.toFixed(1)} s on ${table.rowCount} rows and ${table.columns.length} columns.`,
  );
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(card, null, 2)}\n`);
}
