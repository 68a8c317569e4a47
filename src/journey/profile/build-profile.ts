import type { Patient } from "fhir/r4";
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
import { filled, lateSection } from "./member-summary.ts";
import type { MemberSummary } from "./member-summary.ts";
import { benefitsCard } from "./coverage/benefits-card.ts";
import { coverageHistory } from "./coverage/coverage-history.ts";
import { planCards } from "./coverage/plan-card.ts";
import { consentsCard } from "./people/consents-card.ts";
import { contactPointsCard } from "./people/contact-points-card.ts";
import { personCard } from "./person-card.ts";
import { preferencesCard } from "./people/preferences-card.ts";
import { relativesCard } from "./people/relatives-card.ts";
import type { CallingPractice, MemberCards, Profile } from "./profile.ts";
import type { FiledContact } from "./timeline/contact-history.ts";
import { pastContactsCard } from "./timeline/past-contacts-card.ts";
import { timelineCard } from "./timeline/timeline-card.ts";
import { sectionsWithout } from "./section-facts.ts";
import { sectionNames } from "./section-names.ts";
import type { SectionName } from "./section-names.ts";
import { withoutBroken } from "./without-broken.ts";

export interface PageContext {
  /** The contact the page is read for; its holder's phase gives the scope. */
  readonly row: ContactRow;
  readonly now: Date;
}

/** What lies beside FHIR. */
export interface BesideFacts {
  /** What the lake has said so far; as if not reached when absent. */
  readonly lake?: LakeReading;
  /** Contacts with us, as our own wrap-ups filed them. */
  readonly filed?: readonly FiledContact[];
}

export interface ProfileContext extends PageContext, BesideFacts {
  /** The practice that calls, where one does. */
  readonly practice?: CallingPractice | null;
  /** What stands in for sections that could not be read. */
  readonly summary?: MemberSummary | null;
  /** The sections that were asked for; all when absent. The others are empty, and nothing is said about them. */
  readonly wanted?: readonly SectionName[];
}

/** Puts the whole page together, before the disclosure decision. Never throws on legal FHIR R4. */
export function buildProfile(facts: MemberFacts, context: ProfileContext): Profile {
  const { now, practice = null, summary = null, wanted = sectionNames } = context;
  const sound = soundCards(facts, now, context);
  const { cards, late } = filled(sound.cards, sectionsWithout(sound.facts.unread, wanted), summary);
  return {
    ...head(context),
    ...cards,
    ...(practice === null ? {} : { provider: practice }),
    ...(late.length === 0 ? {} : { late }),
    asOf: now.toISOString(),
  };
}

/** The page as it was kept, before the store has answered and before the disclosure decision. Every section is late. */
export function summaryPage(summary: MemberSummary, context: PageContext): Profile {
  return {
    ...head(context),
    ...summary.cards,
    late: sectionNames.map((section) => lateSection(section, summary)),
    asOf: summary.asOf,
  };
}

/** What the contact says of a page. */
function head({ row }: PageContext): Omit<Profile, keyof MemberCards | "asOf"> {
  const { identity } = row;
  return {
    contactId: row.contactId,
    verification: { level: identity.level, method: identity.method, expiresAt: identity.expiresAt },
    callerKind: identity.callerKind,
    scope: row.holder?.phase === "offered" ? "offered" : "accepted",
    purposes: [],
    masked: [],
    notices: [],
    withheld: [],
  };
}

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

/**
 * The cards with the facts they are made of. A resource that is no FHIR (a list that is a word, a date that is none)
 * costs its own section at most: it is taken out, and its section counts as unread.
 */
export function soundCards(
  facts: MemberFacts,
  now: Date,
  beside: BesideFacts = {},
): { readonly cards: MemberCards; readonly facts: MemberFacts } {
  const cards = cardsIfSound(facts, now, beside);
  if (cards !== null) return { cards, facts };
  const sound = withoutBroken(facts, (part) => cardsIfSound(part, now, beside) !== null);
  return { cards: memberCards(sound, now, beside), facts: sound };
}

/** Null where a resource breaks its card. */
function cardsIfSound(facts: MemberFacts, now: Date, beside: BesideFacts): MemberCards | null {
  try {
    return memberCards(facts, now, beside);
  } catch {
    return null;
  }
}

/** The cards of one member. Where only the person could not be read, what is theirs is still shown. */
function memberCards(facts: MemberFacts, now: Date, beside: BesideFacts): MemberCards {
  const { names } = facts;
  const { lake = { state: "notReached" }, filed = [] } = beside;
  if (facts.patient === null && !facts.unread.includes("patient")) return nobody;
  const patient: Patient = facts.patient ?? { resourceType: "Patient" };
  const [plan, ...otherPlans] = planCards(facts.coverages, names, now);
  const claims = claimsCard(facts.explanations, names, now);
  const authorizations = authorizationsCard(facts, now);
  const appeals = appealsCard(facts.tasks, facts.coverages, now);
  const pastContacts = pastContactsCard(facts, filed, now);
  return {
    member: facts.patient === null ? null : personCard(patient, now),
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
