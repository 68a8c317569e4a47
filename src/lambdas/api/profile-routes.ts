import type { Hono } from "hono";
import { routes } from "#contract/api.ts";
import { discloseHandOver } from "#journey/disclosure/disclose-hand-over.ts";
import { emptyCard } from "#journey/contact/contact-row.ts";
import type { Desk } from "./desk.ts";
import { disclosedPage, revealOf } from "./disclosed-page.ts";
import { answer, honoPath, parameter } from "./exchange.ts";
import type { ReadFacts } from "./member-facts.ts";
import { openContact } from "./open-contact.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

type ProfileDesk = Pick<Desk, "clock" | "rows" | "lookup" | "fhir" | "beginBeside" | "audit">;

/** What an agent reads of a contact: the member's page, and what the member told the bot. */
export function profileRoutes(app: Hono<ApiEnv>, desk: ProfileDesk, readFacts: ReadFacts): void {
  app.get(honoPath(routes.profile.path), async (context) => {
    const asked = await openContact(desk, parameter(context, "contactId"), userOf(context));
    const { page, open } = await disclosedPage(desk, readFacts, asked);
    await desk.audit.append(revealOf(open, "profile"));
    return answer(context, routes.profile.response, page);
  });

  app.get(honoPath(routes.handOver.path), async (context) => {
    const open = await openContact(desk, parameter(context, "contactId"), userOf(context));
    const { contactId, identity } = open.row;
    // A caller who never spoke to a bot has an empty one.
    const card = (await desk.rows.readHandOver(contactId)) ?? emptyCard(contactId);
    const disclosed = discloseHandOver(card, open.question, identity);
    await desk.audit.append(revealOf(open, "handOver"));
    const { language, reasonCode } = identity;
    return answer(context, routes.handOver.response, { ...disclosed, language, reasonCode });
  });
}
