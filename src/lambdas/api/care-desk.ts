import type { DeclineReason, HintOutcome } from "#journey/agent-action/decisions.ts";
import type { CareAnswer } from "#journey/next-best-action/care-management.ts";
import type { CareStanding } from "#journey/next-best-action/care-standing.ts";
import type { Decision, Hint } from "#journey/next-best-action/decision.ts";
import { rules } from "#journey/next-best-action/rules.ts";
import type { Group } from "#journey/next-best-action/standing.ts";
import { toCareStanding } from "#journey/next-best-action/to-care-standing.ts";
import type { Desk } from "./desk.ts";
import type { OpenContact } from "./open-contact.ts";

export type CareDesk = Pick<Desk, "careManagement" | "logFault">;

/** Milliseconds: a hint without a case manager's word is better than one that comes when the moment has passed. */
const budgetMs = 700;

const notAsked: CareStanding = { state: "notAsked" };

/**
 * Asks case managers while the page is read; not while the contact only rings, nor of nobody. What may be told of their
 * answer is decided when it is here, of the contact as it is open then.
 */
export async function askCare(
  desk: CareDesk,
  asked: OpenContact,
): Promise<(open: OpenContact) => CareStanding> {
  const { patientId, scope } = asked.question;
  const { contactId } = asked.row;
  if (patientId === null || scope === "offered") return () => notAsked;
  const [reply, outcomes] = await Promise.all([
    desk.careManagement.standing({ patientId, contactId }, budgetMs),
    desk.careManagement.outcomes(patientId, budgetMs),
  ]);
  logDown(desk, contactId, reply, outcomes);
  return ({ question, disclosure }) => {
    // Their sentences are care coordination, as reminders of care are.
    const mayTell = disclosure.shown.has("careGaps");
    return question.patientId === patientId ? toCareStanding(reply, outcomes, { rules, mayTell }) : notAsked;
  };
}

/** Shows case managers what stands before the agent now; where nothing does, there is nothing to look at. */
export async function showCare(
  desk: CareDesk,
  { decisionId, decidedAt, card, quiet }: Decision,
  { row, question: { patientId } }: OpenContact,
): Promise<void> {
  const { contactId } = row;
  const hints = [...(card === null ? [] : [card]), ...quiet];
  if (patientId === null || hints.length === 0) return;
  const actions = hints.map(({ rule, group, standing, about }) => ({ rule, group, standing, about }));
  const slate = { patientId, contactId, decisionId, decidedAt, actions };
  logDown(desk, contactId, await desk.careManagement.show(slate, budgetMs));
}

/** What case managers want to know of: the rest is no business of theirs. */
const theirs: ReadonlySet<Group> = new Set(["care", "caseManagement", "medicines"]);

/**
 * Tells case managers what the agent made of a suggestion about care. Codes alone, as with a slate; and not what they
 * were sent as a referral or a task, which says it already.
 */
export async function tellCare(
  desk: CareDesk,
  { row: { contactId }, question: { patientId }, user, now }: OpenContact,
  { rule, group, about }: Pick<Hint, "rule" | "group" | "about">,
  { outcome: answer, reason, done }: HintOutcome,
): Promise<void> {
  const isWithThem = done.kind === "done" && done.what !== "message";
  if (patientId === null || !theirs.has(group) || isWithThem) return;
  const words = reason === null ? null : reasonWords[reason];
  const told = { patientId, contactId, rule, about, answer, words, by: user.username, at: now.toISOString() };
  logDown(desk, contactId, await desk.careManagement.tell(told, budgetMs));
}

const reasonWords = {
  alreadyDone: "The agent says that it is done already.",
  notRelevant: "The agent says that it does not apply.",
  notTheMoment: "The agent says that it was not the moment.",
  wrong: "The agent says that it is wrong.",
} as const satisfies Record<DeclineReason, string>;

function logDown(
  { logFault }: CareDesk,
  contactId: string,
  ...answers: readonly CareAnswer<unknown>[]
): void {
  const codes = answers.flatMap((each) => (each.kind === "down" ? [each.code] : []));
  for (const code of new Set(codes)) logFault({ at: "care-management", code, contactId });
}
