import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readGoodEnd } from "./good-end.ts";
import { readTable, UnusableTableError } from "./read-table.ts";

const fileOf = (text: string, name = "members.csv"): string => {
  const path = join(mkdtempSync(join(tmpdir(), "careline-table-")), name);
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

/** Enough rows that a column is judged, each made from its number. */
const rowsOf = (count: number, row: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => row(at)).join("\n");

test("Semicolons, decimal commas, days, dollars and percent become figures", async () => {
  const path = fileOf(
    `\uFEFFprima;desde;hasta;neto;parte;left\n"1.234,5";2026-11-28;11/28/2026;"$1,200.50";12 %;1\n0,75;2025-01-01T10:00:00Z;1/1/2025;-$3;7.5%;0\n`,
  );
  const { table } = await readTable(path, { label: "left", positive: "1" });
  expect(table.columns.map((each) => (each.kind === "number" ? [...each.values] : each.levels))).toEqual([
    [1234.5, 0.75],
    [20_785, 20_089],
    [20_785, 20_089],
    [1200.5, -3],
    [12, 7.5],
  ]);
});

test("A quoted newline is inside its cell, a short line is left out, and it is said", async () => {
  const path = fileOf('note,pay,left\n"two\nlines",gig,1\nshort,1\nplain,salary,0\n');
  const { table, labels, notes } = await readTable(path, { label: "left", positive: "1" });
  expect(table.rowCount).toBe(2);
  expect([...labels]).toEqual([1, 0]);
  expect(notes).toEqual(["1 lines could not be read and are left out."]);
});

test("What is empty, the same everywhere, or as many words as people is left out, and it is said", async () => {
  const path = fileOf(
    `nothing,plan,name,age,left\n${rowsOf(60, (at) => `,silver,name ${at},${at},${at % 2}`)}`,
  );
  const { table, notes } = await readTable(path, { label: "left", positive: "1" });
  expect(table.columns.map(({ name }) => name)).toEqual(["age"]);
  expect(notes.map((note) => note.split(" ")[0])).toEqual(["nothing", "plan", "name"]);
});

test("Who left for better cover did not lapse, and the column that says so teaches nothing", async () => {
  const path = fileOf("age,left,leftFor\n64,1,Medicare\n30,1,price\n50,0,\n26,1,employer\n");
  const { table, labels, notes } = await readTable(path, {
    label: "left",
    positive: "1",
    goodEnd: readGoodEnd("leftFor=medicare,employer"),
  });
  expect([...labels]).toEqual([0, 1, 0, 0]);
  expect(table.columns.map(({ name }) => name)).toEqual(["age"]);
  expect(notes).toEqual(["2 rows ended well and count as not 1."]);
  const answered = fileOf("age,left,covered\n64,1,yes\n30,1,no\n");
  const goodEnd = readGoodEnd("covered");
  expect([...(await readTable(answered, { label: "left", positive: "1", goodEnd })).labels]).toEqual([0, 1]);
});

test("Objects a line are a table, also where some lack a column", async () => {
  const path = fileOf('{"age":30,"left":true}\n{"left":false,"pay":"gig"}\n', "members.jsonl");
  const { table, labels } = await readTable(path, { label: "left", positive: "true" });
  expect([...labels]).toEqual([1, 0]);
  expect(table.columns).toEqual([
    { kind: "number", name: "age", values: Float64Array.of(30, Number.NaN) },
    { kind: "category", name: "pay", levels: ["gig"], codes: Int32Array.of(-1, 0) },
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
