/** The types of Connect's API; a module is a resource of its own there. */
type FlowType =
  | "CONTACT_FLOW"
  | "CUSTOMER_QUEUE"
  | "CUSTOMER_HOLD"
  | "CUSTOMER_WHISPER"
  | "AGENT_HOLD"
  | "AGENT_WHISPER"
  | "OUTBOUND_WHISPER"
  | "AGENT_TRANSFER"
  | "QUEUE_TRANSFER"
  | "MODULE";

/**
 * The flows, by the symbol of `${flow:…}`, or of `${module:…}` for a module. A flow's type is not part of its file in Connect, so it stands here; the
 * deploy and the laptop both read this list.
 */
export const flows = {
  "member-inbound": {
    description: "Members who call or chat: language, recording notice, identification, bot, queue",
    type: "CONTACT_FLOW",
    channels: ["voice", "chat"],
    file: "member-inbound.json",
  },
  "member-queue": {
    description: "What members hear or read while they wait for a person",
    type: "CUSTOMER_QUEUE",
    channels: ["voice", "chat"],
    file: "member-queue.json",
  },
  "provider-inbound": {
    description: "Providers who call: recording notice, identification by NPI and TIN, bot, hours, queue",
    type: "CONTACT_FLOW",
    channels: ["voice"],
    file: "provider-inbound.json",
  },
  "prospective-inbound": {
    description: "People who think of joining: language, hours, recording notice, queue; never a callback",
    type: "CONTACT_FLOW",
    channels: ["voice"],
    file: "prospective-inbound.json",
  },
  "tty-inbound": {
    description: "Callers by TTY: language, hours, recording notice, queue; never a callback",
    type: "CONTACT_FLOW",
    channels: ["voice"],
    file: "tty-inbound.json",
  },
  "nurse-inbound": {
    description:
      "Danger to life, thoughts of self-harm, or a wish for a nurse: first in line, no identification",
    type: "CONTACT_FLOW",
    channels: ["voice", "chat"],
    file: "nurse-inbound.json",
  },
  "nurse-whisper": {
    description: "What a nurse hears before the caller: how urgent it is, and where their words are",
    type: "AGENT_WHISPER",
    channels: ["voice", "chat"],
    file: "nurse-whisper.json",
  },
  "quiet-queue": {
    description: "Waiting where no callback may be offered",
    type: "CUSTOMER_QUEUE",
    channels: ["voice", "chat"],
    file: "quiet-queue.json",
  },
  "choose-language": {
    description: "Greets and offers each language in itself; a chat keeps the one it came with",
    type: "MODULE",
    channels: ["voice", "chat"],
    file: "choose-language.json",
  },
  "say-recorded": {
    description: "An automated voice says that it is one and that the call is recorded; a key declines",
    type: "MODULE",
    channels: ["voice", "chat"],
    file: "say-recorded.json",
  },
  "record-unless-declined": {
    description: "Records and analyses from here, but never somebody who declined",
    type: "MODULE",
    channels: ["voice", "chat"],
    file: "record-unless-declined.json",
  },
  "identify-member": {
    description: "Member ID and birth date by keypad, of a member or for one; three tries",
    type: "MODULE",
    channels: ["voice"],
    file: "identify-member.json",
  },
  "confirm-by-code": {
    description: "A code by text before a person changes what fraudsters would change first; voice only",
    type: "MODULE",
    channels: ["voice", "chat"],
    file: "confirm-by-code.json",
  },
  "identify-provider": {
    description: "NPI and tax ID by keypad; three tries",
    type: "MODULE",
    channels: ["voice"],
    file: "identify-provider.json",
  },
  "after-hours": {
    description: "Nobody is here: when people are, the nurse line, a callback at opening",
    type: "CONTACT_FLOW",
    channels: ["voice", "chat"],
    file: "after-hours.json",
  },
  "outbound-whisper": {
    description: "Greets whoever is called back: who calls, an automated voice, recorded from now on",
    type: "OUTBOUND_WHISPER",
    channels: ["voice"],
    file: "outbound-whisper.json",
  },
  "set-hooks": {
    description: "What is heard around the agent: whispers and holds; invoked by every inbound flow",
    type: "MODULE",
    channels: ["voice", "chat"],
    file: "set-hooks.json",
  },
  "agent-whisper": {
    description: "What an agent hears alone when they take a contact: queue, language, reason",
    type: "AGENT_WHISPER",
    channels: ["voice", "chat"],
    file: "agent-whisper.json",
  },
  "customer-whisper": {
    description: "What a caller hears when a person comes on the line",
    type: "CUSTOMER_WHISPER",
    channels: ["voice", "chat"],
    file: "customer-whisper.json",
  },
  "customer-hold": {
    description: "What a caller hears on hold",
    type: "CUSTOMER_HOLD",
    channels: ["voice"],
    file: "customer-hold.json",
  },
  "agent-hold": {
    description: "What an agent hears while their caller is on hold",
    type: "AGENT_HOLD",
    channels: ["voice"],
    file: "agent-hold.json",
  },
  "agent-transfer": {
    description: "An agent hands a caller to another agent",
    type: "AGENT_TRANSFER",
    channels: ["voice"],
    file: "agent-transfer.json",
  },
  "queue-transfer": {
    description: "An agent hands a caller to a queue, as the nurse line or another language",
    type: "QUEUE_TRANSFER",
    channels: ["voice"],
    file: "queue-transfer.json",
  },
  disconnect: {
    description: "What remains when the agent has hung up: two questions",
    type: "CONTACT_FLOW",
    channels: ["voice", "chat"],
    file: "disconnect.json",
  },
} as const satisfies Record<
  string,
  {
    description: string;
    type: FlowType;
    channels: readonly ("voice" | "chat")[];
    file: string;
  }
>;
export type FlowSymbol = keyof typeof flows;

/** The bots, by the symbol of `${lex:bot/alias}`: folder in `lex-bots/`, alias, and the function behind its hooks. */
export const bots = {
  "member-services": { alias: "live", function: "fulfil-intent" },
  "provider-services": { alias: "live", function: "fulfil-intent" },
} as const satisfies Record<string, { alias: string; function: string }>;
