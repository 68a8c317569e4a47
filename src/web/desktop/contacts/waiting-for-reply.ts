import type { Conversation, Turn } from "#journey/contact/conversation.ts";

export interface WaitingForReply {
  /** The newest thing said by anybody but the system, or null. */
  readonly last: Turn | null;
  /** When the member's oldest unanswered message came, in epoch milliseconds; null when the agent spoke last. */
  readonly since: number | null;
  /** How many messages of the member are unanswered. */
  readonly count: number;
}

/** How long, and for how much, a member has been waiting for the agent's answer. After the end nobody waits. */
export function waitingForReply(conversation: Conversation): WaitingForReply {
  const turns = "turns" in conversation ? conversation.turns.filter((turn) => turn.from !== "system") : [];
  const answered = turns.findLastIndex((turn) => turn.from === "agent" || turn.from === "bot");
  const open = conversation.status === "ended" ? [] : turns.slice(answered + 1);
  const first = open[0];
  return { last: turns.at(-1) ?? null, since: first ? Date.parse(first.at) : null, count: open.length };
}
