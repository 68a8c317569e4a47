import type { Language } from "#journey/contact/attributes.ts";
import { authorizationsCard } from "#journey/profile/authorizations-card.ts";
import { dayAt } from "#journey/profile/calendar-day.ts";
import { noFacts } from "#journey/profile/member-facts.ts";
import type { Authorization } from "#journey/profile/profile.ts";
import { authorizationWords } from "./authorization-words.ts";
import { dayIn, nameIn } from "./in-language.ts";
import { isAboutService } from "./service-words.ts";
import type { Topic, TopicAnswer, TopicContext } from "./topic.ts";

/** Where a prior authorization stands: the one for the service that was named, else the latest. */
export const priorAuthorizationStatus: Topic = {
  reasonCode: "priorAuthorizationStatus",
  slot: "Service",
  answer: async (context) => {
    const all = await readAuthorizations(context);
    const { about, now, language } = context;
    const fitting = about === null ? all : all.filter((each) => isAboutService(each.service, about));
    return fitting[0] ? tell(fitting[0], now, language) : nothing(about, language);
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

function nothing(about: string | null, language: Language): TopicAnswer {
  const what = about === null ? "a prior authorization" : `a prior authorization for ${about}`;
  return {
    words: authorizationWords[language].none(about === null ? null : nameIn(language, about)),
    summary: `Asked about ${what}; none on record`,
    learned: [],
  };
}

function tell(authorization: Authorization, now: Date, language: Language): TopicAnswer {
  const { service, status, decisionDueAt } = authorization;
  const dueIn = (tongue: Language): string | null =>
    decisionDueAt === null ? null : dayIn[tongue](dayAt(new Date(decisionDueAt)), dayAt(now));
  const { begin, standings } = authorizationWords[language];
  const standing = authorizationWords["en-US"].standings[status](dueIn("en-US"));
  return {
    words: `${begin(service)}${standings[status](dueIn(language))}`,
    summary: `Asked about the prior authorization for ${authorization.service}`,
    learned: [{ label: "Prior authorization", value: `${authorization.service} ${standing}` }],
  };
}
