import type { FactKey } from "./member-facts.ts";
import { sectionNames } from "./section-names.ts";
import type { SectionName } from "./section-names.ts";

/** Section → what has to be read for it. */
const table: Readonly<Record<SectionName, readonly FactKey[]>> = {
  identity: ["patient"],
  plan: ["coverages"],
  benefits: ["coverages", "products", "explanations"],
  accumulators: ["eligibilityResponses"],
  claims: ["explanations"],
  authorizations: [
    "authorizationRequests",
    "authorizationResponses",
    "tasks",
    "paperRequests",
    "explanations",
    "coverages",
    "products",
  ],
  careGaps: ["measureReports", "detectedIssues"],
  medications: ["medicationRequests", "dispenses"],
  allergies: ["allergies"],
  carePlan: ["carePlans", "goals"],
  careTeam: ["patient", "careTeams", "coverages"],
  social: ["socialObservations", "socialConditions"],
  appointments: ["appointments"],
  appeals: ["tasks", "coverages"],
  relatives: ["patient", "relations", "consents"],
  consents: ["consents"],
  preferences: ["patient", "consents"],
  contactPoints: ["patient", "consents"],
  pastContacts: ["communications", "tasks"],
  timeline: [
    "explanations",
    "authorizationRequests",
    "authorizationResponses",
    "tasks",
    "dispenses",
    "communications",
    "immunizations",
    "appointments",
  ],
  // Not from the store: the lake says itself how old it is, or that it was not reached.
  lakeFacts: [],
};

/** What has to be read for these sections, each question once. */
export const factsOf = (names: readonly SectionName[]): readonly FactKey[] => [
  ...new Set(names.flatMap((name) => table[name])),
];

/** Everything a whole page needs. */
export const allFacts = factsOf(sectionNames);

/** The sections, of these, that something is missing for. */
export function sectionsWithout(
  unread: readonly FactKey[],
  names: readonly SectionName[] = sectionNames,
): readonly SectionName[] {
  return names.filter((name) => table[name].some((key) => unread.includes(key)));
}
