import { binRows, missingBinOf } from "#journey/retention/bins.ts";
import type { Bins } from "#journey/retention/bins.ts";
import { probabilityOf } from "#journey/retention/fit-logistic.ts";
import type { Learn } from "#journey/retention/cross-validate.ts";
import type { Column, Table } from "#journey/retention/table.ts";

/** What a scorecard is held against: boosted trees over histograms, as good libraries grow them, in a hundred lines. */
export interface BoostingOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  readonly leastRows: number;
}

const usual: BoostingOptions = { trees: 150, depth: 3, rate: 0.08, leastRows: 40 };

/** A split sends bins up to `bin` left; a leaf adds `value` to the log-odds. */
type Node =
  | { readonly value: number }
  | { readonly column: number; readonly bin: number; readonly left: Node; readonly right: Node };

interface Growing {
  readonly columns: readonly Uint8Array[];
  readonly binCounts: readonly number[];
  readonly slopes: Float64Array;
  readonly curvatures: Float64Array;
  readonly options: BoostingOptions;
}

/** Learns as `crossValidate` wants it. */
export const boostedTrees =
  (options: BoostingOptions = usual): Learn =>
  (table, labels) => {
    const bins = table.columns.map((column) => fineBins(column, labels));
    const columns = binned(table, bins);
    const share = labels.reduce((sum, each) => sum + each, 0) / labels.length;
    const start = Math.log(share / (1 - share));
    const logOdds = new Float64Array(labels.length).fill(start);
    const growing: Growing = {
      columns,
      binCounts: bins.map((each) => missingBinOf(each) + 1),
      slopes: new Float64Array(labels.length),
      curvatures: new Float64Array(labels.length),
      options,
    };
    const rows = Int32Array.from(labels, (_, row) => row);
    const trees = Array.from({ length: options.trees }, () => {
      follow(growing, logOdds, labels);
      const tree = grow(growing, rows, options.depth);
      logOdds.forEach((value, row) => {
        logOdds[row] = value + valueOf(tree, columns, row);
      });
      return tree;
    });
    return (rest) => {
      const others = binned(rest, bins);
      return Float64Array.from({ length: rest.rowCount }, (_, row) =>
        trees.reduce((sum, tree) => sum + valueOf(tree, others, row), start),
      );
    };
  };

const binned = (table: Table, bins: readonly Bins[]): readonly Uint8Array[] =>
  table.columns.map((column, index) => {
    const own = bins[index];
    return own ? binRows(own, column) : new Uint8Array(table.rowCount);
  });

/** Up to 32 quantiles; words one by one, in the order of how often it happened. */
function fineBins(column: Column, labels: Uint8Array): Bins {
  if (column.kind === "category")
    return { kind: "category", groups: levelsByRate(column, labels).map((level) => [level]) };
  const known = column.values.filter((value) => !Number.isNaN(value)).toSorted();
  const marks = Array.from(
    { length: 31 },
    (_, index) => known[Math.floor(((index + 1) / 32) * known.length)],
  );
  return { kind: "number", cuts: [...new Set(marks)].filter((cut) => cut !== undefined) };
}

function levelsByRate(column: Extract<Column, { kind: "category" }>, labels: Uint8Array): readonly string[] {
  const rate = (code: number): number => {
    let rows = 0;
    let events = 0;
    column.codes.forEach((each, row) => {
      if (each !== code) return;
      rows += 1;
      events += labels[row] ?? 0;
    });
    return rows === 0 ? 0 : events / rows;
  };
  return column.levels
    .map((level, code) => ({ level, rate: rate(code) }))
    .toSorted((left, right) => left.rate - right.rate)
    .slice(0, 200)
    .map(({ level }) => level);
}

function follow({ slopes, curvatures }: Growing, logOdds: Float64Array, labels: Uint8Array): void {
  logOdds.forEach((value, row) => {
    const probability = probabilityOf(value);
    slopes[row] = (labels[row] ?? 0) - probability;
    curvatures[row] = probability * (1 - probability);
  });
}

function grow(growing: Growing, rows: Int32Array, depth: number): Node {
  const slope = rows.reduce((sum, row) => sum + (growing.slopes[row] ?? 0), 0);
  const curvature = rows.reduce((sum, row) => sum + (growing.curvatures[row] ?? 0), 0);
  const leaf = { value: (growing.options.rate * slope) / (curvature + 1) };
  if (depth === 0 || rows.length < 2 * growing.options.leastRows) return leaf;
  const split = bestSplit(growing, rows, slope, curvature);
  if (split === null) return leaf;
  const { column, bin } = split;
  const goesLeft = (row: number): boolean => (growing.columns[column]?.[row] ?? 0) <= bin;
  return {
    column,
    bin,
    left: grow(growing, rows.filter(goesLeft), depth - 1),
    right: grow(
      growing,
      rows.filter((row) => !goesLeft(row)),
      depth - 1,
    ),
  };
}

function bestSplit(growing: Growing, rows: Int32Array, slope: number, curvature: number) {
  const whole = (slope * slope) / (curvature + 1);
  let best: { readonly column: number; readonly bin: number } | null = null;
  let most = 1e-6;
  for (const [column, bins] of growing.columns.entries()) {
    const count = growing.binCounts[column] ?? 1;
    const sums = histogram(growing, rows, bins, count);
    let [leftSlope, leftCurvature, leftRows] = [0, 0, 0];
    for (let bin = 0; bin + 1 < count; bin += 1) {
      leftSlope += sums.slopes[bin] ?? 0;
      leftCurvature += sums.curvatures[bin] ?? 0;
      leftRows += sums.rows[bin] ?? 0;
      const least = growing.options.leastRows;
      if (leftRows < least || rows.length - leftRows < least) continue;
      const right = (slope - leftSlope) ** 2 / (curvature - leftCurvature + 1);
      const gain = leftSlope ** 2 / (leftCurvature + 1) + right - whole;
      if (gain > most) [best, most] = [{ column, bin }, gain];
    }
  }
  return best;
}

function histogram({ slopes, curvatures }: Growing, rows: Int32Array, bins: Uint8Array, count: number) {
  const sums = {
    slopes: new Float64Array(count),
    curvatures: new Float64Array(count),
    rows: new Float64Array(count),
  };
  for (const row of rows) {
    const bin = bins[row] ?? 0;
    sums.slopes[bin] = (sums.slopes[bin] ?? 0) + (slopes[row] ?? 0);
    sums.curvatures[bin] = (sums.curvatures[bin] ?? 0) + (curvatures[row] ?? 0);
    sums.rows[bin] = (sums.rows[bin] ?? 0) + 1;
  }
  return sums;
}

function valueOf(tree: Node, columns: readonly Uint8Array[], row: number): number {
  let node = tree;
  while ("column" in node) node = (columns[node.column]?.[row] ?? 0) <= node.bin ? node.left : node.right;
  return node.value;
}
