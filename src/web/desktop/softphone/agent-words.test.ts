import { expect, test } from "vitest";
import type { AgentPresence, DeskContact } from "#journey/agent-action/contact-control.ts";
import { stateWords } from "./agent-words.ts";

const agent = (name: string, type: AgentPresence["state"]["type"]) =>
  ({ state: { name, type }, stateSince: 1 }) as AgentPresence;
const contact = (phase: DeskContact["phase"], channel: DeskContact["channel"], since = 2) =>
  ({ phase, channel, since }) as DeskContact;

test("what rings is said in words, not by Connect's name for the state", () => {
  const pending = agent("PendingBusy", "system");
  expect(stateWords(pending, [contact("offered", "voice")])).toMatchObject({
    words: "Call ringing",
    since: 2,
  });
  expect(stateWords(pending, [contact("offered", "chat")]).words).toBe("Chat waiting");
});

test("a conversation counts for more than what rings, a call for more than chats", () => {
  const busy = agent("Busy", "system");
  const chats = [
    contact("connected", "chat", 5),
    contact("connected", "chat", 4),
    contact("offered", "chat"),
  ];
  expect(stateWords(busy, chats)).toMatchObject({ words: "On 2 chats", since: 4 });
  expect(stateWords(busy, [...chats, contact("connected", "voice")]).words).toBe("On a call");
});

test("with no contact the chosen state counts, and a missed one says so", () => {
  expect(stateWords(agent("Lunch", "not_routable"), [])).toMatchObject({ words: "Lunch", tone: "amber" });
  expect(stateWords(agent("MissedCallAgent", "error"), []).words).toBe("Missed contact");
});
