import { emptyCard } from "../contact/contact-row.ts";
import type { ContactIdentity, HandOverCard } from "../contact/contact-row.ts";
import type { Question } from "./decide-disclosure.ts";

type Listener = Pick<ContactIdentity, "lockedOut" | "relatedPersonId">;

/**
 * The hand-over card as far as this agent may read it now. Nothing while it rings. Where the one who speaks now is not, or
 * no longer, whom the bot answered, only the caller's own words are left: its answers may repeat facts of the member.
 */
export function discloseHandOver(
  card: HandOverCard,
  question: Pick<Question, "scope" | "hasExpired" | "callerKind">,
  listener: Listener,
): HandOverCard {
  const { contactId, ownWords, corrections, warnings } = card;
  if (question.scope === "offered") return emptyCard(contactId);
  if (wasAnswered(question, listener)) return card;
  const turns = card.turns.filter(({ from }) => from === "member");
  return { ...emptyCard(contactId), ownWords, corrections, turns, warnings };
}

/** Who is locked out was perhaps never the member; who listens by the member's word heard none of it. */
export const wasAnswered = (
  { hasExpired, callerKind }: Pick<Question, "hasExpired" | "callerKind">,
  { lockedOut, relatedPersonId }: Listener,
): boolean => !hasExpired && !lockedOut && !(callerKind === "representative" && relatedPersonId === null);
