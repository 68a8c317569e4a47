import { describe, expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { countingIds } from "#journey/ids.ts";
import { steppedTimers } from "../connect/timers.ts";
import type { Wait } from "../flow/caller-line.ts";
import type { ToPage } from "./page/to-page.ts";
import { createPhoneLine } from "./phone-line.ts";

const memberId: Wait = {
  timeoutMs: 8_000,
  keys: { maximum: 9, terminator: "#", betweenKeysMs: 5_000 },
  words: false,
  secret: true,
};
const menu: Wait = { timeoutMs: 5_000, keys: "one", words: false, secret: false };
const speech: Wait = { timeoutMs: 4_000, keys: "none", words: true, secret: false };
const greeting = { text: "Thank you for calling.", language: "en-US", by: "flow" } as const;

function telephone() {
  const clock = fixedClock("2026-11-22T10:00:00Z");
  const timers = steppedTimers(clock);
  const frames: ToPage[] = [];
  const line = createPhoneLine({
    clock,
    timers,
    ids: countingIds("prompt"),
    send: (frame) => frames.push(frame),
  });
  const press = (keys: string) => {
    for (const key of keys) line.key(key);
  };
  return { line, timers, frames, press };
}

describe("a prompt", () => {
  test("lasts until the page has spoken it", async () => {
    const { line } = telephone();
    const said = line.say(greeting);
    line.spoken("prompt-1");
    expect(await said).toBe(true);
  });
  test("is cut short by a key, and the key counts for the question that follows", async () => {
    const { line, frames, press } = telephone();
    const said = line.say(greeting);
    press("2");
    expect(await said).toBe(true);
    expect(frames).toContainEqual({ kind: "hush" });
    expect(await line.hear(menu)).toEqual({ kind: "keys", keys: "2" });
  });
  test("that must be heard whole goes on, and the key counts for the question that follows", async () => {
    const { line, frames, press } = telephone();
    const said = line.say({ ...greeting, isWhole: true });
    press("9");
    expect(frames).not.toContainEqual({ kind: "hush" });
    line.spoken("prompt-1");
    expect(await said).toBe(true);
    expect(await line.hear(menu)).toEqual({ kind: "keys", keys: "9" });
  });
  test("does not hold the flow for ever when the page sleeps", async () => {
    const { line, timers } = telephone();
    const said = line.say(greeting);
    timers.advanceBy(60_000);
    expect(await said).toBe(true);
  });
});

describe("several keys", () => {
  test("end with the terminator, which does not belong to them", async () => {
    const { line, press } = telephone();
    const heard = line.hear(memberId);
    press("4129#");
    expect(await heard).toEqual({ kind: "keys", keys: "4129" });
  });
  test("end when there are enough, and the terminator pressed out of habit is not taken for the next answer", async () => {
    const { line, press, timers } = telephone();
    const heard = line.hear(memberId);
    press("412907335");
    expect(await heard).toEqual({ kind: "keys", keys: "412907335" });
    press("#");
    const next = line.hear(menu);
    timers.advanceBy(5_000);
    expect(await next).toEqual({ kind: "nothing" });
  });
  test("end with a pause after the last", async () => {
    const { line, press, timers } = telephone();
    const heard = line.hear(memberId);
    press("41");
    timers.advanceBy(4_999);
    press("2");
    timers.advanceBy(5_000);
    expect(await heard).toEqual({ kind: "keys", keys: "412" });
  });
  test("that never come are nothing, after the first time-out", async () => {
    const { line, timers } = telephone();
    const heard = line.hear(memberId);
    timers.advanceBy(8_000);
    expect(await heard).toEqual({ kind: "nothing" });
  });
  test("are never sent back to the page, which is told to hide them", async () => {
    const { line, press, frames } = telephone();
    const heard = line.hear(memberId);
    press("412907335");
    await heard;
    expect(JSON.stringify(frames)).not.toContain("412");
    expect(frames[0]).toEqual({ kind: "listening", keys: true, words: false, secret: true });
  });
});

describe("words", () => {
  test("are heard, however long they take once begun", async () => {
    const { line, timers } = telephone();
    const heard = line.hear(speech);
    timers.advanceBy(3_000);
    line.speaking();
    timers.advanceBy(15_000);
    line.words("why did I get a bill");
    expect(await heard).toEqual({ kind: "words", words: "why did I get a bill" });
  });
  test("that do not begin are nothing", async () => {
    const { line, timers } = telephone();
    const heard = line.hear(speech);
    timers.advanceBy(4_000);
    expect(await heard).toEqual({ kind: "nothing" });
  });
});

test("hanging up is heard at once, in the middle of a prompt or of an answer", async () => {
  const first = telephone();
  const said = first.line.say(greeting);
  first.line.hangUp();
  expect(await said).toBe(false);
  const second = telephone();
  const heard = second.line.hear(memberId);
  second.line.hangUp();
  expect(await heard).toEqual({ kind: "gone" });
  expect(await second.line.hear(menu)).toEqual({ kind: "gone" });
});
