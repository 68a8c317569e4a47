import { Hono } from "hono";
import { costEstimateRoute } from "./cost-estimate-route.ts";
import type { Desk } from "./desk.ts";
import { draftRoutes } from "./draft-routes.ts";
import { answerError, refuse } from "./errors.ts";
import { floorRoute } from "./floor-route.ts";
import { identityRoutes } from "./identity-routes.ts";
import { meRoute } from "./me-route.ts";
import { memberFacts } from "./member-facts.ts";
import { nextBestActionRoutes } from "./next-best-action-routes.ts";
import { profileRoutes } from "./profile-routes.ts";
import type { ApiEnv } from "./user.ts";
import { wrapUpRoutes } from "./wrap-up-routes.ts";

/** The desk's HTTP API: the routes of `src/contract/api.ts` under `/api`. */
export function apiApp(desk: Desk): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>().basePath("/api");
  const readFacts = memberFacts(desk.fhir, desk.clock);
  app.use(async (context, next) => {
    await next();
    // Answers hold what a member entrusted to us: no cache on the way may keep them.
    context.header("cache-control", "no-store");
    context.header("x-content-type-options", "nosniff");
  });
  meRoute(app, desk);
  profileRoutes(app, desk, readFacts);
  costEstimateRoute(app, desk, readFacts);
  nextBestActionRoutes(app, desk, readFacts);
  draftRoutes(app, desk);
  wrapUpRoutes(app, desk);
  floorRoute(app, desk);
  identityRoutes(app, desk);
  app.notFound((context) => refuse(context, "notFound"));
  app.onError((error, context) => answerError(context, error, desk.logFault));
  return app;
}
