import type { Hono } from "hono";
import { routes } from "#contract/api.ts";
import type { Desk } from "./desk.ts";
import { answer } from "./exchange.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

/** Who is signed in, as the server sees it. */
export function meRoute(app: Hono<ApiEnv>, { directory }: Pick<Desk, "directory">): void {
  app.get(routes.me.path, async (context) => {
    const { username, name, roles, scope } = userOf(context);
    const known = name ?? (await directory.findByUsername(username))?.name;
    return answer(context, routes.me.response, { username, name: known ?? username, roles, scope });
  });
}
