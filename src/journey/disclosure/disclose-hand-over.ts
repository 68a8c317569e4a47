import { emptyCard } from "../contact/contact-row.ts";
import type { HandOverCard } from "../contact/contact-row.ts";
import type { Question } from "./decide-disclosure.ts";

/**
 * The hand-over card as far as this agent may read it now. Nothing while it rings. Once a verification has expired
 * only the caller's own words are left: the bot's answers may repeat facts of the member.
 */
export function discloseHandOver(
  card: HandOverCard,
  question: Pick<Question, "scope" | "hasExpired">,
): HandOverCard {
  const { contactId, ownWords, corrections, warnings } = card;
  if (question.scope === "offered") return emptyCard(contactId);
  if (!question.hasExpired) return card;
  const turns = card.turns.filter(({ from }) => from === "member");
  return { ...emptyCard(contactId), ownWords, corrections, turns, warnings };
}
