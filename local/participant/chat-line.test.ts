import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { countingIds } from "#journey/ids.ts";
import { steppedTimers } from "../connect/timers.ts";
import type { Wait } from "../flow/caller-line.ts";
import { chatLine } from "./chat-line.ts";
import { createRoom, tellFlow } from "./chat-room.ts";
import { closeRoom } from "./close-room.ts";

const forWords: Wait = { timeoutMs: 60_000, keys: "none", words: true, secret: false };

function chat() {
  const clock = fixedClock("2026-11-22T10:00:00Z");
  const world = { clock, ids: countingIds("id") };
  const timers = steppedTimers(clock);
  const around = { world, toAgent: () => {}, posted: () => {} };
  const room = createRoom(world, "chat-1", "Rosa");
  return {
    line: chatLine(around, room, timers),
    room,
    timers,
    around,
    write: (text: string) => tellFlow(room, { kind: "said", text }),
  };
}

test("a prompt is a message in the transcript: the bot's as the bot's, the flow's as the system's", async () => {
  const { line, room } = chat();
  await line.say({ text: "Welcome.", language: "en-US", by: "flow" });
  await line.say({ text: "How can I help?", language: "en-US", by: "bot" });
  expect(
    room.items.map(({ ParticipantRole, DisplayName, Content }) => [ParticipantRole, DisplayName, Content]),
  ).toEqual([
    ["SYSTEM", "SYSTEM_MESSAGE", "Welcome."],
    ["SYSTEM", "BOT", "How can I help?"],
  ]);
});

test("what the member writes while the flow is busy is heard next, in order", async () => {
  const { line, write } = chat();
  write("first");
  write("second");
  expect(await line.hear(forWords)).toEqual({ kind: "words", words: "first" });
  expect(await line.hear(forWords)).toEqual({ kind: "words", words: "second" });
});

test("silence is heard as nothing once the time is up", async () => {
  const { line, timers } = chat();
  const heard = line.hear(forWords);
  timers.advanceBy(60_000);
  expect(await heard).toEqual({ kind: "nothing" });
});

test("the end of the chat is heard at once, and nothing can be said after it", async () => {
  const { line, room, around } = chat();
  const heard = line.hear(forWords);
  closeRoom(around, room, room.member);
  expect(await heard).toEqual({ kind: "gone" });
  expect(await line.say({ text: "Still there?", language: "en-US", by: "bot" })).toBe(false);
});

test("what is written while nobody listens for words does not answer a later question", async () => {
  const { line, write, timers } = chat();
  const waiting = line.hear({ ...forWords, words: false });
  write("are you there?");
  timers.advanceBy(60_000);
  expect(await waiting).toEqual({ kind: "nothing" });
  const heard = line.hear(forWords);
  write("my claim");
  expect(await heard).toEqual({ kind: "words", words: "my claim" });
});
