import { authorizationsCard } from "#journey/profile/authorizations-card.ts";
import { dayAt, dayInWords } from "#journey/profile/calendar-day.ts";
import { noFacts } from "#journey/profile/member-facts.ts";
import type { Authorization } from "#journey/profile/profile.ts";
import { isAboutService } from "./service-words.ts";
import type { Topic, TopicAnswer, TopicContext } from "./topic.ts";

/** Where a prior authorization stands: the one for the service that was named, else the latest. */
export const priorAuthorizationStatus: Topic = {
  reasonCode: "priorAuthorizationStatus",
  slot: "Service",
  answer: async (context) => {
    const all = await readAuthorizations(context);
    const { about, now } = context;
    const fitting = about === null ? all : all.filter((each) => isAboutService(each.service, about));
    return fitting[0] ? tell(fitting[0], now) : nothing(about);
  },
};

async function readAuthorizations({
  reader,
  patientId,
  now,
}: TopicContext): Promise<readonly Authorization[]> {
  const member = `Patient/${patientId}`;
  const newest = [
    ["patient", member],
    ["use", "preauthorization"],
    ["_sort", "-created"],
  ] as const;
  const [authorizationRequests, authorizationResponses, tasks] = await Promise.all([
    reader.search("Claim", newest, 20),
    reader.search("ClaimResponse", newest, 20),
    reader.search(
      "Task",
      [
        ["patient", member],
        ["status", "requested"],
      ],
      20,
    ),
  ]);
  return authorizationsCard({ ...noFacts, authorizationRequests, authorizationResponses, tasks }, now);
}

function nothing(about: string | null): TopicAnswer {
  const what = about === null ? "a prior authorization" : `a prior authorization for ${about}`;
  return {
    words: `We have no record of ${what} for you. Your doctor's office asks for it; a person can help you check.`,
    summary: `Asked about ${what}; none on record`,
    learned: [],
  };
}

function tell(authorization: Authorization, now: Date): TopicAnswer {
  const standing = standings[authorization.status](authorization, dayAt(now));
  return {
    words: `Your prior authorization for ${authorization.service} ${standing}`,
    summary: `Asked about the prior authorization for ${authorization.service}`,
    learned: [{ label: "Prior authorization", value: `${authorization.service} ${standing}` }],
  };
}

const standings: Readonly<Record<Authorization["status"], (each: Authorization, today: string) => string>> = {
  inReview: ({ decisionDueAt }, today) =>
    decisionDueAt === null
      ? "is in review."
      : `is in review. The decision is due by ${dayInWords(dayAt(new Date(decisionDueAt)), today)}.`,
  missingDocument: () => "is waiting for papers from your doctor's office.",
  approved: () => "is approved.",
  partlyApproved: () => "is approved in part. A person can tell you which part.",
  denied: () => "was denied. You have the right to appeal; a person can explain how.",
};
