import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import type { ExtractLine } from "#journey/retention/enrolment/retention-lake.ts";

export type LineFormat = "csv" | "jsonLines";

export const formatOf = (name: string): LineFormat =>
  /\.(jsonl|ndjson|json)(\.gz)?$/i.test(name) ? "jsonLines" : "csv";

/**
 * The lines of a table as they come. CSV with a header, parted by comma, semicolon, tab or bar, quoted newlines and a
 * byte order mark allowed; or an object a line. A line that cannot be read is `broken`, and the rest goes on.
 */
export const readLines = (source: Readable, format: LineFormat): AsyncIterable<ExtractLine> =>
  format === "csv" ? csvLines(source) : jsonLines(source);

async function* csvLines(source: Readable): AsyncGenerator<ExtractLine> {
  const { head, all } = await withHead(source);
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(head),
    info: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
  });
  all.on("error", (fault) => parser.destroy(fault));
  all.pipe(parser);
  let header: readonly string[] | null = null;
  let last = 0;
  try {
    for await (const each of parser) {
      const { record, line } = readRecord(each);
      last = line;
      if (header === null) header = named(record);
      else yield rowOf(header, record, line);
    }
  } catch (error) {
    if (!isAboutContent(error)) throw error;
    yield { state: "broken", line: last + 1, why: "unreadableFromHere", text: "" };
  }
}

/** What the parser says of the file; anything else is a source that failed, and no fault of a line. */
const isAboutContent = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code).startsWith("CSV_");

function rowOf(header: readonly string[], record: readonly string[], line: number): ExtractLine {
  if (record.length !== header.length)
    return { state: "broken", line, why: "otherCellCount", text: record.join(",") };
  const cells: Record<string, string> = {};
  for (const [index, name] of header.entries()) cells[name] = record[index] ?? "";
  return { state: "read", line, cells };
}

/** Two columns of one name stay two. */
function named(record: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return record.map((cell, index) => {
    const name = cell.trim() === "" ? `column ${index + 1}` : cell.trim();
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** With `info`, the parser answers `{record, info}`. */
function readRecord(each: unknown): { readonly record: readonly string[]; readonly line: number } {
  const isPair = typeof each === "object" && each !== null && "record" in each && "info" in each;
  if (!isPair || !Array.isArray(each.record)) return { record: [], line: 0 };
  const { info } = each;
  const hasLines = typeof info === "object" && info !== null && "lines" in info;
  return { record: each.record.map(String), line: hasLines ? Number(info.lines) : 0 };
}

/** The first line, and a stream that has it still. */
async function withHead(source: Readable): Promise<{ readonly head: string; readonly all: Readable }> {
  const chunks: AsyncIterator<unknown, unknown> = source[Symbol.asyncIterator]();
  const begun: Buffer[] = [];
  let head = "";
  while (!head.includes("\n")) {
    const { done, value } = await chunks.next();
    if (done === true) break;
    const chunk = bytesOf(value);
    begun.push(chunk);
    head += chunk.toString("utf8");
  }
  async function* whole(): AsyncGenerator<Buffer> {
    yield* begun;
    for (;;) {
      const { done, value } = await chunks.next();
      if (done === true) return;
      yield bytesOf(value);
    }
  }
  return { head: head.split("\n")[0] ?? "", all: Readable.from(whole()) };
}

const bytesOf = (chunk: unknown): Buffer =>
  chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.from(String(chunk), "utf8");

const delimiters = [",", ";", "\t", "|"] as const;

/** The one that stands most often in the header, outside of quotes. */
function delimiterOf(head: string): string {
  const bare = head.replaceAll(/"[^"]*"/g, "");
  const counts = delimiters.map((each) => ({ each, count: bare.split(each).length }));
  return counts.toSorted((left, right) => right.count - left.count)[0]?.each ?? ",";
}

async function* jsonLines(source: Readable): AsyncGenerator<ExtractLine> {
  let line = 0;
  for await (const raw of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    const text = raw.replace(/^\uFEFF/, "").trim();
    if (text === "") continue;
    const cells = cellsOf(text);
    yield cells === null ? { state: "broken", line, why: "noJson", text } : { state: "read", line, cells };
  }
}

/** The values of an object as a CSV would have them; null where the line is no object. */
function cellsOf(text: string): Readonly<Record<string, string>> | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cellOf(each)]));
  } catch {
    return null;
  }
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
