import { Hono } from "hono";
import { accountingRoutes } from "./accounting-routes.ts";
import { breakGlassRoutes } from "./break-glass-routes.ts";
import { costEstimateRoute } from "./cost-estimate-route.ts";
import type { Desk } from "./desk.ts";
import { directoryRoutes } from "./directory-routes.ts";
import { disclosureRoutes } from "./disclosure-routes.ts";
import { draftRoutes } from "./draft-routes.ts";
import { answerError, refuse } from "./errors.ts";
import { floorRoute } from "./floor-route.ts";
import { identityRoutes } from "./identity-routes.ts";
import { intakeReviewRoutes } from "./intake-review-routes.ts";
import { intakeRoutes } from "./intake-routes.ts";
import { guardRoutes } from "./guard-routes.ts";
import { meRoute } from "./me-route.ts";
import { memberFacts } from "./member-facts.ts";
import { offerReportRoute } from "./offer-report-route.ts";
import { nextBestActionRoutes } from "./next-best-action-routes.ts";
import { promiseRoute } from "./promise-route.ts";
import { practiceBoardRoutes } from "./practice-board-routes.ts";
import { profileRoutes } from "./profile-routes.ts";
import { summaryRoute } from "./summary-route.ts";
import { turnsRoute } from "./turns-route.ts";
import { receiptRoutes } from "./receipt-routes.ts";
import { outreachRoutes } from "./outreach-routes.ts";
import { reviewRoutes } from "./review-routes.ts";
import type { ApiEnv } from "./user.ts";
import { wrapUpRoutes } from "./wrap-up-routes.ts";

/** The desk's HTTP API: the routes of `src/contract/api.ts` under `/api`. */
export function apiApp(desk: Desk): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>().basePath("/api");
  const readFacts = memberFacts(desk);
  app.use(async (context, next) => {
    await next();
    // Answers hold what a member entrusted to us: no cache on the way may keep them.
    context.header("cache-control", "no-store");
    context.header("x-content-type-options", "nosniff");
  });
  guardRoutes(app);
  meRoute(app, desk);
  profileRoutes(app, desk, readFacts);
  summaryRoute(app, desk);
  turnsRoute(app, desk);
  disclosureRoutes(app, desk, readFacts);
  costEstimateRoute(app, desk, readFacts);
  nextBestActionRoutes(app, desk, readFacts);
  offerReportRoute(app, desk);
  intakeRoutes(app, desk);
  intakeReviewRoutes(app, desk);
  practiceBoardRoutes(app, desk);
  directoryRoutes(app, desk);
  receiptRoutes(app, desk);
  promiseRoute(app, desk);
  draftRoutes(app, desk);
  wrapUpRoutes(app, desk);
  floorRoute(app, desk);
  identityRoutes(app, desk);
  breakGlassRoutes(app, desk, readFacts);
  reviewRoutes(app, desk);
  outreachRoutes(app, desk);
  accountingRoutes(app, desk);
  app.notFound((context) => refuse(context, "notFound"));
  app.onError((error, context) => answerError(context, error, desk.logFault));
  return app;
}
