import type { Hono } from "hono";
import { HintOutcome, routes } from "#contract/api.ts";
import type { KeptDecision } from "#journey/agent-action/decisions.ts";
import { discloseHandOver } from "#journey/disclosure/disclose-hand-over.ts";
import type { Decision } from "#journey/next-best-action/decision.ts";
import { decideSlate } from "#journey/next-best-action/decide-slate.ts";
import type { Desk } from "./desk.ts";
import { disclosedPage, revealOf } from "./disclosed-page.ts";
import { Refusal } from "./errors.ts";
import { answer, body, honoPath, parameter } from "./exchange.ts";
import type { ReadFacts } from "./member-facts.ts";
import { openContact } from "./open-contact.ts";
import type { OpenContact } from "./open-contact.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

type HintDesk = Pick<Desk, "clock" | "ids" | "rows" | "lookup" | "audit" | "decisions">;

/** What to offer now, and what became of it. */
export function nextBestActionRoutes(app: Hono<ApiEnv>, desk: HintDesk, readFacts: ReadFacts): void {
  app.get(honoPath(routes.nextBestAction.path), async (context) => {
    const open = await openContact(desk, parameter(context, "contactId"), userOf(context));
    const kept = await standingDecision(desk, readFacts, open);
    await desk.audit.append(revealOf(open, "nextBestAction"));
    return answer(context, routes.nextBestAction.response, toSlate(kept));
  });

  app.post(honoPath(routes.hintOutcome.path), async (context) => {
    const open = await openContact(desk, parameter(context, "contactId"), userOf(context));
    const hintId = parameter(context, "hintId");
    const { decisionId, outcome } = await body(context, HintOutcome);
    const { contactId } = open.row;
    const kept = await desk.decisions.read(contactId, open.question.level);
    if (kept === null || kept.decision.decisionId !== decisionId || !offers(kept.decision, hintId)) {
      throw new Refusal("notFound");
    }
    const standing = await desk.decisions.recordOutcome(contactId, decisionId, hintId, outcome);
    if (standing !== outcome) throw new Refusal("conflict");
    const outcomes = { ...kept.outcomes, [hintId]: standing };
    return answer(context, routes.hintOutcome.response, toSlate({ ...kept, outcomes }));
  });
}

/** The decision of this contact at this level: made and kept at the first look after the acceptance. */
async function standingDecision(
  desk: HintDesk,
  readFacts: ReadFacts,
  open: OpenContact,
): Promise<KeptDecision> {
  const { contactId } = open.row;
  if (open.question.scope === "offered") {
    return { decision: await decide(desk, readFacts, open), outcomes: {} };
  }
  const kept = await desk.decisions.read(contactId, open.question.level);
  if (kept !== null) return kept;
  return desk.decisions.keep(await decide(desk, readFacts, open), open.question.level);
}

async function decide(desk: HintDesk, readFacts: ReadFacts, open: OpenContact): Promise<Decision> {
  const { row, question, now } = open;
  const [page, card] = await Promise.all([
    disclosedPage(readFacts, open),
    desk.rows.readHandOver(row.contactId),
  ]);
  const context = {
    reasonCode: row.identity.reasonCode,
    level: question.level,
    channel: row.channel,
    language: row.identity.language,
    handOver: card && discloseHandOver(card, question),
  };
  return decideSlate(page, context, { decisionId: desk.ids.next(), now });
}

const offers = ({ card, quiet }: Decision, hintId: string): boolean =>
  card?.hintId === hintId || quiet.some((hint) => hint.hintId === hintId);

const toSlate = ({ decision, outcomes }: KeptDecision) => ({ ...decision, outcomes });
