import type { Hono } from "hono";
import { routes } from "#contract/api.ts";
import { DecideIntake } from "#contract/intake.ts";
import { discloseHandOver } from "#journey/disclosure/disclose-hand-over.ts";
import { decideMatters } from "#journey/intake/matters/matter-decision.ts";
import { reviewOfDecision } from "#journey/intake/matters/to-intake-review.ts";
import type { Desk } from "./desk.ts";
import { revealOf } from "./disclosed-page.ts";
import { Refusal } from "./errors.ts";
import { answer, body, honoPath, parameter } from "./exchange.ts";
import { openContact } from "./open-contact.ts";
import type { OpenContact } from "./open-contact.ts";
import { readIntake } from "./read-intake.ts";
import type { IntakeDesk } from "./read-intake.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

type Needed = IntakeDesk &
  Pick<Desk, "clock" | "ids" | "lookup" | "audit" | "matterDecisions" | "intakeReviews">;

/** What a contact is about, as it sounds and as the agent says. */
export function intakeRoutes(app: Hono<ApiEnv>, desk: Needed): void {
  app.get(honoPath(routes.intake.path), async (context) => {
    const open = await openContact(desk, parameter(context, "contactId"), userOf(context));
    const { contactId } = open.row;
    const { findings } = await readOpen(desk, open);
    const decisions = await desk.matterDecisions.list(contactId);
    await desk.audit.append(revealOf(open, "intake"));
    return answer(context, routes.intake.response, { contactId, findings, decisions });
  });

  app.post(honoPath(routes.decideIntake.path), async (context) => {
    const { kinds, reason } = await body(context, DecideIntake);
    const open = await openContact(desk, parameter(context, "contactId"), userOf(context));
    // Who has not taken the contact has heard nothing of it.
    if (open.question.scope === "offered") throw new Refusal("contact.notYetKnown");
    const { contactId } = open.row;
    const { findings, line } = await readOpen(desk, open);
    const decision = decideMatters(
      { contactId, username: open.user.username, found: findings, chosen: kinds, reason, line },
      { decisionId: desk.ids.next(), now: desk.clock.now() },
    );
    await desk.audit.append(revealOf(open, "intake"));
    await desk.matterDecisions.add(decision);
    const review = reviewOfDecision(decision);
    if (review !== null) await desk.intakeReviews.add(review);
    const decisions = await desk.matterDecisions.list(contactId);
    return answer(context, routes.decideIntake.response, { contactId, findings, decisions });
  });
}

/** While it rings nothing that was said is shown, so nothing is quoted. */
async function readOpen(desk: Needed, { row, question }: OpenContact) {
  if (question.scope === "offered") return { findings: [], line: null };
  const card = await desk.rows.readHandOver(row.contactId);
  return readIntake(desk, row, card && discloseHandOver(card, question, row.identity));
}
