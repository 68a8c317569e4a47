import type { Context, Hono } from "hono";
import * as z from "zod";
import { routes } from "#contract/api.ts";
import { discloseHandOver } from "#journey/disclosure/disclose-hand-over.ts";
import { sectionNames } from "#journey/profile/section-names.ts";
import { emptyCard } from "#journey/contact/contact-row.ts";
import type { Desk } from "./desk.ts";
import { disclosedPage, revealOf } from "./disclosed-page.ts";
import type { PageDesk } from "./disclosed-page.ts";
import { answer, honoPath, parameter } from "./exchange.ts";
import { laterPatienceMs, pagePatienceMs } from "./member-facts.ts";
import type { ReadFacts, Wanted } from "./member-facts.ts";
import { Refusal } from "./errors.ts";
import { openContact } from "./open-contact.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

type ProfileDesk = PageDesk & Pick<Desk, "audit">;

/** What an agent reads of a contact: the member's page, and what the member told the bot. */
export function profileRoutes(app: Hono<ApiEnv>, desk: ProfileDesk, readFacts: ReadFacts): void {
  app.get(honoPath(routes.profile.path), async (context) => {
    const asked = await openContact(desk, parameter(context, "contactId"), userOf(context));
    const { page, open } = await disclosedPage(desk, readFacts, asked, wantedSections(context));
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

const Sections = z.array(z.enum(sectionNames)).min(1);

/** A whole page does not wait long for its slowest part; who asks for that part again waits for it. */
function wantedSections(context: Context): Wanted {
  const named = context.req.query("sections");
  if (named === undefined) return { sections: sectionNames, patienceMs: pagePatienceMs };
  const sections = Sections.safeParse(named.split(","));
  if (!sections.success) throw new Refusal("badRequest", "Not as described: sections.");
  return { sections: sections.data, patienceMs: laterPatienceMs };
}
