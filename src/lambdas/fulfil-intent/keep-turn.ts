import type { Clock } from "#journey/clock.ts";
import type { ContactRows } from "#journey/contact/contact-row.ts";
import { maskWords } from "#journey/identity/mask-words.ts";
import type { Answer } from "./lex-answer.ts";
import type { BotTurn } from "./lex-event.ts";

/** What is said to identify a member is never kept, whatever form it has: it may hold a name. */
const masked = "(identification)";
const identifying: ReadonlySet<string> = new Set(["IdentifyMember", "Eligibility"]);

/** Words of danger are kept wherever they fall: the nurse must read them. */
const hidesWords = ({ intentName }: BotTurn, reply: Answer["reply"]): boolean =>
  identifying.has(intentName) && !(reply.kind === "close" && urgentIntents.has(reply.intentName));

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
  {
    rows,
    clock,
  }: { readonly rows: Pick<ContactRows, "addToHandOver" | "readHandOver">; readonly clock: Clock },
  turn: BotTurn,
  { reply }: Answer,
): Promise<void> {
  if (reply.kind === "delegate" && !reply.asks) return;
  const at = clock.now().toISOString();
  const said = hidesWords(turn, reply) ? masked : wordsOf(turn);
  const words = answerOf(reply);
  const isKept = said === "" || (await wasKept(rows, turn, said));
  await rows.addToHandOver(turn.contactId, {
    turns: [
      ...(isKept ? [] : [{ at, from: "member" as const, text: said }]),
      ...(words === null ? [] : [{ at, from: "bot" as const, text: words }]),
    ],
  });
}

function answerOf(reply: Answer["reply"]): string | null {
  if (reply.kind === "delegate") return null;
  return reply.words ?? (reply.kind === "ask" ? "Asked for the member ID" : null);
}

/** The last missed answer to a question comes again as the fallback. */
async function wasKept(
  rows: Pick<ContactRows, "readHandOver">,
  { contactId, intentName }: BotTurn,
  said: string,
): Promise<boolean> {
  if (intentName !== "FallbackIntent") return false;
  const last = (await rows.readHandOver(contactId))?.turns.at(-1);
  return last?.from === "member" && last.text === said;
}
