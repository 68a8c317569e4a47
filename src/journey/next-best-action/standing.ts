/** What a rule is for. It decides what may outrank what, and what chance and learning may touch. */
export const standings = ["safety", "obligation", "clinical", "service", "outreach"] as const;
/**
 * `safety` and `obligation` (a legal clock): outrank every score, and never wait for chance, tiredness or a mood.
 * `clinical`: about care; ranked by its value, never by a draw. `service` answers or saves the caller something;
 * `outreach` is the plan's own wish, e.g. to keep a member.
 */
export type Standing = (typeof standings)[number];

/** Offers that are to one another's cost: a slate holds one of each group. */
export const groups = [
  "safety",
  "claims",
  "authorizations",
  "appeals",
  "medicines",
  "care",
  "caseManagement",
  "access",
  "language",
  "coverage",
  "money",
  "retention",
  "membership",
  "promises",
  "practice",
] as const;
export type Group = (typeof groups)[number];
