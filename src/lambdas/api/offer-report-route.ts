import type { Hono } from "hono";
import { routes } from "#contract/api.ts";
import { offerReport } from "#journey/insight/offer-report.ts";
import { rules } from "#journey/next-best-action/rules.ts";
import type { Desk } from "./desk.ts";
import { answer } from "./exchange.ts";
import type { ApiEnv } from "./user.ts";

/** How the hints fare, by rule: what is taken, what rises, and what rests because nobody takes it. */
export function offerReportRoute(app: Hono<ApiEnv>, { learning }: Pick<Desk, "learning">): void {
  app.get(routes.offerReport.path, async (context) => {
    const [weeks, learned] = await Promise.all([learning.weeks(), learning.read()]);
    return answer(context, routes.offerReport.response, { offers: offerReport(rules, weeks, learned) });
  });
}
