import type { ContactRow } from "../contact/contact-row.ts";
import { accumulatorsCard } from "./coverage/accumulators-card.ts";
import { authorizationsCard } from "./authorizations/authorizations-card.ts";
import { careGapsCard } from "./care-gaps-card.ts";
import { careTeamCard } from "./care-team-card.ts";
import { claimsCard } from "./claims/claims-card.ts";
import { medicationsCard } from "./medications-card.ts";
import type { MemberFacts } from "./member-facts.ts";
import { personCard } from "./person-card.ts";
import { planCards } from "./coverage/plan-card.ts";
import { preferencesCard } from "./preferences-card.ts";
import type { CallingPractice, Profile } from "./profile.ts";
import { timelineCard } from "./timeline-card.ts";

export interface ProfileContext {
  /** The contact the page is read for; its holder's phase gives the scope. */
  readonly row: ContactRow;
  readonly now: Date;
  /** The practice that calls, where one does. */
  readonly practice?: CallingPractice | null;
}

/** Puts the whole page together, before the disclosure decision. Never throws on legal FHIR R4. */
export function buildProfile(facts: MemberFacts, { row, now, practice = null }: ProfileContext): Profile {
  const { identity } = row;
  return {
    contactId: row.contactId,
    verification: { level: identity.level, method: identity.method, expiresAt: identity.expiresAt },
    callerKind: identity.callerKind,
    scope: row.holder?.phase === "offered" ? "offered" : "accepted",
    ...memberCards(facts, now),
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
  accumulators: [],
  claims: { total: 0, recent: [] },
  authorizations: [],
  careGaps: [],
  medications: [],
  careTeam: [],
  preferences: [],
  timeline: [],
};

function memberCards(facts: MemberFacts, now: Date): MemberCards {
  const { patient, names } = facts;
  if (patient === null) return nobody;
  const [plan, ...otherPlans] = planCards(facts.coverages, names, now);
  const claims = claimsCard(facts.explanations, names, now);
  const authorizations = authorizationsCard(facts, now);
  return {
    member: personCard(patient, now),
    plan: plan ?? null,
    ...(otherPlans.length === 0 ? {} : { otherPlans }),
    accumulators: accumulatorsCard(facts.eligibilityResponses, now),
    claims,
    authorizations,
    careGaps: careGapsCard(facts.measureReports, now),
    medications: medicationsCard(facts.medicationRequests, facts.dispenses, names, now),
    careTeam: careTeamCard(patient, facts.careTeams, names, now),
    preferences: preferencesCard(patient, facts.consents, now),
    timeline: timelineCard(facts, { claims: claims.recent, authorizations }, names, now),
  };
}
