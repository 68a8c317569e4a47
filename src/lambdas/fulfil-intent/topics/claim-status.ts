import { dayAt } from "#journey/profile/calendar-day.ts";
import { claimsCard } from "#journey/profile/claims/claims-card.ts";
import { noFacts } from "#journey/profile/member-facts.ts";
import type { ClaimLine } from "#journey/profile/profile.ts";
import { readNames } from "#journey/profile/read-names.ts";
import { claimWords } from "./claim-words.ts";
import { dayIn, nameIn, sentences } from "./in-language.ts";
import { isAboutService } from "./service-words.ts";
import type { Topic, TopicAnswer, TopicContext } from "./topic.ts";

/** What became of a claim: the one for the service that was named, else the latest. */
export const claimStatus: Topic = {
  reasonCode: "claimStatus",
  slot: "Service",
  tells: ["claims"],
  answer: async (context) => {
    const [line] = await readClaims(context);
    return line ? tell(line, context) : noClaim(context);
  },
};

/** Why a claim was denied: the latest denied one, of the service that was named. */
export const claimDenial: Topic = {
  reasonCode: "claimStatus",
  slot: "Service",
  tells: ["claims"],
  answer: async (context) => {
    const line = (await readClaims(context)).find(({ denial }) => denial !== null);
    if (line) return tell(line, context);
    const { noneDenied } = claimWords[context.language];
    return { words: noneDenied, summary: "Asked about a denial; none on record", learned: [] };
  },
};

async function readClaims({ reader, patientId, now, about }: TopicContext): Promise<readonly ClaimLine[]> {
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
  return about === null ? recent : recent.filter((line) => isAboutService(line.service, about));
}

function noClaim({ about, language }: TopicContext): TopicAnswer {
  const what = about === null ? "a claim" : `a claim for ${about}`;
  return {
    words: claimWords[language].none(about === null ? null : nameIn(language, about)),
    summary: `Asked about ${what}; none on record`,
    learned: [],
  };
}

function tell(line: ClaimLine, { now, language }: TopicContext): TopicAnswer {
  const onIn = (tongue: TopicContext["language"]): string | null =>
    line.serviceDate === null ? null : dayIn[tongue](line.serviceDate, dayAt(now));
  const { found, outcome } = claimWords[language];
  const on = onIn("en-US") === null ? "" : ` on ${onIn("en-US")}`;
  const at = line.provider === null ? "" : ` at ${line.provider}`;
  return {
    words: sentences(language, [found(line, onIn(language)), outcome[line.status](line)]),
    summary: `Asked about the claim for ${line.service}${on}`,
    learned: [
      { label: "Claim", value: `${line.service}${on}${at}` },
      { label: "Told the member", value: claimWords["en-US"].outcome[line.status](line) },
    ],
  };
}
