import { basisOf } from "#journey/disclosure/basis-of.ts";
import { discloseHandOver } from "#journey/disclosure/disclose-hand-over.ts";
import { discloseTurns } from "#journey/disclosure/disclose-turns.ts";
import type { KeptDecision } from "#journey/agent-action/decisions.ts";
import { pageForDecision } from "#journey/next-best-action/decision-input.ts";
import { boardLines } from "#journey/next-best-action/board-lines.ts";
import type { DecisionInput } from "#journey/next-best-action/decision-input.ts";
import { decideSlate } from "#journey/next-best-action/decide-slate.ts";
import type { Decision } from "#journey/next-best-action/decision.ts";
import { isSameSlate, momentKey } from "#journey/next-best-action/moment-key.ts";
import type { Tenure } from "#journey/next-best-action/moment.ts";
import type { KeptOffer } from "#journey/next-best-action/offer-history.ts";
import type { PastOffer } from "#journey/next-best-action/past-offer.ts";
import { sectionNames } from "#journey/profile/section-names.ts";
import { auditBoard, askBoard } from "./board-for-hints.ts";
import type { BoardDesk } from "./board-for-hints.ts";
import { askCare, showCare } from "./care-desk.ts";
import type { CareDesk } from "./care-desk.ts";
import type { Desk } from "./desk.ts";
import { disclosedPage } from "./disclosed-page.ts";
import type { DisclosedPage, PageDesk } from "./disclosed-page.ts";
import { laterPatienceMs } from "./member-facts.ts";
import type { ReadFacts } from "./member-facts.ts";
import type { OpenContact } from "./open-contact.ts";

export type HintDesk = PageDesk &
  Pick<Desk, "ids" | "audit" | "decisions" | "offers" | "learning" | "saidTurns"> &
  CareDesk &
  BoardDesk;

/** The decision that stands, with the contact as it was open when it was made. */
export interface Standing {
  readonly kept: KeptDecision;
  readonly open: OpenContact;
}

const wholePage = { sections: sectionNames, patienceMs: laterPatienceMs } as const;

/**
 * What to offer now. Made anew at every look, and kept where it puts something else before the agent than the last one
 * did. While the contact only rings nothing is kept: nobody has seen it work.
 */
export async function standingDecision(
  desk: HintDesk,
  readFacts: ReadFacts,
  asked: OpenContact,
  tenure: Tenure,
): Promise<Standing> {
  const [{ page, open }, careOf, boardOf] = await Promise.all([
    disclosedPage(desk, readFacts, asked, wholePage),
    askCare(desk, asked),
    askBoard(desk, asked),
  ]);
  const basis = basisOf(open.question, open.disclosure);
  const found = boardOf(open);
  const latest =
    open.question.scope === "offered" ? null : await desk.decisions.latest(open.row.contactId, basis);
  const own = { latest, tenure, care: careOf(open), board: boardLines(found) };
  const input = await inputOf(desk, { page, open }, own);
  const decision = decideSlate(input);
  if (open.question.scope === "offered") return { kept: { decision, basis, outcomes: {} }, open };
  if (latest !== null && isSameSlate(latest.decision, decision)) return { kept: latest, open };
  const kept = await desk.decisions.keep(decision, input, { basis, moment: momentKey(input) });
  await Promise.all([
    rememberShown(desk, kept.decision, open),
    showCare(desk, kept.decision, open),
    auditBoard(desk, open, kept.decision, found),
  ]);
  return { kept, open };
}

async function inputOf(
  desk: HintDesk,
  { page, open }: Pick<DisclosedPage, "page" | "open">,
  {
    latest,
    ...more
  }: Pick<DecisionInput, "tenure" | "care" | "board"> & { readonly latest: KeptDecision | null },
): Promise<DecisionInput> {
  const { row, question, disclosure, now } = open;
  const [card, said, offers, learned] = await Promise.all([
    desk.rows.readHandOver(row.contactId),
    desk.saidTurns.list(row.contactId),
    question.patientId === null ? [] : desk.offers.of(question.patientId),
    desk.learning.read(),
  ]);
  return {
    decisionId: desk.ids.next(),
    now: now.toISOString(),
    page: pageForDecision(page),
    open: [...disclosure.shown],
    callerKind: question.callerKind,
    level: question.level,
    reasonCode: row.identity.reasonCode,
    channel: row.channel,
    language: row.identity.language,
    handOver: card && discloseHandOver(card, question, row.identity),
    said: discloseTurns(said, question, row.identity),
    past: offers.map((offer) => pastOf(offer, row.contactId)),
    onPage: cardOf(latest),
    learned,
    ...more,
  };
}

const pastOf = ({ contactId, rule, about, at, outcome }: KeptOffer, current: string): PastOffer => ({
  rule,
  about,
  at,
  outcome,
  isSameContact: contactId === current,
});

/** The card that nobody has decided yet. */
function cardOf(latest: KeptDecision | null): DecisionInput["onPage"] {
  const card = latest?.decision.card ?? null;
  return card === null || latest?.outcomes[card.hintId] !== undefined
    ? null
    : { rule: card.rule, about: card.about };
}

async function rememberShown(
  { offers }: Pick<Desk, "offers">,
  { card, quiet, decidedAt }: Decision,
  { row, question }: OpenContact,
): Promise<void> {
  const { patientId } = question;
  if (patientId === null) return;
  const shown = [...(card === null ? [] : [card]), ...quiet];
  await Promise.all(
    shown.map(({ hintId, rule, about }) =>
      offers.keep(patientId, {
        contactId: row.contactId,
        hintId,
        rule,
        about,
        at: decidedAt,
        outcome: "shown",
      }),
    ),
  );
}
