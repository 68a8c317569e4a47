import { selectLabels, selectRows } from "./table.ts";
import type { Table } from "./table.ts";

/** What was foretold of every row by a model that had not seen it. */
export interface Held {
  readonly logOdds: Float64Array;
  /** The fold of each row. */
  readonly folds: Uint8Array;
}

/** Learns from rows, and answers the log-odds of others. */
export type Learn = (table: Table, labels: Uint8Array) => (rest: Table) => Float64Array;

/** The same by row numbers, for who has the rows already as it wants them. */
export type LearnRows = (taught: Int32Array, fold: number) => (rest: Int32Array) => Float64Array;

export const foldCount = 5;

/** Five folds, shuffled: each is foretold by what the other four taught. */
export const crossValidateRows = (rowCount: number, random: () => number, learn: LearnRows): Held =>
  crossValidateFolds(foldsOf(rowCount, random), learn);

/** The same over folds that are dealt already. */
export function crossValidateFolds(folds: Uint8Array, learn: LearnRows): Held {
  const logOdds = new Float64Array(folds.length);
  for (let fold = 0; fold < foldCount; fold += 1) {
    const rest = rowsIn(folds, fold);
    const foretold = learn(rowsNotIn(folds, fold), fold)(rest);
    for (let index = 0; index < rest.length; index += 1) logOdds[rest[index] ?? 0] = foretold[index] ?? 0;
  }
  return { logOdds, folds };
}

/** The same over a table. */
export const crossValidate = (table: Table, labels: Uint8Array, random: () => number, learn: Learn): Held =>
  crossValidateRows(table.rowCount, random, (taught) => {
    const foretell = learn(selectRows(table, taught), selectLabels(labels, taught));
    return (rest) => foretell(selectRows(table, rest));
  });

/** Fisher and Yates's shuffle, dealt out one by one: folds differ by at most one row. */
function foldsOf(rowCount: number, random: () => number): Uint8Array {
  const order = rowsUpTo(rowCount);
  for (let last = rowCount - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const moved = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = moved;
  }
  const folds = new Uint8Array(rowCount);
  for (let place = 0; place < rowCount; place += 1) folds[order[place] ?? 0] = place % foldCount;
  return folds;
}

/** 0, 1, 2 … */
export function rowsUpTo(rowCount: number): Int32Array {
  const rows = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) rows[row] = row;
  return rows;
}

const rowsIn = (folds: Uint8Array, fold: number): Int32Array => rowsWhere(folds, (each) => each === fold);
const rowsNotIn = (folds: Uint8Array, fold: number): Int32Array => rowsWhere(folds, (each) => each !== fold);

function rowsWhere(folds: Uint8Array, isWanted: (fold: number) => boolean): Int32Array {
  const rows = new Int32Array(folds.length);
  let count = 0;
  for (let row = 0; row < folds.length; row += 1) if (isWanted(folds[row] ?? 0)) rows[count++] = row;
  return rows.subarray(0, count);
}
