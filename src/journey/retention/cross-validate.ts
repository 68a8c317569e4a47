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

export const foldCount = 5;

/** Five folds, shuffled: each is foretold by what the other four taught. */
export function crossValidate(table: Table, labels: Uint8Array, random: () => number, learn: Learn): Held {
  const folds = foldsOf(table.rowCount, random);
  const logOdds = new Float64Array(table.rowCount);
  for (let fold = 0; fold < foldCount; fold += 1) {
    const taught = rowsWhere(folds, (each) => each !== fold);
    const rest = rowsWhere(folds, (each) => each === fold);
    const foretold = learn(selectRows(table, taught), selectLabels(labels, taught))(selectRows(table, rest));
    rest.forEach((row, index) => {
      logOdds[row] = foretold[index] ?? 0;
    });
  }
  return { logOdds, folds };
}

/** Fisher and Yates's shuffle, dealt out one by one: folds differ by at most one row. */
function foldsOf(rowCount: number, random: () => number): Uint8Array {
  const order = Int32Array.from({ length: rowCount }, (_, row) => row);
  for (let last = rowCount - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  const folds = new Uint8Array(rowCount);
  order.forEach((row, place) => {
    folds[row] = place % foldCount;
  });
  return folds;
}

function rowsWhere(folds: Uint8Array, isWanted: (fold: number) => boolean): Int32Array {
  const rows: number[] = [];
  folds.forEach((fold, row) => {
    if (isWanted(fold)) rows.push(row);
  });
  return Int32Array.from(rows);
}
