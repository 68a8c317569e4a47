import { leastMs } from "#journey/identity/identify-caller.ts";
import { matchMember } from "#journey/identity/match-member.ts";
import { memberIdSystem, readClaim } from "#journey/identity/member-claim.ts";
import { planCards } from "#journey/profile/coverage/plan-card.ts";
import { eligibilityWords } from "./eligibility-words.ts";
import type { ProviderAnswer, ProviderContext, ProviderTopic } from "./provider-topic.ts";

/** A provider asks for many patients in one call; one who only guesses is given to a person. */
const mostMisses = 5;
const label = "Eligibility";
const noSuchMember = "No member has the ID and birth date that were given";

/**
 * Is the patient covered today, and by which plan? Told to whoever gives member ID and birth date. An ID that does not
 * exist, a wrong birth date and a member who has died get the same words in the same time.
 */
export const eligibility: ProviderTopic = {
  reasonCode: "eligibility",
  answer: async (context) => {
    const { MemberId: memberId, BirthDate: birthDate } = context.slots;
    if (memberId === undefined || birthDate === undefined) return null;
    const begun = context.clock.now().getTime();
    const answer = await lookUp(context, memberId, birthDate);
    await context.pause(Math.max(0, leastMs - (context.clock.now().getTime() - begun)));
    return answer;
  },
};

async function lookUp(
  context: ProviderContext,
  memberId: string,
  birthDate: string,
): Promise<ProviderAnswer> {
  const { reader, clock, language } = context;
  const claim = readClaim(memberId, birthDate);
  const match = matchMember(
    claim,
    await reader.search("Patient", [["identifier", `${memberIdSystem}|${claim.memberId}`]]),
  );
  if (match.outcome !== "identified") return notFound(context);
  const coverages = await reader.search("Coverage", [["beneficiary", `Patient/${match.patientId}`]], 20);
  const now = clock.now();
  const plans = planCards(coverages, new Map(), now);
  return {
    words: eligibilityWords[language].standing(plans, now),
    summary: "Asked about a patient's eligibility",
    learned: [{ label, value: `Told: ${eligibilityWords["en-US"].standing(plans, now)}` }],
  };
}

async function notFound({ readCard, language }: ProviderContext): Promise<ProviderAnswer> {
  const card = await readCard();
  const misses = (card?.learned ?? []).filter(({ value }) => value === noSuchMember).length + 1;
  const { noMember, enough } = eligibilityWords[language];
  return {
    words: misses < mostMisses ? noMember : enough,
    summary: "Asked about a patient's eligibility",
    learned: [{ label, value: noSuchMember }],
    ...(misses < mostMisses ? {} : { next: "person" as const }),
  };
}
