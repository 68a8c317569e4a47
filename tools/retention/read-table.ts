import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { formatOf, readLines } from "#adapters/server/lake/read-lines.ts";
import type { Table } from "#journey/retention/table.ts";
import { readColumns } from "./read-columns.ts";
import type { RawColumn, RawTable } from "./read-columns.ts";
import type { GoodEnd } from "./good-end.ts";
import { isGoodEnd } from "./good-end.ts";

/** A file that cannot be learned from, in words for whoever named it. */
export class UnusableTableError extends Error {}

export interface Labelled {
  readonly table: Table;
  /** 1 where the label column held the positive value, and the end was no good one. */
  readonly labels: Uint8Array;
}

/** What was read, and what was left out and why, in words. */
export interface ReadTable extends Labelled {
  readonly notes: readonly string[];
}

export interface TableOptions {
  /** The column that says what happened. */
  readonly label: string;
  readonly positive: string;
  /** Columns not to learn from. */
  readonly without?: readonly string[];
  /** Which ends are good ones and count as not having happened. */
  readonly goodEnd?: GoodEnd;
}

/**
 * Reads a CSV with a header line or an object a line, gzipped or not: commas, semicolons, tabs or bars, quoted newlines,
 * a byte order mark. A column whose every known cell is a number becomes figures, one of days the days since 1970, else
 * words. Throws `UnusableTableError`.
 */
export async function readTable(path: string, options: TableOptions): Promise<ReadTable> {
  const { label, positive, without = [], goodEnd } = options;
  const read = await readWhole(path);
  const { columns, notes } = readColumns(read, [label, ...without, ...(goodEnd ? [goodEnd.column] : [])]);
  const cells = cellsOf(read, label, path);
  const good = goodEnd ? cellsOf(read, goodEnd.column, path).map((cell) => isGoodEnd(goodEnd, cell)) : null;
  const isPositive = cells.map((cell) => cell.trim() === positive);
  const goodEnds = isPositive.filter((is, row) => is && good?.[row] === true).length;
  return {
    table: { rowCount: read.rowCount, columns },
    labels: Uint8Array.from(isPositive, (is, row) => (is && good?.[row] !== true ? 1 : 0)),
    notes: [
      ...notes,
      ...(read.broken === 0 ? [] : [`${read.broken} lines could not be read and are left out.`]),
      ...(goodEnd ? [`${goodEnds} rows ended well and count as not ${positive}.`] : []),
    ],
  };
}

async function readWhole(path: string): Promise<RawTable> {
  const gathered = new Map<string, Gathered>();
  let [rowCount, broken] = [0, 0];
  try {
    for await (const line of readLines(openFile(path), formatOf(path))) {
      if (line.state === "broken") broken += 1;
      else addRow(gathered, rowCount++, line.cells);
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : "unknown reason";
    throw new UnusableTableError(`${path} cannot be read: ${why}`);
  }
  if (rowCount === 0) throw new UnusableTableError(`${path} holds no rows below its header.`);
  return { rowCount, broken, columns: [...gathered.values()].map((each) => each.done(rowCount)) };
}

function openFile(path: string) {
  const file = createReadStream(path);
  if (!path.endsWith(".gz")) return file;
  const unzipped = createGunzip();
  // A pipe does not hand on the fault of its source.
  file.on("error", (fault) => unzipped.destroy(fault));
  return file.pipe(unzipped);
}

function addRow(gathered: Map<string, Gathered>, row: number, cells: Readonly<Record<string, string>>): void {
  for (const [name, cell] of Object.entries(cells)) columnIn(gathered, name).add(row, cell);
}

function columnIn(gathered: Map<string, Gathered>, name: string): Gathered {
  const known = gathered.get(name) ?? gather(name);
  gathered.set(name, known);
  return known;
}

interface Gathered {
  readonly add: (row: number, cell: string) => void;
  readonly done: (rowCount: number) => RawColumn;
}

/** A million cells of a hundred different words are a hundred words and a million small numbers. */
function gather(name: string): Gathered {
  const words = new Map<string, number>([["", 0]]);
  let codes = new Int32Array(1024);
  return {
    add: (row, cell) => {
      const code = words.get(cell) ?? words.size;
      if (code === words.size) words.set(cell, code);
      if (row >= codes.length) {
        const larger = new Int32Array(Math.max(row + 1, codes.length * 2));
        larger.set(codes);
        codes = larger;
      }
      codes[row] = code;
    },
    // Rows that lack the column have the first word, which is empty.
    done: (rowCount) => {
      const all = new Int32Array(rowCount);
      all.set(codes.subarray(0, rowCount));
      return { name, words: [...words.keys()], codes: all };
    },
  };
}

function cellsOf({ columns }: RawTable, name: string, path: string): readonly string[] {
  const column = columns.find((each) => each.name === name);
  if (column === undefined) {
    const names = columns.map((each) => each.name).join(", ");
    throw new UnusableTableError(`${path} has no column ${name}. It has: ${names}.`);
  }
  return Array.from(column.codes, (code) => column.words[code] ?? "");
}
