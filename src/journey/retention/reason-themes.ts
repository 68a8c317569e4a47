import { retentionFactNames } from "./retention-facts.ts";
import type { RetentionFact } from "./retention-facts.ts";

export const isRetentionFact = (name: string): name is RetentionFact =>
  retentionFactNames.some((each) => each === name);

const premium: ReadonlySet<RetentionFact> = new Set([
  "premiumChangeDollars",
  "premiumChangePercent",
  "premiumToIncomePercent",
]);

/** Facts of one theme say the same thing in other figures. */
export const themeOf = (fact: RetentionFact): string => (premium.has(fact) ? "premium" : fact);
