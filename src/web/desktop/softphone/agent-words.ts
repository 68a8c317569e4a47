import type { AgentPresence, DeskContact } from "#journey/agent-action/contact-control.ts";
import type { Tone } from "#web/kit/Chip.tsx";

/** The agent's state as the top bar says it: what they are doing counts for more than what they chose. */
export function stateWords(
  agent: AgentPresence,
  contacts: readonly DeskContact[],
): { words: string; tone: Tone; since: number } {
  const inPhase = (phase: DeskContact["phase"], channel: DeskContact["channel"]) =>
    contacts.filter((contact) => contact.phase === phase && contact.channel === channel);
  const call = inPhase("connected", "voice")[0];
  if (call) return { words: "On a call", tone: "accent", since: call.since };
  const wrapUp = contacts.find((contact) => contact.phase === "afterContactWork");
  if (wrapUp) return { words: "Wrap-up", tone: "iris", since: wrapUp.since };
  const chats = inPhase("connected", "chat");
  const first = chats[0];
  if (first) {
    const words = chats.length === 1 ? "On a chat" : `On ${chats.length} chats`;
    return { words, tone: "accent", since: Math.min(...chats.map((chat) => chat.since)) };
  }
  const offer = contacts.find((contact) => contact.phase === "offered");
  if (offer) return { words: ringing[offer.channel], tone: "accent", since: offer.since };
  if (agent.state.type === "error") return { words: "Missed contact", tone: "red", since: agent.stateSince };
  return { words: agent.state.name, tone: tones[agent.state.type], since: agent.stateSince };
}

/** Connect calls it PendingBusy. */
const ringing: Record<DeskContact["channel"], string> = { voice: "Call ringing", chat: "Chat waiting" };

const tones: Record<AgentPresence["state"]["type"], Tone> = {
  routable: "green",
  not_routable: "amber",
  offline: "neutral",
  system: "accent",
  error: "red",
};

/** What the microphone does to the agent, in words; null when there is nothing to say. */
export const microphoneWords: Record<
  AgentPresence["microphone"],
  { short: string; tone: Tone; help: string | null }
> = {
  ready: { short: "Microphone ready", tone: "green", help: null },
  unknown: { short: "Microphone not checked", tone: "neutral", help: null },
  refused: {
    short: "Microphone blocked",
    tone: "red",
    help: "This browser refuses the microphone. Allow it at the address bar; this page notices by itself.",
  },
  missing: {
    short: "No microphone",
    tone: "red",
    help: "No microphone was found. Plug one in; this page notices by itself.",
  },
};
