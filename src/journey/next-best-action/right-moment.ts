import type { Topic } from "./context/heard-topics.ts";
import type { Moment } from "./moment.ts";

/** What a talk of next year's plan would sound cold beside, by topic. */
const hardTopics: readonly Topic[] = [
  "bill",
  "claimDenied",
  "priorAuthorization",
  "hospital",
  "symptoms",
  "overwhelmed",
  "appeal",
  "complaint",
];

/**
 * Whether the plan's own wish may be spoken of now: not to somebody with a denied claim, an illness or a complaint on
 * their mind.
 */
export const isMomentForThePlan = ({ heard, matters, reasonCode }: Moment): boolean =>
  !hardTopics.some((topic) => heard.has(topic)) &&
  !matters.has("claimStatus") &&
  !matters.has("priorAuthorizationStatus") &&
  reasonCode !== "appealOrGrievance";
