import { createReadStream } from "node:fs";
import { parse } from "csv-parse";
import type { Column, Table } from "#journey/retention/table.ts";

/** A file that cannot be learned from, in words for whoever named it. */
export class UnusableTableError extends Error {}

export interface Labelled {
  readonly table: Table;
  /** 1 where the label column held the positive value. */
  readonly labels: Uint8Array;
}

/** Written for "not on record" in the files of many systems. */
const missingWords: ReadonlySet<string> = new Set(["", "na", "n/a", "nan", "null", "none", "?", "-"]);
const isMissing = (cell: string): boolean => missingWords.has(cell.trim().toLowerCase());

/** More words than this in one column are names or numbers of people, not categories. */
const mostLevels = 1000;

/**
 * Reads a CSV with a header line. A column whose every known cell is a number becomes figures, else words. Columns in
 * `without` are left out. Throws `UnusableTableError`.
 */
export async function readTable(
  path: string,
  {
    label,
    positive,
    without = [],
  }: { readonly label: string; readonly positive: string; readonly without?: readonly string[] },
): Promise<Labelled> {
  const { header, rows } = await readRows(path);
  const labelIndex = header.indexOf(label);
  if (labelIndex < 0)
    throw new UnusableTableError(`${path} has no column ${label}. It has: ${header.join(", ")}.`);
  const labels = Uint8Array.from(rows, (row) => (row[labelIndex]?.trim() === positive ? 1 : 0));
  const columns = header.flatMap((name, index) =>
    index === labelIndex || without.includes(name)
      ? []
      : columnOf(
          name,
          rows.map((row) => row[index] ?? ""),
        ),
  );
  return { table: { rowCount: rows.length, columns }, labels };
}

async function readRows(
  path: string,
): Promise<{ readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }> {
  const rows: string[][] = [];
  const lines = parse({ bom: true, relaxColumnCount: true, skipEmptyLines: true });
  const file = createReadStream(path);
  // A pipe does not hand on the fault of its source.
  file.on("error", (fault) => lines.destroy(fault));
  file.pipe(lines);
  try {
    for await (const line of lines) if (isLine(line)) rows.push(line);
  } catch (error) {
    throw new UnusableTableError(
      `${path} cannot be read: ${error instanceof Error ? error.message : "unknown reason"}`,
    );
  }
  const [header, ...rest] = rows;
  if (!header || rest.length === 0) throw new UnusableTableError(`${path} holds no rows below its header.`);
  return { header: header.map((name) => name.trim()), rows: rest };
}

const isLine = (line: unknown): line is string[] =>
  Array.isArray(line) && line.every((cell) => typeof cell === "string");

/** None where the column tells nobody apart: all missing, or as many words as people. */
function columnOf(name: string, cells: readonly string[]): readonly Column[] {
  const figures = cells.map((cell) => (isMissing(cell) ? Number.NaN : Number(cell)));
  const isFigures = cells.every((cell, row) => isMissing(cell) || !Number.isNaN(figures[row]));
  if (cells.every(isMissing)) return [];
  if (isFigures) return [{ kind: "number", name, values: Float64Array.from(figures) }];
  const codes = new Map<string, number>();
  const coded = Int32Array.from(cells, (cell) => {
    if (isMissing(cell)) return -1;
    const word = cell.trim();
    const code = codes.get(word) ?? codes.size;
    codes.set(word, code);
    return code;
  });
  return codes.size > mostLevels ? [] : [{ kind: "category", name, levels: [...codes.keys()], codes: coded }];
}
