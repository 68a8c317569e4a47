import type { Hono } from "hono";
import { routes } from "#contract/api.ts";
import { HintAnswer } from "#contract/next-best-action.ts";
import type { HintOutcome, KeptDecision } from "#journey/agent-action/decisions.ts";
import { basisOf } from "#journey/disclosure/basis-of.ts";
import { lessonsOf } from "#journey/next-best-action/learning/lessons-of.ts";
import type { Decision, Hint } from "#journey/next-best-action/decision.ts";
import { tenures } from "#journey/next-best-action/moment.ts";
import type { Tenure } from "#journey/next-best-action/moment.ts";
import { tellCare } from "./care-desk.ts";
import { doHint } from "./do-hint.ts";
import type { DoingDesk } from "./do-hint.ts";
import { revealOf } from "./disclosed-page.ts";
import { Refusal } from "./errors.ts";
import { answer, body, honoPath, parameter } from "./exchange.ts";
import { standingDecision } from "./make-decision.ts";
import type { HintDesk } from "./make-decision.ts";
import type { ReadFacts } from "./member-facts.ts";
import { openContact } from "./open-contact.ts";
import type { OpenContact } from "./open-contact.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

/** What to offer now, and what became of it. */
export function nextBestActionRoutes(
  app: Hono<ApiEnv>,
  desk: HintDesk & DoingDesk,
  readFacts: ReadFacts,
): void {
  app.get(honoPath(routes.nextBestAction.path), async (context) => {
    const asked = await openContact(desk, parameter(context, "contactId"), userOf(context));
    const tenure = tenureOf(context.req.query("tenure"));
    const { kept, open } = await standingDecision(desk, readFacts, asked, tenure);
    const [slate] = await Promise.all([
      slateOf(desk, kept),
      desk.audit.append(revealOf(open, "nextBestAction")),
    ]);
    return answer(context, routes.nextBestAction.response, slate);
  });

  app.post(honoPath(routes.hintOutcome.path), async (context) => {
    const open = await openContact(desk, parameter(context, "contactId"), userOf(context));
    const given = await body(context, HintAnswer);
    const { kept, hint } = await hintAnswered(desk, open, given.decisionId, parameter(context, "hintId"));
    const { contactId } = open.row;
    const isFirst = kept.outcomes[hint.hintId] === undefined;
    const outcome: HintOutcome = {
      outcome: given.outcome,
      reason: given.outcome === "declined" ? (given.reason ?? null) : null,
      done: isFirst && given.outcome === "accepted" ? await doHint(desk, open, hint) : { kind: "nothing" },
    };
    const standing = await desk.decisions.recordOutcome(contactId, hint.hintId, outcome);
    if (standing.outcome !== given.outcome) throw new Refusal("conflict");
    await Promise.all([
      rememberOutcome(desk, open, hint, kept.decision.decidedAt, given.outcome),
      isFirst ? tellCare(desk, open, hint, outcome) : null,
      ...lessonsOf(kept.decision, { [hint.hintId]: given.outcome }).map((lesson) =>
        desk.learning.learn(lesson),
      ),
    ]);
    await desk.audit.append(revealOf(open, "nextBestAction"));
    const latest = (await desk.decisions.latest(contactId, kept.basis)) ?? kept;
    return answer(context, routes.hintOutcome.response, await slateOf(desk, latest));
  });
}

const tenureOf = (asked: string | undefined): Tenure => tenures.find((each) => each === asked) ?? "new";

/** What the API answers with; the contract's `Slate` holds it to its shape. */
interface SlateAnswer extends Decision {
  readonly outcomes: KeptDecision["outcomes"];
  readonly taken: readonly Hint[];
}

interface Answered {
  readonly kept: KeptDecision;
  readonly hint: Hint;
}

/** The hint an agent speaks of, of a decision made on what is open to them now. */
async function hintAnswered(
  { decisions }: HintDesk,
  { row, question, disclosure }: OpenContact,
  decisionId: string,
  hintId: string,
): Promise<Answered> {
  const basis = basisOf(question, disclosure);
  const made = await decisions.list(row.contactId);
  const kept = made.find((each) => each.basis === basis && each.decision.decisionId === decisionId);
  const hint = kept && hintsOf(kept).find((each) => each.hintId === hintId);
  if (kept === undefined || hint === undefined) throw new Refusal("notFound");
  return { kept, hint };
}

async function rememberOutcome(
  { offers }: HintDesk,
  { row: { contactId }, question: { patientId } }: OpenContact,
  { hintId, rule, about }: Hint,
  at: string,
  outcome: "accepted" | "declined",
): Promise<void> {
  if (patientId !== null) await offers.keep(patientId, { contactId, hintId, rule, about, at, outcome });
}

const hintsOf = ({ decision: { card, quiet } }: KeptDecision): readonly Hint[] => [
  ...(card === null ? [] : [card]),
  ...quiet,
];

/** The decision with what was taken on this contact so far, as far as it was made on what is open now. */
async function slateOf({ decisions }: HintDesk, kept: KeptDecision): Promise<SlateAnswer> {
  const made = await decisions.list(kept.decision.contactId);
  const shown = made.filter(({ basis }) => basis === kept.basis).flatMap(hintsOf);
  const once = new Map(shown.map((hint) => [hint.hintId, hint]));
  const taken = [...once.values()].filter(({ hintId }) => kept.outcomes[hintId]?.outcome === "accepted");
  return { ...kept.decision, outcomes: kept.outcomes, taken };
}
