import type { Hono } from "hono";
import { Draft, routes } from "#contract/api.ts";
import type { Desk } from "./desk.ts";
import { Refusal } from "./errors.ts";
import { answer, body, honoPath, parameter } from "./exchange.ts";
import { openOwnWork } from "./open-contact.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

const nothingTyped = { text: "", revision: 0 };

/** What the agent is typing, kept and given back. */
export function draftRoutes(
  app: Hono<ApiEnv>,
  desk: Pick<Desk, "clock" | "rows" | "lookup" | "drafts">,
): void {
  const path = honoPath(routes.readDraft.path);

  app.get(path, async (context) => {
    const { username, ...user } = userOf(context);
    const field = parameter(context, "field");
    const { contactId } = await openOwnWork(desk, parameter(context, "contactId"), { username, ...user });
    const draft = await desk.drafts.read({ contactId, username, field });
    return answer(context, routes.readDraft.response, draft ?? nothingTyped);
  });

  app.put(path, async (context) => {
    const { username, ...user } = userOf(context);
    const field = parameter(context, "field");
    const draft = await body(context, Draft);
    const { contactId } = await openOwnWork(desk, parameter(context, "contactId"), { username, ...user });
    const saved = await desk.drafts.save({ contactId, username, field }, draft);
    if (saved.outcome === "conflict") throw new Refusal("conflict");
    return answer(context, routes.saveDraft.response, saved.draft);
  });
}
