import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import type { Wait } from "#local/flow/caller-line.ts";
import { terminalLine } from "./talk-line.ts";

function openLine(typed: string) {
  const input = new PassThrough();
  const output = new PassThrough();
  const hungUp: true[] = [];
  const line = terminalLine({ input, output, onHangUp: () => hungUp.push(true) });
  input.end(typed);
  return { line, hungUp, printed: () => String(output.read() ?? "") };
}

const menu: Wait = { timeoutMs: 1000, keys: "one", words: false, secret: false };
const stored: Wait = {
  timeoutMs: 1000,
  keys: { maximum: 9, terminator: "#", betweenKeysMs: 1000 },
  words: false,
  secret: true,
};
const bot: Wait = { timeoutMs: 1000, keys: "none", words: true, secret: false };

test("A typed line is keys where keys are waited for, and words where somebody listens", async () => {
  const { line } = openLine("2\n412907335#\nwhere is my card\n");
  expect(await line.hear(menu)).toEqual({ kind: "keys", keys: "2" });
  expect(await line.hear(stored)).toEqual({ kind: "keys", keys: "412907335" });
  expect(await line.hear(bot)).toEqual({ kind: "words", words: "where is my card" });
});

test("An empty line is silence, and a menu that is spoken to asks for keys", async () => {
  const { line, printed } = openLine("\nhello\n1\n");
  expect(await line.hear(menu)).toEqual({ kind: "nothing" });
  expect(await line.hear(menu)).toEqual({ kind: "keys", keys: "1" });
  expect(printed()).toContain("Only keys are heard here");
});

test("What is said is printed with who says it, until the line is gone", async () => {
  const { line, hungUp, printed } = openLine("");
  await line.say({ text: "Welcome.", language: "en-US", by: "flow" });
  expect(printed()).toContain("Flow: Welcome.");
  expect(await line.hear(bot)).toEqual({ kind: "gone" });
  expect(hungUp).toEqual([true]);
  expect(await line.say({ text: "Still there?", language: "en-US", by: "bot" })).toBe(false);
});
