import type { Hono } from "hono";
import { routes } from "#contract/api.ts";
import { estimateCost } from "#journey/profile/cost/estimate-cost.ts";
import type { Desk } from "./desk.ts";
import { disclosedPage, revealOf } from "./disclosed-page.ts";
import type { PageDesk } from "./disclosed-page.ts";
import { answer, body, honoPath, parameter } from "./exchange.ts";
import { laterPatienceMs } from "./member-facts.ts";
import type { ReadFacts, Wanted } from "./member-facts.ts";
import { openContact } from "./open-contact.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

type EstimateDesk = PageDesk & Pick<Desk, "audit">;

/** What an estimate is worked out from. */
const figures = {
  sections: ["plan", "benefits", "accumulators", "claims"],
  patienceMs: laterPatienceMs,
} as const satisfies Wanted;

/**
 * "What would I owe for …", worked out from the page this agent may see, so that no figure can carry what is held
 * back. Asked in a body: what a member plans to have done is nobody's to read in an address.
 */
export function costEstimateRoute(app: Hono<ApiEnv>, desk: EstimateDesk, readFacts: ReadFacts): void {
  app.post(honoPath(routes.costEstimate.path), async (context) => {
    const question = await body(context, routes.costEstimate.request);
    const asked = await openContact(desk, parameter(context, "contactId"), userOf(context));
    const { page, open } = await disclosedPage(desk, readFacts, asked, figures);
    await desk.audit.append(revealOf(open, "costEstimate"));
    return answer(context, routes.costEstimate.response, estimateCost(page, question));
  });
}
