import type { Clock } from "#journey/clock.ts";
import type { ReasonCode } from "#journey/contact/attributes.ts";
import { nobodyYet } from "#journey/contact/contact-row.ts";
import type { ContactRow, ContactRows, HandOverCard } from "#journey/contact/contact-row.ts";
import { maskWords } from "#journey/identity/mask-words.ts";
import type { Answer } from "./lex-answer.ts";
import type { BotTurn } from "./lex-event.ts";
import { readAnswer } from "./read-answer.ts";
import { readBackWords } from "./read-back-words.ts";
import { shorten } from "./shorten.ts";

export interface ReadBackPorts {
  readonly rows: ContactRows;
  readonly clock: Clock;
}

/** So much of a sentence is enough to know it again, by ear and by eye. */
const longest = { heard: 120, read: 300 } as const;

const handOver = (words: string | null): Answer => ({
  reply: { kind: "close", intentName: "Person", state: "Fulfilled", words },
});

/**
 * On to a person. What was learned is read to the member first, who may correct it; where nothing was, nobody is held
 * up. `before` is what a topic has to say ahead of that.
 */
export async function toPerson(
  { rows, clock }: ReadBackPorts,
  turn: BotTurn,
  { reasonCode, before }: { readonly reasonCode: ReasonCode; readonly before: string | null },
): Promise<Answer> {
  const [row, card] = await Promise.all([rows.read(turn.contactId), rows.readHandOver(turn.contactId)]);
  const question = card && questionOf(turn, card, row, { reasonCode, now: clock.now() });
  if (question === null) return { ...handOver(before), attributes: { reasonCode } };
  await rows.saveIdentity(turn.contactId, { wantsPerson: true });
  return {
    reply: { kind: "ask", intentName: "Person", slot: "ReadBack", words: after(turn, before, question) },
    attributes: { reasonCode, readBack: "isRight" },
  };
}

function questionOf(
  turn: BotTurn,
  card: HandOverCard,
  row: ContactRow | null,
  { reasonCode, now }: { readonly reasonCode: ReasonCode; readonly now: Date },
): string | null {
  const { who, about, written, spoken } = readBackWords[turn.attributes.language];
  const matter = about[reasonCode];
  const identity = row?.identity ?? nobodyYet;
  if (matter === undefined || card.summary === "" || identity.lockedOut) return null;
  const isFresh = identity.expiresAt !== null && now.toISOString() < identity.expiresAt;
  const method = who[isFresh ? identity.method : "none"];
  return turn.input === "text"
    ? written(method, matter, shorten(card.ownWords, longest.read))
    : spoken(method, matter, withoutEnd(shorten(card.ownWords, longest.heard)));
}

/** The sentence around it has an end of its own. */
const withoutEnd = (words: string): string => words.replace(/[\p{P}\s]+$/u, "");

/** Apart for the eye, in one breath for the ear. */
function after({ input, attributes }: BotTurn, before: string | null, question: string): string {
  if (before === null) return question;
  const gap = attributes.language === "zh-CN" ? "" : " ";
  return before + (input === "text" ? "\n\n" : gap) + question;
}

/**
 * The turn after the card was read, whatever the recogniser made of it. Asked once more at most; then, as after silence,
 * the person comes.
 */
export async function hearReadBack({ rows, clock }: ReadBackPorts, turn: BotTurn): Promise<Answer> {
  const { language, readBack } = turn.attributes;
  const { whatToChange, changed } = readBackWords[language];
  const answer = readAnswer(turn.transcript, language);
  if (answer === "wrong" && readBack === "isRight") {
    return {
      reply: { kind: "ask", intentName: "Person", slot: "ReadBack", words: whatToChange },
      attributes: { readBack: "whatToChange" },
    };
  }
  const text = maskWords(turn.transcript).trim();
  if (answer !== "correction" || !/\p{L}/u.test(text)) return handOver(null);
  await rows.addToHandOver(turn.contactId, { corrections: [{ at: clock.now().toISOString(), text }] });
  return handOver(changed);
}
