import type { ReasonCode } from "#journey/contact/attributes.ts";
import type { Answer } from "./lex-answer.ts";
import type { BotTurn } from "./lex-event.ts";
import { ownWords } from "./own-words.ts";

/** Closes as a failed identification, which the flow turns into the queue. */
export const notConfirmed = (
  turn: BotTurn,
  reasonCode: Extract<ReasonCode, "lockedOut" | "notIdentified">,
): Answer => ({
  reply: {
    kind: "close",
    intentName: "IdentifyMember",
    state: "Failed",
    words: ownWords[turn.attributes.language].notConfirmed,
  },
  attributes: { reasonCode },
});

/** Nothing stays verified; the attributes say so too. */
export const lockedOut = (turn: BotTurn): Answer => ({
  ...notConfirmed(turn, "lockedOut"),
  attributes: {
    reasonCode: "lockedOut",
    callerKind: "unknown",
    verificationLevel: "L0",
    verificationMethod: "none",
  },
});
