import type { Clock } from "#journey/clock.ts";
import type { ContactRows } from "#journey/contact/contact-row.ts";
import { maskWords } from "#journey/identity/mask-words.ts";
import type { Answer } from "./lex-answer.ts";
import type { BotTurn } from "./lex-event.ts";

/** What a member says while identifying is never kept, whatever form it has. */
const masked = "(identification)";

/** Words of danger are kept wherever they fall: the nurse must read them. */
const hidesWords = ({ intentName }: BotTurn, reply: Answer["reply"]): boolean =>
  intentName === "IdentifyMember" && !(reply.kind === "close" && urgentIntents.has(reply.intentName));

const urgentIntents: ReadonlySet<string> = new Set(["RedFlag", "SelfHarm"]);

/** A key alone means nothing to whoever reads it later. */
const wordsOf = ({ input, transcript }: BotTurn): string => {
  const words = maskWords(transcript);
  return input === "keys" && words !== "" ? `(pressed ${words})` : words;
};

/**
 * Appends one turn to the contact's hand-over card: the member's own words, masked, and the bot's answer. A turn that
 * is brought twice, for the dialog and then for the fulfilment, is kept once.
 */
export async function keepTurn(
  { rows, clock }: { readonly rows: Pick<ContactRows, "addToHandOver">; readonly clock: Clock },
  turn: BotTurn,
  { reply }: Answer,
): Promise<void> {
  if (reply.kind === "delegate") return;
  const at = clock.now().toISOString();
  const said = hidesWords(turn, reply) ? masked : wordsOf(turn);
  const words = reply.words ?? (reply.kind === "ask" ? "Asked for the member ID" : null);
  await rows.addToHandOver(turn.contactId, {
    turns: [
      ...(said === "" ? [] : [{ at, from: "member" as const, text: said }]),
      ...(words === null ? [] : [{ at, from: "bot" as const, text: words }]),
    ],
  });
}
