import { expect, test } from "vitest";
import type { Turn } from "#journey/contact/conversation.ts";
import { textsIn } from "./texts.ts";
import { agentPresent, threadLines } from "./thread-lines.ts";

let count = 0;
const turn = (from: Turn["from"], name: string, text: string, event?: "joined" | "left"): Turn => ({
  id: `t${(count += 1)}`,
  at: "2026-11-22T10:00:00Z",
  from,
  name,
  text,
  delivery: "sent",
  ...(event ? { event } : {}),
});

const chat = [
  turn("bot", "Careline assistant", "How can I help?"),
  turn("bot", "Careline assistant", "I can look up a claim."),
  turn("member", "Rosa", "A person please"),
  turn("system", "Ana Alvarez", "Ana Alvarez joined", "joined"),
  turn("agent", "Ana Alvarez", "Hi Rosa"),
  turn("member", "Rosa", "Hi"),
  turn("agent", "Ana Alvarez", "Let me see"),
];

test("a speaker is named where they begin, not again while they go on, and not when just announced", () => {
  expect(
    threadLines(chat, textsIn["en-US"]).map((line) => (line.kind === "said" ? line.who : line.text)),
  ).toEqual(["Virtual assistant", null, null, "Ana joined", null, null, "Ana"]);
});

test("the page says who came in its own language", () => {
  expect(threadLines(chat, textsIn["es-US"])[3]).toMatchObject({ text: "Se unió Ana" });
});

test("whoever joined is present until they leave", () => {
  expect(agentPresent(chat.slice(0, 3))).toBeNull();
  expect(agentPresent(chat)).toBe("Ana");
  expect(agentPresent([...chat, turn("system", "Ana Alvarez", "", "left")])).toBeNull();
});
