import { expect, test } from "vitest";
import type { Conversation, Turn } from "#journey/contact/conversation.ts";
import { waitingForReply } from "./waiting-for-reply.ts";

const turn = (from: Turn["from"], minute: number): Turn => ({
  id: `${from}${minute}`,
  at: `2026-11-22T10:0${minute}:00Z`,
  from,
  name: "",
  text: `${from} at ${minute}`,
  delivery: "sent",
});

const chat = (...turns: Turn[]): Conversation => ({
  status: "open",
  line: "live",
  turns,
  typing: null,
  send: () => {},
  resend: () => {},
  sayTyping: () => {},
});

test("a member waits since the first message after the agent's last", () => {
  const waiting = waitingForReply(
    chat(turn("agent", 1), turn("member", 2), turn("system", 3), turn("member", 4)),
  );
  expect(waiting).toMatchObject({ since: Date.parse("2026-11-22T10:02:00Z"), count: 2 });
  expect(waiting.last?.text).toBe("member at 4");
});

test("nobody waits once the agent has answered", () => {
  expect(waitingForReply(chat(turn("member", 1), turn("agent", 2)))).toMatchObject({ since: null, count: 0 });
});

test("nobody waits in a chat that has ended, though its last words were the member's", () => {
  const ended: Conversation = { status: "ended", turns: [turn("agent", 1), turn("member", 2)] };
  const waiting = waitingForReply(ended);
  expect(waiting).toMatchObject({ since: null, count: 0 });
  expect(waiting.last?.text).toBe("member at 2");
});

test("a chat that is still opening has nothing to say", () => {
  expect(waitingForReply({ status: "opening" })).toEqual({ last: null, since: null, count: 0 });
});
