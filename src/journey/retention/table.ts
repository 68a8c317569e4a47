/** Figures by row; `NaN` where there is none. */
export interface NumberColumn {
  readonly kind: "number";
  readonly name: string;
  readonly values: Float64Array;
}

/** Words by row, as an index into `levels`; -1 where there is none. */
export interface CategoryColumn {
  readonly kind: "category";
  readonly name: string;
  readonly levels: readonly string[];
  readonly codes: Int32Array;
}

export type Column = NumberColumn | CategoryColumn;

/** Columns of equal length. By column and not by row, because a million rows are scored in a breath that way. */
export interface Table {
  readonly rowCount: number;
  readonly columns: readonly Column[];
}

/** The table of these rows only, in this order. */
export function selectRows(table: Table, rows: Int32Array): Table {
  return { rowCount: rows.length, columns: table.columns.map((column) => selectOf(column, rows)) };
}

function selectOf(column: Column, rows: Int32Array): Column {
  if (column.kind === "number") {
    return { ...column, values: Float64Array.from(rows, (row) => column.values[row] ?? Number.NaN) };
  }
  return { ...column, codes: Int32Array.from(rows, (row) => column.codes[row] ?? -1) };
}

/** The labels (1: it happened) of these rows only. */
export const selectLabels = (labels: Uint8Array, rows: Int32Array): Uint8Array =>
  Uint8Array.from(rows, (row) => labels[row] ?? 0);
