import { Readable } from "node:stream";
import { expect, test } from "vitest";
import type { ExtractLine } from "#journey/retention/enrolment/retention-lake.ts";
import { formatOf, readLines } from "./read-lines.ts";
import type { LineFormat } from "./read-lines.ts";

async function gathered(lines: AsyncIterable<ExtractLine>): Promise<readonly ExtractLine[]> {
  const all: ExtractLine[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

/** The text as a stream of small pieces, so that lines, marks and characters are cut anywhere. */
async function linesOf(text: string, format: LineFormat = "csv"): Promise<readonly ExtractLine[]> {
  const bytes = Buffer.from(text, "utf8");
  const pieces = Array.from({ length: Math.ceil(bytes.length / 3) }, (_, at) =>
    bytes.subarray(at * 3, at * 3 + 3),
  );
  return gathered(readLines(Readable.from(pieces), format));
}

const cellsOf = (lines: readonly ExtractLine[]) =>
  lines.map((line) => (line.state === "read" ? line.cells : `${line.why} in line ${line.line}`));

test.each([",", ";", "\t", "|"])("Cells parted by %j, with a byte order mark", async (mark) => {
  const text = `\uFEFF${["patientId", "señas"].join(mark)}\r\n${["a", "sí"].join(mark)}\r\n`;
  expect(cellsOf(await linesOf(text))).toEqual([{ patientId: "a", señas: "sí" }]);
});

test("A quoted newline and a quoted comma are part of their cell", async () => {
  expect(cellsOf(await linesOf('id,"note, free",x\n1,"two\nlines, one cell",2\n'))).toEqual([
    { id: "1", "note, free": "two\nlines, one cell", x: "2" },
  ]);
});

test("A line of too many or too few cells is broken, and the next is read", async () => {
  expect(cellsOf(await linesOf("a,b\n1\n1,2,3\n4,5\n"))).toEqual([
    "otherCellCount in line 2",
    "otherCellCount in line 3",
    { a: "4", b: "5" },
  ]);
});

test("Where a quote is never closed, what comes after it is said to be unread", async () => {
  expect(cellsOf(await linesOf('a,b\n1,2\n3,"4\n5,6\n'))).toEqual([
    { a: "1", b: "2" },
    "unreadableFromHere in line 3",
  ]);
});

test("Two columns of one name stay two, and one without a name has its number", async () => {
  expect(cellsOf(await linesOf("a,a,\n1,2,3\n"))).toEqual([{ a: "1", "a (2)": "2", "column 3": "3" }]);
});

test("Objects a line: what is no object is broken, and what is null is missing", async () => {
  const text = '\uFEFF{"a":1,"b":null}\n\nnot json\n[1]\n{"a":{"deep":true},"b":false}\n';
  expect(cellsOf(await linesOf(text, "jsonLines"))).toEqual([
    { a: "1", b: "" },
    "noJson in line 3",
    "noJson in line 4",
    { a: '{"deep":true}', b: "false" },
  ]);
});

test("An empty file has no lines, and a source that fails is no broken line", async () => {
  expect(await linesOf("")).toEqual([]);
  const failing = new Readable({
    read() {
      this.destroy(new Error("connection lost"));
    },
  });
  await expect(gathered(readLines(failing, "csv"))).rejects.toThrow("connection lost");
});

test.each([
  ["members.csv", "csv"],
  ["members.CSV.gz", "csv"],
  ["members.ndjson", "jsonLines"],
  ["members.jsonl.gz", "jsonLines"],
  ["members", "csv"],
] as const)("%s is read as %s", (name, format) => {
  expect(formatOf(name)).toBe(format);
});
