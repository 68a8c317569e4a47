/** The kinds of facts a disclosure decision speaks of, with the words an agent reads for each. */
export const categories = {
  identity: "Who the member is",
  plan: "Plan",
  accumulators: "Deductible and out-of-pocket",
  claims: "Claims",
  authorizations: "Prior authorizations",
  careGaps: "Care gaps",
  medications: "Medications",
  careTeam: "Care team",
  preferences: "Preferences",
  timeline: "Timeline",
  sensitive: "Sensitive records",
} as const;

export type Category = keyof typeof categories;

/** In the order in which the page shows them. */
export const categoryCodes = [
  "identity",
  "plan",
  "accumulators",
  "claims",
  "authorizations",
  "careGaps",
  "medications",
  "careTeam",
  "preferences",
  "timeline",
  "sensitive",
] as const satisfies readonly Category[];
