import type { Learned } from "./learned.ts";

/** Enough looks to judge by. */
const leastOffers = 50;
/** Below this share an offer is noise to those who read it. */
const leastAcceptance = 0.1;

/** Whether a rule rests because hardly anybody takes its offers, over all segments. */
export function isRetired(rule: string, { tallies }: Learned): boolean {
  const own = Object.entries(tallies).filter(([key]) => key.startsWith(`${rule}|`));
  const accepted = own.reduce((sum, [, tally]) => sum + tally.accepted, 0);
  const offers = own.reduce((sum, [, tally]) => sum + tally.accepted + tally.notTaken, 0);
  return offers >= leastOffers && accepted / offers < leastAcceptance;
}
