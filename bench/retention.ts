import { performance } from "node:perf_hooks";
import { crossValidate } from "#journey/retention/cross-validate.ts";
import { probabilityOf } from "#journey/retention/fit-logistic.ts";
import { heldProbabilities } from "#journey/retention/held-probabilities.ts";
import { measureScores } from "#journey/retention/measure-scores.ts";
import { scoreTable } from "#journey/retention/scorecard.ts";
import { tableOfFacts } from "#journey/retention/table-of-facts.ts";
import { selectRows } from "#journey/retention/table.ts";
import type { Table } from "#journey/retention/table.ts";
import { trainScorecard } from "#journey/retention/train-scorecard.ts";
import { enrolmentPanel } from "#tools/retention/enrolment-panel.ts";
import { randomFrom } from "#tools/retention/random-from.ts";
import { readTable } from "#tools/retention/read-table.ts";
import type { Labelled } from "#tools/retention/read-table.ts";
import { boostedTrees } from "./gradient-boosting.ts";
import { atMost, watched } from "./figure.ts";
import type { Figure } from "./figure.ts";

const million = 1_000_000;

/**
 * The scorecard beside boosted trees over the same folds, and a million rows trained and scored. Any lapse file may be
 * named: `LAPSE_FILE=<file.csv> LAPSE_LABEL=<column> [LAPSE_POSITIVE=<value>] npm run bench retention`.
 */
export async function benchRetention(): Promise<readonly Figure[]> {
  const panel = invented(20_000);
  const large = repeated(panel, million);
  const trained = timed(() => trainScorecard({ ...large, label: "lapsed", random: randomFrom(1) }));
  const scored = timed(() => scoreTable(trained.result.card, large.table));
  return [
    ...besideTrees("panel", panel),
    ...(await ownFile()),
    watched("retention: training on 1,000,000 rows, five folds", trained.seconds, "s"),
    watched("retention: scoring 1,000,000 rows", scored.seconds, "s"),
  ];
}

function besideTrees(name: string, { table, labels }: Labelled): readonly Figure[] {
  const card = timed(() => trainScorecard({ table, labels, label: "lapsed", random: randomFrom(1) }));
  const trees = timed(() => crossValidate(table, labels, randomFrom(1), boostedTrees()));
  const own = measureScores(heldProbabilities(card.result.held, labels), labels);
  const theirs = measureScores(trees.result.logOdds.map(probabilityOf), labels);
  return [
    watched(`retention, ${name}: AUC of the scorecard`, own.auc, "", 4),
    watched(`retention, ${name}: AUC of boosted trees`, theirs.auc, "", 4),
    atMost(`retention, ${name}: behind boosted trees by`, theirs.auc - own.auc, 0.005, "", 4),
    atMost(`retention, ${name}: calibration error`, own.calibrationError * 100, 2, "%"),
    watched(`retention, ${name}: scorecard, five folds`, card.seconds, "s"),
    watched(`retention, ${name}: boosted trees, five folds`, trees.seconds, "s"),
  ];
}

async function ownFile(): Promise<readonly Figure[]> {
  const { LAPSE_FILE: path, LAPSE_LABEL: label, LAPSE_POSITIVE: positive = "1" } = process.env;
  if (path === undefined || label === undefined) return [];
  return besideTrees("own file", await readTable(path, { label, positive }));
}

function invented(members: number): Labelled {
  const panel = enrolmentPanel(members, 5);
  return {
    table: tableOfFacts(panel.map(({ facts }) => facts)),
    labels: Uint8Array.from(panel, ({ lapsed }) => Number(lapsed)),
  };
}

/** The same members over and over: what counts here is how many. */
function repeated(
  { table, labels }: Labelled,
  rowCount: number,
): { readonly table: Table; readonly labels: Uint8Array } {
  const rows = Int32Array.from({ length: rowCount }, (_, row) => row % table.rowCount);
  return { table: selectRows(table, rows), labels: Uint8Array.from(rows, (row) => labels[row] ?? 0) };
}

function timed<T>(work: () => T): { readonly result: T; readonly seconds: number } {
  const begun = performance.now();
  const result = work();
  return { result, seconds: (performance.now() - begun) / 1000 };
}
