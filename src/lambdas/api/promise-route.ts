import type { Hono } from "hono";
import { routes } from "#contract/api.ts";
import { dayAt } from "#journey/profile/calendar-day.ts";
import { promiseIn } from "#journey/profile/timeline/past-contacts-card.ts";
import type { Desk } from "./desk.ts";
import { revealOf } from "./disclosed-page.ts";
import { Refusal } from "./errors.ts";
import { answer, honoPath, parameter } from "./exchange.ts";
import { openContact } from "./open-contact.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

type PromiseDesk = Pick<Desk, "clock" | "rows" | "lookup" | "history" | "tellBeside" | "audit">;

/** What was promised in an earlier contact with this member, and has been kept. A plan's own Tasks are the plan's to close. */
export function promiseRoute(app: Hono<ApiEnv>, desk: PromiseDesk): void {
  app.post(honoPath(routes.keepPromise.path), async (context) => {
    const open = await openContact(desk, parameter(context, "contactId"), userOf(context));
    const { scope, patientId } = open.question;
    if (scope !== "accepted") throw new Refusal("forbidden", "Accept the contact first.");
    if (patientId === null || !open.disclosure.shown.has("pastContacts")) throw new Refusal("forbidden");
    await desk.audit.append({ ...revealOf(open, "promiseKept"), shown: [], masked: [], withheld: [] });
    const filed = await desk.history.markKept(patientId, parameter(context, "madeIn"), dayAt(open.now));
    const promise = filed && promiseIn(filed, open.now);
    if (filed === null || promise === null) throw new Refusal("notFound");
    desk.tellBeside(open.row.contactId, patientId, filed);
    return answer(context, routes.keepPromise.response, promise);
  });
}
