import type { Profile } from "../profile/profile.ts";
import type { Category } from "./categories.ts";
import { withheldLines } from "./decide-disclosure.ts";
import type { Disclosure, Question } from "./decide-disclosure.ts";

/** The part of the page that may leave the server. Built up from nothing, so a new field is hidden until named here. */
export function discloseProfile(profile: Profile, question: Question, disclosure: Disclosure): Profile {
  const shows = (category: Category): boolean => disclosure.shown.has(category);
  const only = <T>(category: Category, facts: readonly T[]): readonly T[] => (shows(category) ? facts : []);
  const one = <T>(category: Category, fact: T | null): T | null => (shows(category) ? fact : null);
  return {
    contactId: profile.contactId,
    verification: { level: question.level, method: question.method, expiresAt: question.verifiedUntil },
    callerKind: question.callerKind,
    scope: question.scope,
    member: shows("identity") ? person(profile, question.scope) : null,
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
    contactPoints: one("contactPoints", profile.contactPoints),
    pastContacts: only("pastContacts", profile.pastContacts),
    timeline: only("timeline", profile.timeline),
    lakeFacts: one("lakeFacts", profile.lakeFacts),
    withheld: withheldLines(disclosure),
    asOf: profile.asOf,
  };
}

/** While it rings: whom to greet, and in which language. The rest of the person waits for the acceptance. */
function person({ member }: Profile, scope: Question["scope"]): Profile["member"] {
  if (member === null || scope === "accepted") return member;
  return { ...member, birthDate: null, age: null, gender: null, memberId: null };
}
