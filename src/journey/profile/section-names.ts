/** The parts of a member's page that are read, kept and asked for again by themselves, in the order of the page. */
export const sectionNames = [
  "identity",
  "plan",
  "benefits",
  "accumulators",
  "claims",
  "authorizations",
  "careGaps",
  "medications",
  "allergies",
  "carePlan",
  "careTeam",
  "social",
  "appointments",
  "appeals",
  "relatives",
  "consents",
  "preferences",
  "contactPoints",
  "pastContacts",
  "timeline",
  "lakeFacts",
] as const;

export type SectionName = (typeof sectionNames)[number];
