/**
 * The flows, by the symbol of `${flow:…}`. A flow's type is not part of its file in Connect, so it stands here; the
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
} as const satisfies Record<
  string,
  {
    description: string;
    type: "CONTACT_FLOW" | "CUSTOMER_QUEUE";
    channels: readonly ("voice" | "chat")[];
    file: string;
  }
>;
export type FlowSymbol = keyof typeof flows;

/** The bots, by the symbol of `${lex:bot/alias}`: folder in `lex-bots/`, alias, and the function behind its hooks. */
export const bots = {
  "member-services": { alias: "live", function: "fulfil-intent" },
} as const satisfies Record<string, { alias: string; function: string }>;
