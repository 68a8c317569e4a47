import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
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
import { readGoodEnd } from "#tools/retention/good-end.ts";
import { randomFrom } from "#tools/retention/random-from.ts";
import { readTable } from "#tools/retention/read-table.ts";
import type { Labelled } from "#tools/retention/read-table.ts";
import { benchMemberBatch } from "./member-batch.ts";
import { boostedTrees } from "./gradient-boosting.ts";
import { atMost, watched } from "./figure.ts";
import type { Figure } from "./figure.ts";

const million = 1_000_000;

/**
 * The scorecard beside boosted trees over the same folds, a million rows trained and scored, and a batch of 100,000
 * members. Any lapse file may be named, and then that alone is measured:
 * `npm run bench -- retention -- <file.csv> --label <column> [--positive <value>] [--without <column>,…] [--good-end <column>[=<value>,…]]`.
 */
export async function benchRetention(own: readonly string[]): Promise<readonly Figure[]> {
  if (own.length > 0) return ownFile(own);
  // First, while nothing else has taken memory.
  const batch = await benchMemberBatch(100_000);
  const panel = invented(20_000);
  const large = repeated(panel, million);
  const trained = timed(() => trainScorecard({ ...large, label: "lapsed", random: randomFrom(1) }));
  const scored = timed(() => scoreTable(trained.result.card, large.table));
  return [
    ...besideTrees("panel", panel),
    atMost("retention: training on 1,000,000 rows, five folds", trained.seconds, 60, "s"),
    atMost("retention: scoring 1,000,000 rows", scored.seconds, 5, "s"),
    ...batch,
  ];
}

async function ownFile(own: readonly string[]): Promise<readonly Figure[]> {
  const { values, positionals } = parseArgs({
    args: [...own],
    allowPositionals: true,
    options: {
      label: { type: "string" },
      positive: { type: "string", default: "1" },
      without: { type: "string", default: "" },
      "good-end": { type: "string" },
    },
  });
  const [path] = positionals;
  const { label, positive, "good-end": goodEnd } = values;
  if (path === undefined || label === undefined)
    throw new Error("name a file and --label, the column that says what happened");
  const table = await readTable(path, {
    label,
    positive,
    without: values.without.split(",").filter((name) => name !== ""),
    ...(goodEnd === undefined ? {} : { goodEnd: readGoodEnd(goodEnd) }),
  });
  return besideTrees("own file", table);
}

function besideTrees(name: string, { table, labels }: Labelled): readonly Figure[] {
  const card = timed(() => trainScorecard({ table, labels, label: "lapsed", random: randomFrom(1) }));
  const trees = timed(() => crossValidate(table, labels, randomFrom(1), boostedTrees()));
  const own = measureScores(heldProbabilities(card.result.held, labels), labels);
  const theirs = measureScores(trees.result.logOdds.map(probabilityOf), labels);
  return [
    watched(`retention, ${name}: AUC of the scorecard`, own.auc, "", 4),
    watched(`retention, ${name}: crossed lines of the scorecard`, card.result.card.crossed?.length ?? 0, ""),
    watched(`retention, ${name}: AUC of boosted trees`, theirs.auc, "", 4),
    atMost(`retention, ${name}: behind boosted trees by`, theirs.auc - own.auc, 0.005, "", 4),
    atMost(`retention, ${name}: calibration error`, own.calibrationError * 100, 2, "%"),
    watched(`retention, ${name}: scorecard, five folds`, card.seconds, "s"),
    watched(`retention, ${name}: boosted trees, five folds`, trees.seconds, "s"),
  ];
}

function invented(members: number): Labelled {
  const panel = enrolmentPanel(members, 5);
  return {
    table: tableOfFacts(panel.map(({ facts }) => facts)),
    labels: Uint8Array.from(panel, ({ end }) => Number(end === "lapses")),
  };
}

/**
 * The same members over and over: what counts here is how many. Folds that share members seem to gain by crossed lines,
 * so this is a training that fits every line there may be.
 */
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
