import type { Language } from "#journey/contact/attributes.ts";
import { accumulatorsCard } from "#journey/profile/coverage/accumulators-card.ts";
import { dayAt } from "#journey/profile/calendar-day.ts";
import { planCards } from "#journey/profile/coverage/plan-card.ts";
import type { Accumulator, Plan } from "#journey/profile/profile.ts";
import { dayIn, nameIn, sentences } from "./in-language.ts";
import { memberProduct } from "#journey/profile/provider/member-product.ts";
import { copayFor } from "./copay.ts";
import type { Copay } from "./copay.ts";
import { planWords } from "./plan-words.ts";
import type { Topic, TopicContext } from "./topic.ts";

/** The plan, what a service would cost as far as the records know, and what is left before the plan pays. */
export const benefits: Topic = {
  reasonCode: "benefits",
  slot: "Service",
  tells: ["plan", "accumulators"],
  answer: async (context) => {
    const { about, language } = context;
    const [plan, used, product] = await Promise.all([
      readPlan(context),
      readAmounts(context),
      memberProduct(context),
    ]);
    const copay = copayFor(product, about ?? "office visit");
    return {
      words: sentences(language, [
        planSentence(plan, language),
        ...amountSentences(used, language),
        ...costSentences(plan, copay, context),
      ]),
      summary: `Asked about ${about === null ? "benefits" : `the benefit for ${about}`}`,
      learned: [
        ...used.map(toldInEnglish),
        ...(copay ? [{ label: "Told the member", value: planWords["en-US"].copay(copay) }] : []),
      ],
    };
  },
};

/** The copay where the plan has one for it; else that it depends on where one goes. */
function costSentences(
  plan: Plan | undefined,
  copay: Copay | null,
  { about, language }: TopicContext,
): readonly string[] {
  if (!plan) return [];
  const service = nameIn(language, about ?? "office visit");
  if (copay) return [planWords[language].copay({ ...copay, service })];
  return about === null ? [] : [planWords[language].askPerson(service)];
}

/** What is left of the deductible and the out-of-pocket maximum, for the member in the network. */
export const accumulators: Topic = {
  reasonCode: "accumulators",
  slot: "Benefit",
  tells: ["accumulators"],
  answer: async (context) => {
    const { about, language } = context;
    const used = (await readAmounts(context)).filter(
      ({ kind }) => about === null || (kindNamed[about] ?? kind) === kind,
    );
    return {
      words: sentences(language, amountSentences(used, language)),
      summary: `Asked about ${about === null ? "the deductible and maximum" : `the ${about}`}`,
      learned: used.map(toldInEnglish),
    };
  },
};

/** Is there coverage, and from when until when? */
export const coverageDates: Topic = {
  reasonCode: "coverageDates",
  slot: null,
  tells: ["plan"],
  answer: async (context) => {
    const { language, now } = context;
    const plan = await readPlan(context);
    const day = (each: string): string => dayIn[language](each, dayAt(now));
    const { since, until, noEnd } = planWords[language];
    const dates = plan
      ? [...(plan.since ? [since(day(plan.since))] : []), plan.until ? until(day(plan.until)) : noEnd]
      : [];
    return {
      words: sentences(language, [planSentence(plan, language), ...dates]),
      summary: "Asked whether coverage is active",
      learned: [{ label: "Told the member", value: planSentence(plan, "en-US") }],
    };
  },
};

const kindNamed: Readonly<Record<string, Accumulator["kind"]>> = {
  deductible: "deductible",
  "out-of-pocket maximum": "outOfPocket",
};

async function readPlan({ reader, patientId, now }: TopicContext): Promise<Plan | undefined> {
  const coverages = await reader.search("Coverage", [["beneficiary", `Patient/${patientId}`]], 20);
  return planCards(coverages, new Map(), now)[0];
}

async function readAmounts({ reader, patientId, now }: TopicContext): Promise<readonly Accumulator[]> {
  const responses = await reader.search(
    "CoverageEligibilityResponse",
    [
      ["patient", `Patient/${patientId}`],
      ["_sort", "-created"],
    ],
    5,
  );
  return accumulatorsCard(responses, now).filter(
    ({ scope, network }) => scope === "individual" && network === "in",
  );
}

const planSentence = (plan: Plan | undefined, language: Language): string =>
  plan ? planWords[language].standing(plan) : planWords[language].noCoverage;

const amountSentences = (used: readonly Accumulator[], language: Language): readonly string[] =>
  used.length > 0 ? used.map(planWords[language].amount) : [planWords[language].noAmounts];

const toldInEnglish = (each: Accumulator) => ({
  label: "Told the member",
  value: planWords["en-US"].amount(each),
});
