import type { Profile } from "../profile/profile.ts";
import type { TimelineEntry } from "../profile/timeline/timeline-facts.ts";
import { isShown, withheldLines } from "./decide-disclosure.ts";
import type { Disclosure, Question } from "./decide-disclosure.ts";
import type { Field } from "./fields.ts";
import { contactPointsIn, maskedValues } from "./masked-values.ts";

/** The part of the page that may leave the server. Built up from nothing, so a new field is hidden until named here. */
export function discloseProfile(profile: Profile, question: Question, disclosure: Disclosure): Profile {
  const shows = (field: Field): boolean => isShown(disclosure, field);
  const only = <T>(field: Field, facts: readonly T[]): readonly T[] => (shows(field) ? facts : []);
  const one = <T>(field: Field, fact: T | null): T | null => (shows(field) ? fact : null);
  return {
    contactId: profile.contactId,
    verification: { level: question.level, method: question.method, expiresAt: question.verifiedUntil },
    callerKind: question.callerKind,
    scope: question.scope,
    member: shows("identity") ? person(profile, question.scope, disclosure) : null,
    // What the directory says of a practice is public; who it is, only the verification says.
    ...(question.providerId !== null && profile.provider ? { provider: profile.provider } : {}),
    plan: one("plan", profile.plan),
    ...(shows("plan") && question.scope === "accepted" && profile.otherPlans
      ? { otherPlans: profile.otherPlans }
      : {}),
    coverageHistory: question.scope === "accepted" ? only("plan", profile.coverageHistory) : [],
    benefits: one("benefits", profile.benefits),
    accumulators: only("accumulators", profile.accumulators),
    claims: shows("claims") ? profile.claims : { total: 0, recent: [] },
    authorizations: only("authorizations", profile.authorizations),
    careGaps: only("careGaps", profile.careGaps),
    medications: only("medications", profile.medications),
    allergies: only("allergies", profile.allergies),
    carePlan: only("carePlan", profile.carePlan),
    careTeam: only("careTeam", profile.careTeam),
    social: one("social", profile.social),
    appointments: only("appointments", profile.appointments),
    appeals: only("appeals", profile.appeals),
    relatives: only("relatives", profile.relatives),
    consents: only("consents", profile.consents),
    preferences: only("preferences", profile.preferences),
    contactPoints: contactPointsIn(profile, disclosure),
    pastContacts: only("pastContacts", profile.pastContacts),
    lakeFacts: shows("lakeFacts") ? lakeFactsIn(profile, shows) : null,
    timeline: only("timeline", profile.timeline).filter(({ kind }) => shows(partOf[kind])),
    purposes: question.purposes,
    masked: maskedValues(profile, disclosure),
    notices: [],
    withheld: withheldLines(disclosure),
    ...late(profile, shows),
    asOf: profile.asOf,
  };
}

/** What happened is told as far as its own part of the page is. */
const partOf = {
  contact: "pastContacts",
  call: "pastContacts",
  chat: "pastContacts",
  text: "pastContacts",
  email: "pastContacts",
  letter: "pastContacts",
  promise: "pastContacts",
  appeal: "appeals",
  claim: "claims",
  fill: "medications",
  visit: "careGaps",
  immunization: "careGaps",
  authorization: "authorizations",
} as const satisfies Record<TimelineEntry["kind"], Field>;

/** A score of who may leave lies in the lake too, and is shown to fewer. */
function lakeFactsIn({ lakeFacts }: Profile, shows: (field: Field) => boolean): Profile["lakeFacts"] {
  if (lakeFacts === null || shows("retention")) return lakeFacts;
  return { ...lakeFacts, facts: lakeFacts.facts.filter(({ kind }) => kind !== "retention") };
}

/** While it rings: whom to greet, and in which language. The rest of the person waits for the acceptance. */
function person({ member }: Profile, scope: Question["scope"], disclosure: Disclosure): Profile["member"] {
  if (member === null) return null;
  const { milestone, ...known } = member;
  const numbers = {
    birthDate: isShown(disclosure, "birthDate") ? member.birthDate : null,
    memberId: isShown(disclosure, "memberId") ? member.memberId : null,
  };
  if (scope === "offered") return { ...known, ...numbers, age: null, gender: null };
  // A month of it, for whoever may ask for the day.
  const isMonthOpen = disclosure.decisions.get("birthDate")?.outcome !== "hidden" && milestone !== undefined;
  return { ...known, ...numbers, ...(isMonthOpen ? { milestone } : {}) };
}

/** How old a section is, only where it is shown at all. */
function late(profile: Profile, shows: (field: Field) => boolean): Pick<Profile, "late"> {
  const shown = (profile.late ?? []).filter(({ section }) => shows(section));
  return shown.length === 0 ? {} : { late: shown };
}
