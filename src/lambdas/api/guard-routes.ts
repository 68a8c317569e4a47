import type { Hono } from "hono";
import { routes } from "#contract/api.ts";
import { rightAt } from "#contract/role-matrix.ts";
import type { RouteName } from "#contract/role-matrix.ts";
import { Refusal } from "./errors.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

/**
 * The role matrix, before every route: who is not signed in, or has no role that opens the route, gets no further, and an
 * address that is no route of the contract is not answered, whoever registered it. Whose contact it is and how far a scope
 * reaches, the routes see to: that takes the contact.
 */
export function guardRoutes(app: Hono<ApiEnv>): void {
  app.use(async (context, next) => {
    const { roles } = userOf(context);
    const route = routeAt(context.req.method, context.req.path);
    if (route === null) throw new Refusal("notFound");
    if (rightAt(route, roles) === "refused") throw new Refusal("forbidden");
    await next();
  });
}

const forms = Object.entries(routes).map(([name, { method, path }]) => ({
  name,
  method,
  form: new RegExp(`^/api${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`),
}));

/** The contract's route at this address; null where there is none. */
export function routeAt(method: string, path: string): RouteName | null {
  const found = forms.find((each) => each.method === method && each.form.test(path));
  return routeNames.find((name) => name === found?.name) ?? null;
}

const isRouteName = (name: string): name is RouteName => name in routes;
const routeNames = Object.keys(routes).filter(isRouteName);
