import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { countingIds } from "#journey/ids.ts";
import type { Prompt } from "../flow/caller-line.ts";
import { createAgentLines } from "./agent-line.ts";
import type { Whisper } from "./ccp-page/wire.ts";
import { steppedTimers } from "./timers.ts";

const urgent: Prompt = { text: "Urgent: read their words first.", language: "en-US", by: "flow" };

function openLine({ hasPanel = true } = {}) {
  const timers = steppedTimers(fixedClock("2026-11-22T15:00:00.000Z"));
  const sent: Whisper[] = [];
  const lines = createAgentLines({
    ids: countingIds("whisper"),
    timers,
    send: (username, message) => {
      expect(username).toBe("gus");
      sent.push(message);
      return hasPanel;
    },
  });
  const stop = new AbortController();
  const { say } = lines.lineTo("gus", stop.signal);
  return { lines, timers, sent, stop, say };
}

/** What a promise has come to by now, or "waits". */
const now = <T>(promise: Promise<T>): Promise<T | "waits"> =>
  Promise.race([promise, new Promise<"waits">((resolve) => setImmediate(() => resolve("waits")))]);

test("a whisper goes to the panel with its words and its language, and is over when the panel has said it", async () => {
  const { lines, sent, say } = openLine();
  const said = say(urgent);
  expect(sent).toEqual([
    { kind: "whisper", whisperId: "whisper-1", text: urgent.text, language: urgent.language },
  ]);
  expect(await now(said)).toBe("waits");
  lines.whispered("gus", "whisper-1");
  expect(await said).toBe(true);
});

test("another agent's panel cannot end it", async () => {
  const { lines, say } = openLine();
  const said = say(urgent);
  lines.whispered("ben", "whisper-1");
  expect(await now(said)).toBe("waits");
});

test("a panel that never answers holds the flow no longer than its patience", async () => {
  const { timers, say } = openLine();
  const said = say(urgent);
  timers.advanceBy(5_000);
  expect(await now(said)).toBe("waits");
  timers.advanceBy(10_000);
  expect(await said).toBe(true);
});

test("without an open panel nobody is waited for", async () => {
  const { say } = openLine({ hasPanel: false });
  expect(await say(urgent)).toBe(true);
});

test("a flow that is over falls silent in the panel, and says nothing more", async () => {
  const { sent, stop, say } = openLine();
  const said = say(urgent);
  stop.abort();
  expect(await said).toBe(false);
  expect(sent.at(-1)).toEqual({ kind: "hush", whisperId: "whisper-1" });
  expect(await say(urgent)).toBe(false);
  expect(sent).toHaveLength(2);
});

test("an end before any word is no word", () => {
  const { sent, stop } = openLine();
  stop.abort();
  expect(sent).toEqual([]);
});
