import { basisOf } from "#journey/disclosure/basis-of.ts";
import { discloseHandOver } from "#journey/disclosure/disclose-hand-over.ts";
import type { KeptDecision } from "#journey/agent-action/decisions.ts";
import { pageForDecision } from "#journey/next-best-action/decision-input.ts";
import type { DecisionInput } from "#journey/next-best-action/decision-input.ts";
import { decideSlate } from "#journey/next-best-action/decide-slate.ts";
import type { CareStanding } from "#journey/next-best-action/care-standing.ts";
import type { ContactForCare } from "#journey/next-best-action/care-management.ts";
import { toCareStanding } from "#journey/next-best-action/to-care-standing.ts";
import { rules } from "#journey/next-best-action/rules.ts";
import type { Decision } from "#journey/next-best-action/decision.ts";
import { isSameSlate, momentKey } from "#journey/next-best-action/moment-key.ts";
import type { Tenure } from "#journey/next-best-action/moment.ts";
import type { KeptOffer } from "#journey/next-best-action/offer-history.ts";
import type { PastOffer } from "#journey/next-best-action/past-offer.ts";
import { sectionNames } from "#journey/profile/section-names.ts";
import type { Desk } from "./desk.ts";
import { disclosedPage } from "./disclosed-page.ts";
import type { DisclosedPage, PageDesk } from "./disclosed-page.ts";
import { laterPatienceMs } from "./member-facts.ts";
import type { ReadFacts } from "./member-facts.ts";
import type { OpenContact } from "./open-contact.ts";

export type HintDesk = PageDesk &
  Pick<Desk, "ids" | "audit" | "decisions" | "offers" | "learning" | "careManagement">;

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
  const { page, open } = await disclosedPage(desk, readFacts, asked, wholePage);
  const basis = basisOf(open.question, open.disclosure);
  const latest =
    open.question.scope === "offered" ? null : await desk.decisions.latest(open.row.contactId, basis);
  const input = await inputOf(desk, { page, open }, latest, tenure);
  const decision = decideSlate(input);
  if (open.question.scope === "offered") return { kept: { decision, basis, outcomes: {} }, open };
  if (latest !== null && isSameSlate(latest.decision, decision)) return { kept: latest, open };
  const kept = await desk.decisions.keep(decision, input, { basis, moment: momentKey(input) });
  await Promise.all([rememberShown(desk, kept.decision, open), showToCare(desk, kept.decision, open)]);
  return { kept, open };
}

async function inputOf(
  desk: HintDesk,
  { page, open }: Pick<DisclosedPage, "page" | "open">,
  latest: KeptDecision | null,
  tenure: Tenure,
): Promise<DecisionInput> {
  const { row, question, disclosure, now } = open;
  const { patientId } = question;
  const [card, offers, learned, care] = await Promise.all([
    desk.rows.readHandOver(row.contactId),
    patientId === null ? [] : desk.offers.of(patientId),
    desk.learning.read(),
    patientId === null ? notAsked : askCare(desk, { patientId, contactId: row.contactId }),
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
    said: [],
    care,
    past: offers.map((offer) => pastOf(offer, row.contactId)),
    onPage: cardOf(latest),
    tenure,
    learned,
  };
}

const notAsked: CareStanding = { state: "notAsked" };
/** Nobody waits longer for a case manager's word: without it the rules decide alone, and the page says so. */
const careBudgetMs = 400;

async function askCare(
  { careManagement }: Pick<Desk, "careManagement">,
  contact: ContactForCare,
): Promise<CareStanding> {
  const [reply, outcomes] = await Promise.all([
    careManagement.standing(contact, careBudgetMs),
    careManagement.outcomes(contact.patientId, careBudgetMs),
  ]);
  return toCareStanding(reply, outcomes, rules);
}

/** The case manager's page shows what stands before the agent; a word on it comes back live. */
async function showToCare(
  { careManagement }: Pick<Desk, "careManagement">,
  { decisionId, decidedAt, card, quiet }: Decision,
  { row, question }: OpenContact,
): Promise<void> {
  const { patientId } = question;
  const actions = [...(card === null ? [] : [card]), ...quiet];
  if (patientId === null || actions.length === 0) return;
  await careManagement.show(
    {
      patientId,
      contactId: row.contactId,
      decisionId,
      decidedAt,
      actions: actions.map(({ rule, group, standing, about }) => ({ rule, group, standing, about })),
    },
    careBudgetMs,
  );
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
