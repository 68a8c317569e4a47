import type { Hono } from "hono";
import { routes } from "#contract/api.ts";
import type { Desk } from "./desk.ts";
import { Refusal } from "./errors.ts";
import { answer } from "./exchange.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

/** The floor as it was last measured; supervisors only. */
export function floorRoute(app: Hono<ApiEnv>, { floor }: Pick<Desk, "floor">): void {
  app.get(routes.floor.path, async (context) => {
    if (!userOf(context).roles.includes("supervisor")) throw new Refusal("forbidden");
    const latest = await floor.read();
    if (latest === null) throw new Refusal("unavailable", "The floor has not been measured yet.");
    return answer(context, routes.floor.response, latest);
  });
}
