import type { Hono } from "hono";
import { HintOutcome, routes } from "#contract/api.ts";
import type { KeptDecision } from "#journey/agent-action/decisions.ts";
import { basisOf } from "#journey/disclosure/basis-of.ts";
import { discloseHandOver } from "#journey/disclosure/disclose-hand-over.ts";
import type { Decision } from "#journey/next-best-action/decision.ts";
import type { Profile } from "#journey/profile/profile.ts";
import { sectionNames } from "#journey/profile/section-names.ts";
import { decideSlate } from "#journey/next-best-action/decide-slate.ts";
import type { Desk } from "./desk.ts";
import { disclosedPage, revealOf } from "./disclosed-page.ts";
import type { PageDesk } from "./disclosed-page.ts";
import { Refusal } from "./errors.ts";
import { answer, body, honoPath, parameter } from "./exchange.ts";
import { laterPatienceMs } from "./member-facts.ts";
import type { ReadFacts } from "./member-facts.ts";
import { openContact } from "./open-contact.ts";
import type { OpenContact } from "./open-contact.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

type HintDesk = PageDesk & Pick<Desk, "ids" | "audit" | "decisions">;

/** What to offer now, and what became of it. */
export function nextBestActionRoutes(app: Hono<ApiEnv>, desk: HintDesk, readFacts: ReadFacts): void {
  app.get(honoPath(routes.nextBestAction.path), async (context) => {
    const asked = await openContact(desk, parameter(context, "contactId"), userOf(context));
    const { kept, open } = await standingDecision(desk, readFacts, asked);
    await desk.audit.append(revealOf(open, "nextBestAction"));
    return answer(context, routes.nextBestAction.response, toSlate(kept));
  });

  app.post(honoPath(routes.hintOutcome.path), async (context) => {
    const open = await openContact(desk, parameter(context, "contactId"), userOf(context));
    const hintId = parameter(context, "hintId");
    const { decisionId, outcome } = await body(context, HintOutcome);
    const { contactId } = open.row;
    const kept = await desk.decisions.read(contactId, basisOf(open.question, open.disclosure));
    if (kept === null || kept.decision.decisionId !== decisionId || !offers(kept.decision, hintId)) {
      throw new Refusal("notFound");
    }
    const standing = await desk.decisions.recordOutcome(contactId, decisionId, hintId, outcome);
    if (standing !== outcome) throw new Refusal("conflict");
    const outcomes = { ...kept.outcomes, [hintId]: standing };
    await desk.audit.append(revealOf(open, "nextBestAction"));
    return answer(context, routes.hintOutcome.response, toSlate({ ...kept, outcomes }));
  });
}

const wholePage = { sections: sectionNames, patienceMs: laterPatienceMs } as const;

interface Standing {
  readonly kept: KeptDecision;
  readonly open: OpenContact;
}

/** The decision of this contact on this basis: made and kept at the first look after the acceptance. */
async function standingDecision(desk: HintDesk, readFacts: ReadFacts, asked: OpenContact): Promise<Standing> {
  if (asked.question.scope === "accepted") {
    const kept = await desk.decisions.read(asked.row.contactId, basisOf(asked.question, asked.disclosure));
    if (kept !== null) return { kept, open: asked };
  }
  const { page, open } = await disclosedPage(desk, readFacts, asked, wholePage);
  // A decision is made once: never on facts that could not be read, or are old.
  if (page.late !== undefined) throw new Refusal("unavailable");
  const decision = await decide(desk, page, open);
  const kept =
    open.question.scope === "offered"
      ? { decision, outcomes: {} }
      : await desk.decisions.keep(decision, basisOf(open.question, open.disclosure));
  return { kept, open };
}

async function decide(desk: HintDesk, page: Profile, { row, question, now }: OpenContact): Promise<Decision> {
  const card = await desk.rows.readHandOver(row.contactId);
  const context = {
    reasonCode: row.identity.reasonCode,
    level: question.level,
    channel: row.channel,
    language: row.identity.language,
    handOver: card && discloseHandOver(card, question, row.identity),
  };
  return decideSlate(page, context, { decisionId: desk.ids.next(), now });
}

const offers = ({ card, quiet }: Decision, hintId: string): boolean =>
  card?.hintId === hintId || quiet.some((hint) => hint.hintId === hintId);

const toSlate = ({ decision, outcomes }: KeptDecision) => ({ ...decision, outcomes });
