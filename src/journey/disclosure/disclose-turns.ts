import type { ContactIdentity } from "../contact/contact-row.ts";
import type { SaidTurn } from "../contact/said-turns.ts";
import type { Question } from "./decide-disclosure.ts";
import { wasAnswered } from "./disclose-hand-over.ts";

/**
 * What was said, as far as this agent may read it now, by the rule of the hand-over card: nothing while it rings, and of the bot's
 * answers nothing where the one who speaks now is not, or no longer, whom the bot answered.
 */
export function discloseTurns(
  turns: readonly SaidTurn[],
  question: Pick<Question, "scope" | "hasExpired" | "callerKind">,
  listener: Pick<ContactIdentity, "lockedOut" | "relatedPersonId">,
): readonly SaidTurn[] {
  if (question.scope === "offered") return [];
  return wasAnswered(question, listener) ? turns : turns.filter(({ from }) => from !== "bot");
}
