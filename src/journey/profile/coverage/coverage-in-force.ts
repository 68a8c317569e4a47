import type { Coverage } from "fhir/r4";
import { dayAt } from "../calendar-day.ts";
import { planCards } from "./plan-card.ts";

/** The coverage that counts today: in force, and of several the one that pays first. */
export function coverageInForce(coverages: readonly Coverage[], now: Date): Coverage | undefined {
  const [plan] = planCards(coverages, new Map(), now);
  if (plan === undefined || plan.status !== "active") return undefined;
  return coverages.find(({ id }) => plan.source.resource === `Coverage/${id ?? "unsaved"}`);
}

/** The year that limits are counted in: the calendar year of a day, as the plans we know of count. */
export function planYear(now: Date): { readonly from: string; readonly until: string } {
  const year = dayAt(now).slice(0, 4);
  return { from: `${year}-01-01`, until: `${year}-12-31` };
}
