import { wordLanguages, type Words } from "../contact/words.ts";
import { ask, type Condition, type FactValue } from "./condition.ts";
import { isMomentFact } from "./moment-facts.ts";
import type { Rule } from "./rule.ts";

/** A fault in the rules themselves, by the name of the rule. Any of them fails the build. */
export interface RuleFault {
  readonly rule: string;
  readonly fault: string;
}

type Look = (rule: Rule, rules: readonly Rule[]) => readonly string[];

/** Everything that can be wrong with a rule before anybody calls. */
export const faultsIn = (rules: readonly Rule[]): readonly RuleFault[] =>
  rules.flatMap((rule) =>
    looks.flatMap((look) => look(rule, rules).map((fault) => ({ rule: rule.id, fault }))),
  );

const looks: readonly Look[] = [
  ({ id }) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? [] : ["the id is not in kebab-case"]),
  ({ id }, rules) => (rules.filter((each) => each.id === id).length > 1 ? ["two rules have this id"] : []),
  ({ value }) =>
    [value.member, value.plan].every((each) => each >= 0 && each <= 1)
      ? []
      : ["a value is not within 0 to 1"],
  ({ standing, cites }) =>
    standing === "obligation" && cites.length === 0 ? ["an obligation names no law"] : [],
  ({ conditions }) =>
    conditions.flatMap(({ fact }) =>
      fact.startsWith("its.") || isMomentFact(fact) ? [] : [`nobody knows the fact ${fact}`],
    ),
  ({ conditions }) =>
    conditions.flatMap(({ fact, otherwise }) => blanksIn(`otherwise of ${fact}`, otherwise)),
  ({ conditions }) =>
    conditions.flatMap((one, index) =>
      conditions
        .slice(index + 1)
        .filter((other) => contradict(one, other))
        .map((other) => `${wordsOf(one)} contradicts ${wordsOf(other)}`),
    ),
  ({ id, outranks = [] }, rules) =>
    outranks.flatMap((below) =>
      rules.some((rule) => rule.id === below) ? [] : [`${id} outranks ${below}, which is no rule`],
    ),
  ({ id }, rules) => {
    const circle = circleFrom(id, rules);
    return circle === null ? [] : [`outranks itself: ${circle.join(" > ")}`];
  },
];

/** Which languages a sentence lacks, and which only repeat the English. */
export const blanksIn = (what: string, words: Words): readonly string[] =>
  wordLanguages.flatMap((language) => (words[language].trim() === "" ? [`${what} lacks ${language}`] : []));

/** Two questions to one fact that no value answers yes to both. */
function contradict(one: Condition, other: Condition): boolean {
  if (one.fact !== other.fact) return false;
  return clashes(one, other) || clashes(other, one);
}

type Clash = (than: FactValue, other: Condition) => boolean;

const asksForNothing: Clash = (_, { op }) => op === "noRecord";

const clashesByOp: Readonly<Partial<Record<Condition["op"], Clash>>> = {
  /** Only one value will do, so the other question can simply be put to it. */
  is: (than, other) => !ask(other, { value: than, source: null }).passes,
  atLeast: (than, other) =>
    asksForNothing(than, other) ||
    (other.op === "atMost" && typeof than === "number" && Number(other.than) < than),
  includes: (than, other) =>
    asksForNothing(than, other) || (other.op === "includesNot" && other.than === than),
  atMost: asksForNothing,
  oneOf: asksForNothing,
  onRecord: asksForNothing,
};

const clashes = ({ op, than = null }: Condition, other: Condition): boolean =>
  clashesByOp[op]?.(than, other) ?? false;

const wordsOf = ({ fact, op, than }: Condition): string =>
  than === undefined ? `${fact} ${op}` : `${fact} ${op} ${JSON.stringify(than)}`;

/** The way from a rule back to itself over `outranks`; null where there is none. */
function circleFrom(id: string, rules: readonly Rule[]): readonly string[] | null {
  const below = new Map(rules.map((rule) => [rule.id, rule.outranks ?? []]));
  const walk = (way: readonly string[]): readonly string[] | null => {
    for (const next of below.get(way.at(-1) ?? "") ?? []) {
      if (next === id) return [...way, next];
      if (way.includes(next)) continue;
      const circle = walk([...way, next]);
      if (circle !== null) return circle;
    }
    return null;
  };
  return walk([id]);
}
