import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTable, UnusableTableError } from "./read-table.ts";

const fileOf = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), "careline-table-")), "members.csv");
  writeFileSync(path, text);
  return path;
};

test("Figures stay figures, words become levels, and what is not on record is missing", async () => {
  const path = fileOf('\uFEFFage,pay,left\n34,gig,Yes\n,"by the hour, mostly",No\nNA,?,No\n');
  const { table, labels } = await readTable(path, { label: "left", positive: "Yes" });
  expect([...labels]).toEqual([1, 0, 0]);
  expect(table.columns).toEqual([
    { kind: "number", name: "age", values: Float64Array.of(34, Number.NaN, Number.NaN) },
    { kind: "category", name: "pay", levels: ["gig", "by the hour, mostly"], codes: Int32Array.of(0, 1, -1) },
  ]);
});

test("A column as individual as a name is left out, and so is one that is asked to be", async () => {
  const rows = Array.from({ length: 1200 }, (_, row) => `m${row},${row % 2},${row % 3}`).join("\n");
  const path = fileOf(`memberId,left,race\n${rows}`);
  const { table } = await readTable(path, { label: "left", positive: "1", without: ["race"] });
  expect(table.columns).toEqual([]);
});

test.each([
  ["no such column", "a,b\n1,2\n", /has no column left. It has: a, b/],
  ["nothing below the header", "a,left\n", /no rows/],
])("A file with %s is refused in words", async (_what, text, words) => {
  const reading = readTable(fileOf(text), { label: "left", positive: "1" });
  await expect(reading).rejects.toThrow(UnusableTableError);
  await expect(reading).rejects.toThrow(words);
});

test("A file that is not there is refused in words", async () => {
  await expect(readTable("/nowhere/at-all.csv", { label: "a", positive: "1" })).rejects.toThrow(
    UnusableTableError,
  );
});
