import type { Hono } from "hono";
import { routes } from "#contract/api.ts";
import { floorInScope } from "#journey/insight/floor-in-scope.ts";
import type { Desk } from "./desk.ts";
import { Refusal } from "./errors.ts";
import { answer } from "./exchange.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

/** The floor as it was last measured; as far as the asker's scope reaches. */
export function floorRoute(app: Hono<ApiEnv>, { floor }: Pick<Desk, "floor">): void {
  app.get(routes.floor.path, async (context) => {
    const latest = await floor.read();
    if (latest === null) throw new Refusal("unavailable", "The floor has not been measured yet.");
    return answer(context, routes.floor.response, floorInScope(latest, userOf(context).scope));
  });
}
