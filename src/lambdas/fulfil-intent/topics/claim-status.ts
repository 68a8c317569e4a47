import { dayAt, dayInWords } from "#journey/profile/calendar-day.ts";
import { claimsCard } from "#journey/profile/claims-card.ts";
import { noFacts } from "#journey/profile/member-facts.ts";
import type { ClaimLine } from "#journey/profile/profile.ts";
import { readNames } from "#journey/profile/read-names.ts";
import { isAboutService } from "./service-words.ts";
import { dollars } from "./topic.ts";
import type { Topic, TopicAnswer, TopicContext } from "./topic.ts";

/** What became of a claim: the one for the service that was named, else the latest. */
export const claimStatus: Topic = {
  reasonCode: "claimStatus",
  slot: "Service",
  answer: async (context) => {
    const line = await readClaim(context);
    return line ? tell(line, context.now) : noClaim(context.about);
  },
};

async function readClaim({ reader, patientId, now, about }: TopicContext): Promise<ClaimLine | null> {
  const explanations = await reader.search(
    "ExplanationOfBenefit",
    [
      ["patient", `Patient/${patientId}`],
      ["_sort", "-created"],
    ],
    100,
  );
  const names = await readNames(reader, { ...noFacts, explanations });
  const { recent } = claimsCard(explanations, names, now);
  const fitting = about === null ? recent : recent.filter((line) => isAboutService(line.service, about));
  return fitting[0] ?? null;
}

function noClaim(about: string | null): TopicAnswer {
  const what = about === null ? "a claim" : `a claim for ${about}`;
  return {
    words: `We have no record of ${what} for you. It may not have reached us yet. A person can help you look further.`,
    summary: `Asked about ${what}; none on record`,
    learned: [],
  };
}

function tell(line: ClaimLine, now: Date): TopicAnswer {
  const on = line.serviceDate === null ? "" : ` on ${dayInWords(line.serviceDate, dayAt(now))}`;
  const at = line.provider === null ? "" : ` at ${line.provider}`;
  const outcome = outcomes[line.status](line);
  return {
    words: `I found your claim for ${line.service}${on}${at}. ${outcome}`,
    summary: `Asked about the claim for ${line.service}${on}`,
    learned: [
      { label: "Claim", value: `${line.service}${on}${at}` },
      { label: "Told the member", value: outcome },
    ],
  };
}

/** What each status means to a member: first what happened, then what it costs. */
const outcomes: Readonly<Record<ClaimLine["status"], (line: ClaimLine) => string>> = {
  processed: (line) => `It was processed. ${share(line)}`,
  inProcess: () => "It is still being processed; what your share is has not been decided yet.",
  deniedMemberOwes: (line) =>
    `It was denied${because(line)}. ${share(line)} You have the right to appeal; a person can explain how.`,
  deniedPlanOrProviderOwes: (line) =>
    `It was denied${because(line)}. ${share(line)} If you got a bill for it, a person can help you with that.`,
};

const because = ({ denial }: ClaimLine): string => (denial ? ` because ${denial.words}` : "");

/** No record of a share is not the same as no share. */
function share({ memberOwes }: ClaimLine): string {
  if (memberOwes === null) return "We have no record of what your share is.";
  return memberOwes === 0
    ? "By our records you owe nothing for it."
    : `By our records your share is ${dollars(memberOwes)}.`;
}
