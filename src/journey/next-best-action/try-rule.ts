import { wordLanguages, type Words } from "../contact/words.ts";
import { ask, type Check, type Fact, type Sieve } from "./condition.ts";
import { confidenceOf, leastConfidence, type Confidence } from "./confidence.ts";
import { doors } from "./doors.ts";
import type { HintDraft } from "./decision.ts";
import type { Learned } from "./learning/learned.ts";
import { isMomentFact, momentFacts } from "./moment-facts.ts";
import type { Moment } from "./moment.ts";
import type { Found, Rule } from "./rule.ts";
import { suppressions, type Offer } from "./suppressions.ts";

/** A rule put to the moment: nothing to speak of, held back by a sieve, or good to be offered. Checks are the whole path. */
export type Tried =
  | { readonly kind: "nothing"; readonly rule: Rule; readonly checks: readonly Check[] }
  | {
      readonly kind: "heldBack";
      readonly rule: Rule;
      readonly found: Found | null;
      readonly sieve: Sieve;
      readonly why: Words;
      readonly checks: readonly Check[];
    }
  | {
      readonly kind: "passed";
      readonly rule: Rule;
      readonly offer: Offer;
      readonly confidence: Confidence;
      readonly draft: HintDraft;
      readonly checks: readonly Check[];
    };

/**
 * Puts one rule to the moment. Of what it found the first that passes every sieve is offered; where none does, the reason is
 * that of its first.
 */
export function tryRule(rule: Rule, moment: Moment, learned: Learned, asked: FactsAsked): Tried {
  if (isForPracticesOnly(rule) && moment.callerKind !== "provider")
    return { kind: "nothing", rule, checks: [] };
  for (const door of doors) {
    const shut = door(rule, moment);
    if (shut) {
      return {
        kind: "heldBack",
        rule,
        found: null,
        sieve: "eligibility",
        why: shut.why,
        checks: [shut.check],
      };
    }
  }
  let first: Tried | null = null;
  for (const found of rule.find(moment)) {
    const tried = tryFound(rule, found, moment, learned, asked);
    if (tried.kind === "passed") return tried;
    first ??= tried;
  }
  return first ?? { kind: "nothing", rule, checks: [] };
}

/** What only practices are told is no news on a member's page, not even that it is held back. */
const isForPracticesOnly = ({ speaksTo }: Rule): boolean => speaksTo.every((kind) => kind === "provider");

function tryFound(rule: Rule, found: Found, moment: Moment, learned: Learned, asked: FactsAsked): Tried {
  const checks: Check[] = [];
  const held = (sieve: Sieve, why: Words): Tried => ({ kind: "heldBack", rule, found, sieve, why, checks });
  for (const condition of rule.conditions) {
    const check = ask(condition, factOf(condition.fact, found, asked));
    checks.push(check);
    if (!check.passes) return held(condition.sieve, condition.otherwise);
  }
  const offer: Offer = { rule, found, ...askedFor(rule, found, moment) };
  for (const suppression of suppressions) {
    if (isSpared(offer, suppression)) continue;
    const why = suppression.holds(offer, moment, learned);
    checks.push(suppressionCheck(suppression.id, why === null));
    if (why !== null) return held("suppression", why);
  }
  const confidence = confidenceOf(rule, found, moment);
  if (confidence.share < leastConfidence) return held("suitability", unsure);
  const draft = found.draft();
  return isExplained(draft)
    ? { kind: "passed", rule, offer, confidence, draft, checks }
    : held("suitability", unexplained);
}

/** A reason in every language, and something it rests on: without either nobody can say why it is shown. */
const isExplained = ({ title, reason, sources, heard }: HintDraft): boolean =>
  wordLanguages.every((language) => title[language].trim() !== "" && reason[language].trim() !== "") &&
  sources.length + heard.length > 0;

const unexplained: Words = {
  en: "It cannot be explained, so it is not shown.",
  es: "No se puede explicar, así que no se muestra.",
  zh: "无法说明理由，因此不显示。",
};

/** Facts of the moment, each worked out once however many rules ask. */
export type FactsAsked = (name: string) => Fact | undefined;

export function factsOf(moment: Moment): FactsAsked {
  const known = new Map<string, Fact>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined || !isMomentFact(name)) return before;
    const fact = momentFacts[name](moment);
    known.set(name, fact);
    return fact;
  };
}

const factOf = (name: string, found: Found, asked: FactsAsked): Fact | undefined =>
  name.startsWith("its.") ? found.facts[name.slice("its.".length)] : asked(name);

function askedFor(
  rule: Rule,
  found: Found,
  { matters, heard }: Moment,
): Pick<Offer, "answersCaller" | "askedAt"> {
  const times = rule.answersTopics.flatMap((topic) => heard.get(topic)?.at ?? []);
  const askedAt = times.toSorted().at(-1) ?? "";
  const isAsked = askedAt !== "" || rule.answers.some((reason) => matters.has(reason));
  return { answersCaller: found.answersCaller ?? isAsked, askedAt };
}

const isSpared = ({ rule, answersCaller: isAnswer }: Offer, { spares, sparesAnswers }: Spares): boolean =>
  spares.includes(rule.standing) || (sparesAnswers && isAnswer);
type Spares = Pick<(typeof suppressions)[number], "spares" | "sparesAnswers">;

const suppressionCheck = (id: string, passes: boolean): Check => ({
  sieve: "suppression",
  fact: id,
  op: "rule",
  expected: false,
  actual: !passes,
  passes,
  resource: null,
  asOf: null,
});

const unsure: Words = {
  en: "The facts it rests on are too old or contradict each other.",
  es: "Los datos en que se basa son demasiado antiguos o se contradicen.",
  zh: "所依据的数据过旧或互相矛盾。",
};
