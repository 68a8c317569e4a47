import { expect, test } from "vitest";
import { systemClock } from "#adapters/server/system-clock.ts";
import { openEars } from "./ear.ts";
import { ordinary } from "./read-sentences.ts";
import { unseenSentences } from "./unseen-sentences.ts";
import { workbenchCsv } from "./workbench-csv.ts";

/** Reads CSV as RFC 4180 has it. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const ears = openEars(systemClock);

test.each(ears)("the test set of $bot in $locale reads back as the sentences it was made of", (ear) => {
  const sentences = unseenSentences(ear).filter(({ intent }) => intent !== ordinary);
  const [head, ...rows] = readCsv(workbenchCsv(ear, sentences));
  expect(head).toEqual([
    "Line #",
    "Conversation #",
    "Source",
    "Input",
    "Expected Output Intent",
    "Expected Output Slot 1",
  ]);
  expect(rows).toEqual(
    sentences.map(({ text, intent }, index) => [
      String(index + 1),
      "N/A",
      "User",
      text,
      intent ?? "FallbackIntent",
      "",
    ]),
  );
});

test("commas, quotation marks and broken lines stay within their field; ordinary talk is left out", () => {
  const [ear] = ears;
  const said = (text: string, intent: string | null) => ({ ear: ear!, text, intent, near: false });
  const csv = workbenchCsv({ fallback: "Fallback" }, [
    said('he said "no", twice', "ClaimDenial"),
    said("one\ntwo", null),
    said("my old knee", ordinary),
  ]);
  expect(readCsv(csv).slice(1)).toEqual([
    ["1", "N/A", "User", 'he said "no", twice', "ClaimDenial", ""],
    ["2", "N/A", "User", "one\ntwo", "Fallback", ""],
  ]);
});
