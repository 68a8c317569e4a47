import { accumulatorsCard } from "#journey/profile/accumulators-card.ts";
import { planCards } from "#journey/profile/plan-card.ts";
import type { Accumulator, Plan } from "#journey/profile/profile.ts";
import { dollars } from "./topic.ts";
import type { Topic } from "./topic.ts";

/** The plan, and what is left of deductible and out-of-pocket maximum, for the member in the network. */
export const benefits: Topic = {
  reasonCode: "benefits",
  slot: "Benefit",
  answer: async ({ reader, patientId, now, about }) => {
    const [coverages, responses] = await Promise.all([
      reader.search("Coverage", [["beneficiary", `Patient/${patientId}`]], 20),
      reader.search(
        "CoverageEligibilityResponse",
        [
          ["patient", `Patient/${patientId}`],
          ["_sort", "-created"],
        ],
        5,
      ),
    ]);
    const [plan] = planCards(coverages, new Map(), now);
    const used = accumulatorsCard(responses, now)
      .filter(({ scope, network }) => scope === "individual" && network === "in")
      .filter(({ kind }) => about === null || kindNamed[about] === kind)
      .map(inWords);
    const amounts = used.length > 0 ? used : ["We have no record of how much of it you have used."];
    return {
      words: [planInWords(plan), ...amounts].join(" "),
      summary: `Asked about ${about === null ? "benefits" : `the ${about}`}`,
      learned: used.map((value) => ({ label: "Told the member", value })),
    };
  },
};

const kindNamed: Readonly<Record<string, Accumulator["kind"]>> = {
  deductible: "deductible",
  "out-of-pocket maximum": "outOfPocket",
};
const names = { deductible: "deductible", outOfPocket: "out-of-pocket maximum" } as const;

function planInWords(plan: Plan | undefined): string {
  if (!plan) return "We have no record of coverage for you.";
  const standing = { active: "is active", ended: "has ended", future: "has not begun yet" } as const;
  return `Your plan, ${plan.name}, ${standing[plan.status]}.`;
}

function inWords({ kind, limit, used }: Accumulator): string {
  const left = Math.max(0, limit - used);
  return left === 0
    ? `You have met your in-network ${names[kind]} of ${dollars(limit)}.`
    : `Of your in-network ${names[kind]} of ${dollars(limit)}, ${dollars(left)} is left.`;
}
