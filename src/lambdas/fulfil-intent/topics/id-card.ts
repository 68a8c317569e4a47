import { planCards } from "#journey/profile/plan-card.ts";
import type { Topic } from "./topic.ts";

/** The bot cannot send a card: it says so, notes the wish, and says what is true of the coverage meanwhile. */
export const idCard: Topic = {
  reasonCode: "idCard",
  slot: null,
  answer: async ({ reader, patientId, now }) => {
    const coverages = await reader.search("Coverage", [["beneficiary", `Patient/${patientId}`]], 20);
    const [plan] = planCards(coverages, new Map(), now);
    const covered =
      plan?.status === "active"
        ? `You are covered by ${plan.name} with or without the card; your doctor can check that with us.`
        : "We have no record of active coverage for you today.";
    return {
      words: `I cannot send an ID card myself, but a person can. ${covered}`,
      summary: "Asked for an ID card",
      learned: [{ label: "Wants", value: "An ID card" }],
    };
  },
};
