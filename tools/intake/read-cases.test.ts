import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCases } from "./read-cases.ts";
import { readOwnSentences } from "./read-own-sentences.ts";
import { kindFigures, precisionOf, recallOf } from "./score-cases.ts";
import type { ScoredCase } from "./score-cases.ts";
import { confusionLines, missedGrievances } from "./score-table.ts";

const fileOf = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), "intake-")), "cases.jsonl");
  writeFileSync(path, text);
  return path;
};
const turns = [{ from: "member", text: "You hung up on me." }];

test("a line becomes a conversation whose turns have ids and times", () => {
  const path = fileOf(`${JSON.stringify({ id: "a", language: "es-US", turns, labels: ["grievance"] })}\n\n`);
  expect(readCases(path)).toMatchObject([
    { id: "a", language: "es-US", labels: ["grievance"], turns: [{ turnId: "1", from: "member" }] },
  ]);
});

test.each([
  ["not JSON", "{", /cases.jsonl:1: not JSON/],
  ["without turns", JSON.stringify({ labels: [] }), /cases.jsonl:1: not as described: turns/],
  ["of a kind nobody knows", JSON.stringify({ turns, labels: ["complaint"] }), /labels/],
])("a line that is %s is named", (_what, line, message) => {
  expect(() => readCases(fileOf(line))).toThrow(message);
});

test("our own sentences say what they are before the bar", () => {
  const path = fileOf("g+a | You denied it and laughed.\n- | Thank you.\n");
  expect(readOwnSentences(path, "en-US").map(({ labels }) => labels)).toEqual([["grievance", "appeal"], []]);
  expect(() => readOwnSentences(fileOf("x | what"), "en-US")).toThrow("no kind is called x");
  expect(() => readOwnSentences(fileOf("what"), "en-US")).toThrow('no " | "');
});

const scored = (labels: ScoredCase["labels"], found: ScoredCase["found"]): ScoredCase => ({
  id: "",
  language: "en-US",
  turns: [],
  labels,
  found,
});

test("figures count what was labelled, found and right, and what became of missed grievances", () => {
  const all = [
    scored(["grievance"], ["grievance"]),
    scored(["grievance"], ["inquiry"]),
    scored(["inquiry", "grievance"], ["inquiry", "grievance"]),
    scored([], ["grievance"]),
  ];
  const grievances = kindFigures(all).find(({ kind }) => kind === "grievance");
  expect(grievances).toEqual({ kind: "grievance", labelled: 3, found: 3, right: 2 });
  expect(grievances && [recallOf(grievances), precisionOf(grievances)]).toEqual([2 / 3, 2 / 3]);
  expect(missedGrievances(all)).toBe("Missed grievances: 1 of 3 (33.3 %), 1 of them read as inquiries.");
  expect(confusionLines(all).at(-1)).toBe("| nothing | 0 | 1 | 0 | 0 | 0 |");
});
