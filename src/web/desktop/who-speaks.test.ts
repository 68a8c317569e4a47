import { expect, test } from "vitest";
import { createWhoSpeaks } from "./who-speaks.ts";

function stepped() {
  const waiting = new Map<() => void, number>();
  const changes: boolean[] = [];
  const who = createWhoSpeaks((milliseconds, then) => {
    waiting.set(then, milliseconds);
    return () => waiting.delete(then);
  });
  who.subscribe(() => changes.push(who.isSpeaking("c-1")));
  const pass = (milliseconds: number) => {
    for (const [then, left] of waiting) {
      waiting.set(then, left - milliseconds);
      if (left <= milliseconds) then();
    }
  };
  return { who, changes, pass };
}

test("a caller speaks until their sentence is whole", () => {
  const { who, changes } = stepped();
  who.speaks("c-1");
  who.speaks("c-1");
  who.finished("c-1");
  expect(changes).toEqual([true, false]);
});

test("or until they have been silent for four seconds, however long they spoke before", () => {
  const { who, changes, pass } = stepped();
  who.speaks("c-1");
  pass(3_000);
  who.speaks("c-1");
  pass(3_000);
  expect(who.isSpeaking("c-1")).toBe(true);
  pass(1_000);
  expect(changes).toEqual([true, false]);
});

test("one caller's words say nothing of another's, and who did not speak cannot finish", () => {
  const { who, changes } = stepped();
  who.speaks("c-2");
  who.finished("c-1");
  expect(who.isSpeaking("c-1")).toBe(false);
  expect(changes).toEqual([false]);
});
