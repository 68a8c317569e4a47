import { describe, expect, test } from "vitest";
import type { Turn } from "#journey/contact/conversation.ts";
import { afterChatEvent, newChat, nextToSend, turnsOf } from "./conversation-events.ts";
import type { ChatEvent, ChatState } from "./conversation-events.ts";

const turn = (id: string, from: Turn["from"], text: string, second = 0): Turn => ({
  id,
  at: new Date(Date.UTC(2026, 10, 22, 10, 0, second)).toISOString(),
  from,
  name: "",
  text,
  delivery: "sent",
});
const mine = (id: string, text: string): Turn => ({ ...turn(id, "member", text, 30), delivery: "sending" });

/** A chat of the member's after these events, from open. */
const chatAfter = (...events: ChatEvent[]): ChatState =>
  [{ kind: "opened" } as const, ...events].reduce<ChatState>(
    (state, event) => afterChatEvent(state, event, "member"),
    newChat,
  );
const texts = (state: ChatState) => turnsOf(state).map(({ text, delivery }) => `${text} (${delivery})`);

describe("a message of our own", () => {
  test("shows at once and once, whether its echo comes before the answer or after", () => {
    const wrote = { kind: "wrote", turn: mine("local-1", "my bill") } as const;
    const echo = { kind: "heard", turns: [turn("m1", "member", "my bill", 31)] } as const;
    const sent = { kind: "sent", localId: "local-1", id: "m1", at: echo.turns[0]!.at } as const;
    expect(texts(chatAfter(wrote))).toEqual(["my bill (sending)"]);
    expect(texts(chatAfter(wrote, echo, sent))).toEqual(["my bill (sent)"]);
    expect(texts(chatAfter(wrote, sent, echo))).toEqual(["my bill (sent)"]);
  });

  test("whose answer was lost with the line is found in the transcript and not doubled", () => {
    const state = chatAfter(
      { kind: "wrote", turn: mine("local-1", "my bill") },
      { kind: "lost" },
      { kind: "notSent", localId: "local-1", refused: false },
      { kind: "heard", turns: [turn("m1", "member", "my bill", 31)] },
      { kind: "regained" },
    );
    expect(texts(state)).toEqual(["my bill (sent)"]);
    expect(nextToSend(state)).toBeNull();
  });

  test("said twice in the same words is two messages", () => {
    const state = chatAfter(
      { kind: "heard", turns: [turn("m1", "member", "ok", 1)] },
      { kind: "wrote", turn: mine("local-2", "ok") },
      { kind: "heard", turns: [turn("m1", "member", "ok", 1)] },
    );
    expect(texts(state)).toEqual(["ok (sent)", "ok (sending)"]);
  });

  test("that was refused stays, failed, with its text, and goes out only when asked", () => {
    const refused = [
      { kind: "wrote", turn: mine("local-1", "too long") },
      { kind: "notSent", localId: "local-1", refused: true },
    ] as const;
    expect(texts(chatAfter(...refused, { kind: "lost" }, { kind: "regained" }))).toEqual([
      "too long (failed)",
    ]);
    expect(nextToSend(chatAfter(...refused, { kind: "resend", localId: "local-1" }))?.text).toBe("too long");
  });
});

describe("while the line is down", () => {
  const down = chatAfter(
    { kind: "lost" },
    { kind: "wrote", turn: mine("local-1", "first") },
    { kind: "wrote", turn: mine("local-2", "second") },
  );
  test("what is written waits", () => {
    expect(nextToSend(down)).toBeNull();
    expect(texts(down)).toEqual(["first (sending)", "second (sending)"]);
  });
  test("and goes out in order once it is back", () => {
    const back = afterChatEvent(down, { kind: "regained" }, "member");
    expect(nextToSend(back)?.text).toBe("first");
    const sent = { kind: "sent", localId: "local-1", id: "m1", at: turn("", "member", "", 40).at } as const;
    expect(nextToSend(afterChatEvent(back, sent, "member"))?.text).toBe("second");
  });
});

test("turns stand in the order of their time, whatever order they arrive in", () => {
  const state = chatAfter(
    { kind: "heard", turns: [turn("m3", "agent", "three", 3)] },
    {
      kind: "heard",
      turns: [turn("m1", "agent", "one", 1), turn("m2", "member", "two", 2), turn("m3", "agent", "three", 3)],
    },
  );
  expect(turnsOf(state).map(({ id }) => id)).toEqual(["m1", "m2", "m3"]);
});

test("typing is over when the person has spoken", () => {
  const typing = chatAfter({ kind: "typing", name: "Ana" });
  expect(typing.typing).toBe("Ana");
  expect(
    afterChatEvent(typing, { kind: "heard", turns: [turn("m1", "agent", "Hello", 1)] }, "member").typing,
  ).toBeNull();
});

test("the end keeps what was said, and says what never arrived", () => {
  const state = chatAfter(
    { kind: "heard", turns: [turn("m1", "agent", "Goodbye", 1)] },
    { kind: "wrote", turn: mine("local-1", "wait") },
    { kind: "ended" },
    { kind: "regained" },
  );
  expect(state.phase).toBe("ended");
  expect(texts(state)).toEqual(["Goodbye (sent)", "wait (failed)"]);
});
