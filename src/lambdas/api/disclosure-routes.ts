import type { Hono } from "hono";
import { routes } from "#contract/api.ts";
import { NamePurpose, RevealRequest, Speaker } from "#contract/disclosure.ts";
import { decideSpeaker } from "#journey/disclosure/decide-speaker.ts";
import { revealField } from "#journey/disclosure/masked-values.ts";
import type { Desk } from "./desk.ts";
import { disclosedPage, revealOf } from "./disclosed-page.ts";
import type { PageDesk } from "./disclosed-page.ts";
import { Refusal } from "./errors.ts";
import { answer, body, honoPath, parameter } from "./exchange.ts";
import { laterPatienceMs } from "./member-facts.ts";
import type { ReadFacts, Wanted } from "./member-facts.ts";
import { openContact } from "./open-contact.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

type DisclosureDesk = PageDesk & Pick<Desk, "audit">;

/** A masked value is of the person alone, except where they may be reached. */
const revealed = {
  sections: ["identity", "plan", "contactPoints"],
  patienceMs: laterPatienceMs,
} as const satisfies Wanted;

/** What an agent asks for beyond what the page shows by itself: a masked value, or the facts of another matter. */
export function disclosureRoutes(app: Hono<ApiEnv>, desk: DisclosureDesk, readFacts: ReadFacts): void {
  app.post(honoPath(routes.reveal.path), async (context) => {
    const asked = await openContact(desk, parameter(context, "contactId"), userOf(context));
    const { field } = await body(context, RevealRequest);
    const { whole, open } = await disclosedPage(desk, readFacts, asked, revealed);
    const values = revealField(field, whole, open.disclosure);
    if (values === null) throw new Refusal("forbidden", "This is not open to be revealed.");
    await desk.audit.append(revealOf(open, field));
    return answer(context, routes.reveal.response, { field, values });
  });

  app.post(honoPath(routes.namePurpose.path), async (context) => {
    const { row, user } = await openContact(desk, parameter(context, "contactId"), userOf(context));
    const { purpose } = await body(context, NamePurpose);
    const purposes = [...new Set([...row.identity.purposes, purpose])];
    await desk.rows.saveIdentity(row.contactId, { purposes });
    const open = await openContact(desk, row.contactId, user);
    await desk.audit.append(revealOf(open, "purposes"));
    return answer(context, routes.namePurpose.response, { purposes: open.question.purposes });
  });

  app.post(honoPath(routes.speaker.path), async (context) => {
    const { row, user, question } = await openContact(desk, parameter(context, "contactId"), userOf(context));
    const change = decideSpeaker(await body(context, Speaker), question, row.identity);
    if (change === null) throw new Refusal("forbidden", "Only a verified member can let somebody else hear.");
    await desk.rows.saveIdentity(row.contactId, change);
    await desk.audit.append(revealOf(await openContact(desk, row.contactId, user), "speaker"));
    return answer(context, routes.speaker.response, change);
  });
}
