import type { Language } from "#journey/contact/attributes.ts";
import { authorizationsCard } from "#journey/profile/authorizations/authorizations-card.ts";
import { readProducts } from "#journey/profile/coverage/read-products.ts";
import { dayAt } from "#journey/profile/calendar-day.ts";
import { noFacts } from "#journey/profile/member-facts.ts";
import type { Authorization } from "#journey/profile/profile.ts";
import { authorizationWords } from "./authorization-words.ts";
import { dayIn, nameIn, sentences } from "./in-language.ts";
import { isAboutService } from "./service-words.ts";
import type { Topic, TopicAnswer, TopicContext } from "./topic.ts";

/** Where a prior authorization stands: the one for the service that was named, else the latest. */
export const priorAuthorizationStatus: Topic = {
  reasonCode: "priorAuthorizationStatus",
  slot: "Service",
  tells: ["authorizations"],
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
  const [authorizationRequests, authorizationResponses, tasks, coverages] = await Promise.all([
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
    reader.search("Coverage", [["beneficiary", member]], 20),
  ]);
  // The kind of plan sets the clock.
  const products = await readProducts(reader, coverages);
  return authorizationsCard(
    { ...noFacts, authorizationRequests, authorizationResponses, tasks, coverages, products },
    now,
  );
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
  const { service, requestedOn } = authorization;
  const on = requestedOn === null ? null : dayIn[language](requestedOn, dayAt(now));
  const standing = standingIn(authorization, now, "en-US");
  return {
    words: authorizationWords[language].begin(service, on) + standingIn(authorization, now, language),
    summary: `Asked about the prior authorization for ${service}`,
    learned: [{ label: "Prior authorization", value: `${service} ${standing}` }],
  };
}

/** Where it stands, and while it is open the clock that the law sets. */
function standingIn(
  { status, decisionDueAt, urgency }: Authorization,
  now: Date,
  language: Language,
): string {
  const { standings, clock, isUrgent } = authorizationWords[language];
  if (decisionDueAt === null) return standings[status];
  const due = dayIn[language](dayAt(new Date(decisionDueAt)), dayAt(now));
  const isOver = Date.parse(decisionDueAt) < now.getTime();
  return sentences(language, [
    standings[status],
    ...(urgency === "expedited" ? [isUrgent] : []),
    clock({ due, isOver }),
  ]);
}
