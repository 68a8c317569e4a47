import type { Hono } from "hono";
import { routes } from "#contract/api.ts";
import { discloseProfile } from "#journey/disclosure/disclose-profile.ts";
import { summaryPage } from "#journey/profile/build-profile.ts";
import type { Desk } from "./desk.ts";
import { refuseOthers, revealOf } from "./disclosed-page.ts";
import { answer, honoPath, parameter } from "./exchange.ts";
import { openContact } from "./open-contact.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

type SummaryDesk = Pick<Desk, "clock" | "rows" | "lookup" | "summaries" | "audit">;

/** The member's page as it was kept: what an agent reads while the store is still being asked. */
export function summaryRoute(app: Hono<ApiEnv>, desk: SummaryDesk): void {
  app.get(honoPath(routes.summary.path), async (context) => {
    const asked = await openContact(desk, parameter(context, "contactId"), userOf(context));
    const { patientId } = asked.question;
    // Whether the member's plan is within somebody's scope only the store's coverages say: they wait for the page.
    const mayPaint = patientId !== null && asked.user.scope.plans.length === 0;
    const summary = mayPaint ? await desk.summaries.read(patientId) : null;
    if (summary === null) return answer(context, routes.summary.response, null);
    // As with every page, what may be shown is decided after the reading.
    const open = await openContact(desk, asked.row.contactId, asked.user);
    refuseOthers(asked, open);
    const page = discloseProfile(summaryPage(summary, open), open.question, open.disclosure);
    await desk.audit.append(revealOf(open, "profile"));
    return answer(context, routes.summary.response, page);
  });
}
