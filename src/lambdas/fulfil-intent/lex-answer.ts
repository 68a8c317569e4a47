import type { Attributes, BotTurn } from "./lex-event.ts";

/** What the function wants next, before it is written the way Lex reads it. */
export type Reply =
  /** Go on as the bot's files say. `asks`: they ask for something now, and this function is not called again for the same words. */
  | { readonly kind: "delegate"; readonly asks?: true }
  | {
      readonly kind: "ask";
      readonly intentName: string;
      readonly slot: string;
      readonly words: string | null;
    }
  /** Say something and go on listening, for any intent. */
  | { readonly kind: "listen"; readonly words: string }
  | {
      readonly kind: "close";
      readonly intentName: string;
      readonly state: "Fulfilled" | "Failed";
      readonly words: string | null;
    };

/** A reply with what changes in the conversation's attributes. */
export interface Answer {
  readonly reply: Reply;
  readonly attributes?: Partial<Attributes>;
}

/** https://docs.aws.amazon.com/lexv2/latest/dg/lambda-response-format.html */
export function toLexResponse(turn: BotTurn, event: unknown, { reply, attributes }: Answer): unknown {
  // A question about the card or a code is open for one turn; only an answer that asks anew keeps it so.
  const sessionAttributes = { ...turn.carried, ...turn.attributes, readBack: "", stepUp: "", ...attributes };
  switch (reply.kind) {
    case "delegate":
      return {
        sessionState: { dialogAction: { type: "Delegate" }, intent: intentOf(event), sessionAttributes },
      };
    case "ask":
      return {
        sessionState: {
          dialogAction: { type: "ElicitSlot", slotToElicit: reply.slot },
          intent: { name: reply.intentName, slots: {}, state: "InProgress", confirmationState: "None" },
          sessionAttributes,
        },
        ...messages(reply.words),
      };
    case "listen":
      return {
        sessionState: { dialogAction: { type: "ElicitIntent" }, sessionAttributes },
        ...messages(reply.words),
      };
    case "close":
      return {
        sessionState: {
          dialogAction: { type: "Close" },
          intent: { name: reply.intentName, slots: {}, state: reply.state, confirmationState: "None" },
          sessionAttributes,
        },
        ...messages(reply.words),
      };
  }
}

const messages = (words: string | null) =>
  words === null
    ? {}
    : { messages: inMessages(words).map((content) => ({ contentType: "PlainText", content })) };

/** Lex refuses a longer message, and more of them in one answer. */
const longestMessage = 1_024;
const mostMessages = 5;

/** Almost always one; else cut where a line or a sentence ends. */
export function inMessages(words: string): readonly string[] {
  const parts: string[] = [];
  let rest = words.trim();
  while (rest.length > longestMessage && parts.length < mostMessages - 1) {
    const begin = rest.slice(0, longestMessage);
    const end = Math.max(...["\n", ". ", "。", " "].map((each) => begin.lastIndexOf(each) + 1));
    const cut = end > longestMessage / 2 ? end : longestMessage;
    parts.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return [...parts, rest.slice(0, longestMessage)];
}

/** Lex wants its own intent back, slots and all, when the function leaves the matter to it. */
function intentOf(event: unknown): unknown {
  const state = property(event, "sessionState");
  return property(state, "intent");
}

function property(from: unknown, name: string): unknown {
  return typeof from === "object" && from !== null
    ? Object.entries(from).find(([key]) => key === name)?.[1]
    : undefined;
}
