import type { Ear } from "./ear.ts";
import { ordinary } from "./read-sentences.ts";
import type { Sentence } from "./read-sentences.ts";

/** https://docs.aws.amazon.com/lexv2/latest/dg/create-test-set-from-CSV.html */
const columns = [
  "Line #",
  "Conversation #",
  "Source",
  "Input",
  "Expected Output Intent",
  "Expected Output Slot 1",
];

/**
 * A test set for the Test Workbench of Lex V2: each sentence opens a conversation of its own. What is out of scope
 * expects the fallback; ordinary talk of health expects no intent in particular and is left out.
 */
export function workbenchCsv({ fallback }: Pick<Ear, "fallback">, sentences: readonly Sentence[]): string {
  const rows = sentences
    .filter(({ intent }) => intent !== ordinary)
    .map(({ text, intent }, index) => [String(index + 1), "N/A", "User", text, intent ?? fallback, ""]);
  return [columns, ...rows].map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}

const quoted = (field: string): string =>
  /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
