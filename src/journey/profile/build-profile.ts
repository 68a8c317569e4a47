import type { ContactRow } from "../contact/contact-row.ts";
import { accumulatorsCard } from "./coverage/accumulators-card.ts";
import { authorizationsCard } from "./authorizations/authorizations-card.ts";
import { allergiesCard } from "./care/allergies-card.ts";
import { appealsCard } from "./care/appeals-card.ts";
import { appointmentsCard } from "./care/appointments-card.ts";
import { careGapsCard } from "./care/care-gaps-card.ts";
import { carePlanCard } from "./care/care-plan-card.ts";
import { careTeamCard } from "./care/care-team-card.ts";
import { socialCard } from "./care/social-card.ts";
import { claimsCard } from "./claims/claims-card.ts";
import { lakeCard } from "./lake/lake-card.ts";
import type { LakeReading } from "./lake/lake-facts.ts";
import { medicationsCard } from "./medications/medications-card.ts";
import type { MemberFacts } from "./member-facts.ts";
import { benefitsCard } from "./coverage/benefits-card.ts";
import { coverageHistory } from "./coverage/coverage-history.ts";
import { planCards } from "./coverage/plan-card.ts";
import { consentsCard } from "./people/consents-card.ts";
import { contactPointsCard } from "./people/contact-points-card.ts";
import { personCard } from "./person-card.ts";
import { preferencesCard } from "./people/preferences-card.ts";
import { relativesCard } from "./people/relatives-card.ts";
import type { CallingPractice, Profile } from "./profile.ts";
import type { FiledContact } from "./timeline/contact-history.ts";
import { pastContactsCard } from "./timeline/past-contacts-card.ts";
import { timelineCard } from "./timeline/timeline-card.ts";

export interface ProfileContext {
  /** The contact the page is read for; its holder's phase gives the scope. */
  readonly row: ContactRow;
  readonly now: Date;
  /** The practice that calls, where one does. */
  readonly practice?: CallingPractice | null;
  /** What the lake has said so far; as if not reached when absent. */
  readonly lake?: LakeReading;
  /** Contacts with us, as our own wrap-ups filed them. */
  readonly filed?: readonly FiledContact[];
}

/** Puts the whole page together, before the disclosure decision. Never throws on legal FHIR R4. */
export function buildProfile(facts: MemberFacts, context: ProfileContext): Profile {
  const { row, now, practice = null } = context;
  const { identity } = row;
  return {
    contactId: row.contactId,
    verification: { level: identity.level, method: identity.method, expiresAt: identity.expiresAt },
    callerKind: identity.callerKind,
    scope: row.holder?.phase === "offered" ? "offered" : "accepted",
    ...memberCards(facts, context),
    ...(practice === null ? {} : { provider: practice }),
    withheld: [],
    asOf: now.toISOString(),
  };
}

type MemberCards = Omit<
  Profile,
  "contactId" | "verification" | "callerKind" | "scope" | "provider" | "withheld" | "asOf"
>;

/** Facts without a person to hang them on are nobody's, and stay empty. */
const nobody: MemberCards = {
  member: null,
  plan: null,
  coverageHistory: [],
  benefits: null,
  accumulators: [],
  claims: { total: 0, recent: [] },
  authorizations: [],
  careGaps: [],
  medications: [],
  allergies: [],
  carePlan: [],
  careTeam: [],
  social: null,
  appointments: [],
  appeals: [],
  relatives: [],
  consents: [],
  preferences: [],
  contactPoints: null,
  pastContacts: [],
  timeline: [],
  lakeFacts: null,
};

function memberCards(facts: MemberFacts, context: ProfileContext): MemberCards {
  const { patient, names } = facts;
  const { now, lake = { state: "notReached" }, filed = [] } = context;
  if (patient === null) return nobody;
  const [plan, ...otherPlans] = planCards(facts.coverages, names, now);
  const claims = claimsCard(facts.explanations, names, now);
  const authorizations = authorizationsCard(facts, now);
  const appeals = appealsCard(facts.tasks, facts.coverages, now);
  const pastContacts = pastContactsCard(facts, filed, now);
  return {
    member: personCard(patient, now),
    plan: plan ?? null,
    ...(otherPlans.length === 0 ? {} : { otherPlans }),
    coverageHistory: coverageHistory(facts, now),
    benefits: benefitsCard(facts, now),
    accumulators: accumulatorsCard(facts.eligibilityResponses, now),
    claims,
    authorizations,
    careGaps: careGapsCard(facts.measureReports, now, facts.detectedIssues),
    medications: medicationsCard(facts.medicationRequests, facts.dispenses, names, now),
    allergies: allergiesCard(facts.allergies, now),
    carePlan: carePlanCard(facts.carePlans, facts.goals, now),
    careTeam: careTeamCard(patient, facts.careTeams, names, now, facts.coverages),
    social: socialCard(facts.socialObservations, facts.socialConditions, now),
    appointments: appointmentsCard(facts.appointments, names, now),
    appeals,
    relatives: relativesCard(patient, facts.relations, facts.consents, now),
    consents: consentsCard(facts.consents, names, now),
    preferences: preferencesCard(patient, facts.consents, now),
    contactPoints: contactPointsCard(patient, facts.consents, now),
    pastContacts,
    timeline: timelineCard(
      facts,
      { claims: claims.recent, authorizations, appeals, pastContacts },
      names,
      now,
    ),
    lakeFacts: lakeCard(lake, now),
  };
}
