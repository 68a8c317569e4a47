import type { Hono } from "hono";
import { routes } from "#contract/api.ts";
import { discloseTurns } from "#journey/disclosure/disclose-turns.ts";
import type { Desk } from "./desk.ts";
import { revealOf } from "./disclosed-page.ts";
import { answer, honoPath, parameter } from "./exchange.ts";
import { openContact } from "./open-contact.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

type TurnsDesk = Pick<Desk, "clock" | "rows" | "lookup" | "audit" | "saidTurns">;

/** What was said on a contact so far. */
export function turnsRoute(app: Hono<ApiEnv>, desk: TurnsDesk): void {
  app.get(honoPath(routes.turns.path), async (context) => {
    const open = await openContact(desk, parameter(context, "contactId"), userOf(context));
    const { contactId, identity } = open.row;
    const turns = discloseTurns(await desk.saidTurns.list(contactId), open.question, identity);
    await desk.audit.append(revealOf(open, "conversation"));
    return answer(context, routes.turns.response, { contactId, turns });
  });
}
