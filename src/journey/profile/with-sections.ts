import type { MemberCards } from "./profile.ts";
import type { SectionName } from "./section-names.ts";

/** Section → the fields of the page it fills. */
const fieldsOf: Readonly<Record<SectionName, readonly (keyof MemberCards)[]>> = {
  identity: ["member"],
  plan: ["plan", "otherPlans", "coverageHistory"],
  benefits: ["benefits"],
  accumulators: ["accumulators"],
  claims: ["claims"],
  authorizations: ["authorizations"],
  careGaps: ["careGaps"],
  medications: ["medications"],
  allergies: ["allergies"],
  carePlan: ["carePlan"],
  careTeam: ["careTeam"],
  social: ["social"],
  appointments: ["appointments"],
  appeals: ["appeals"],
  relatives: ["relatives"],
  consents: ["consents"],
  preferences: ["preferences"],
  contactPoints: ["contactPoints"],
  pastContacts: ["pastContacts"],
  timeline: ["timeline"],
  lakeFacts: ["lakeFacts"],
};

/** A page with these sections as another has them. What the other does not say there is, is gone. */
export function withSections<Page extends object>(
  page: Page,
  from: Page,
  names: readonly SectionName[],
): Page {
  const fields = new Set<string>(names.flatMap((name) => fieldsOf[name]));
  const emptied: Record<string, unknown> = Object.fromEntries([...fields].map((field) => [field, undefined]));
  const taken: Record<string, unknown> = Object.fromEntries(
    Object.entries(from).filter(([field]) => fields.has(field)),
  );
  return { ...page, ...emptied, ...taken };
}
