import { performance } from "node:perf_hooks";
import { Engine } from "json-rules-engine";
import type { FhirResource } from "fhir/r4";
import { buildPlan, defaultSeed } from "#local/seed/build-plan.ts";
import type { Condition, Op } from "#journey/next-best-action/condition.ts";
import { momentOf } from "#journey/next-best-action/decision-input.ts";
import type { DecisionInput } from "#journey/next-best-action/decision-input.ts";
import { decideSlate } from "#journey/next-best-action/decide-slate.ts";
import { exampleHint, exampleInput } from "#journey/next-best-action/fake-moment.ts";
import { nothingLearned } from "#journey/next-best-action/learning/learned.ts";
import type { Rule } from "#journey/next-best-action/rule.ts";
import { groups } from "#journey/next-best-action/standing.ts";
import { factsOf, tryRule } from "#journey/next-best-action/try-rule.ts";
import { caseInput } from "#tools/next-best-action/case-input.ts";
import { ContactCase } from "#tools/next-best-action/contact-case.ts";
import { atLeast, watched } from "./figure.ts";
import type { Figure } from "./figure.ts";

const ruleCount = 60;
const people = 200;
const ours = 20_000;
const theirs = 600;
const batch = 100_000;

/** What the synthetic rules ask of, drawn anew for every person. */
interface Person {
  readonly age: number;
  readonly daysLate: number;
  readonly plan: string;
  readonly isAsked: boolean;
}
const names = ["age", "daysLate", "plan", "isAsked"] as const;

/**
 * How fast rules are put to a person: 60 rules of four conditions with our full trace, beside json-rules-engine with the very
 * same rules and people in the same run; then the shipped rules over a plan's members.
 */
export async function benchNextBestAction(): Promise<readonly Figure[]> {
  const drawn = Array.from({ length: people }, (_, index) => personOf(index));
  await agree(drawn);
  const own = rateOf(ours, (index) => passed(drawn[index % people] ?? personOf(0)));
  const engine = engineOf();
  const begun = performance.now();
  for (let index = 0; index < theirs; index += 1)
    await engine.run({ ...(drawn[index % people] ?? personOf(0)) });
  const other = theirs / ((performance.now() - begun) / 1_000);
  const inputs = await planInputs();
  const members = rateOf(batch, (index) => {
    const input = inputs[index % inputs.length];
    return input === undefined ? null : decideSlate(input);
  });
  return [
    watched("60 rules × 4 conditions, ours with full trace", own, "decisions/s", 0),
    watched("the same rules, json-rules-engine", other, "decisions/s", 0),
    atLeast("ours over json-rules-engine", own / other, 5, "times"),
    watched("shipped rules, whole decision, 100,000 members", members, "members/s", 0),
    watched("100,000 members take", batch / members, "s"),
  ];
}

const personOf = (index: number): Person => ({
  age: 18 + ((index * 37) % 70),
  daysLate: (index * 13) % 40,
  plan: ["bronze", "silver", "gold"][index % 3] ?? "gold",
  isAsked: index % 2 === 0,
});

const otherwise = { en: "No.", es: "No.", zh: "不。" };

/** Four questions a rule, each rule with limits of its own. */
const conditionsOf = (index: number): readonly Condition[] => [
  { sieve: "eligibility", fact: "its.age", op: "atLeast", than: 18 + (index % 40), otherwise },
  { sieve: "applicability", fact: "its.daysLate", op: "atMost", than: 5 + (index % 35), otherwise },
  { sieve: "applicability", fact: "its.plan", op: "oneOf", than: ["silver", "gold"], otherwise },
  { sieve: "suitability", fact: "its.isAsked", op: "is", than: index % 2 === 0, otherwise },
];

const ruleOf = (index: number, person: Person): Rule => ({
  id: `rule-${index}`,
  version: 1,
  group: groups[index % groups.length] ?? "care",
  standing: "service",
  speaksTo: ["member"],
  level: "L1",
  reads: [],
  answers: [],
  answersTopics: [],
  value: { member: 0.5, plan: 0.5 },
  coolDownDays: 7,
  cites: [],
  conditions: conditionsOf(index),
  find: () => [
    {
      about: "it",
      facts: Object.fromEntries(names.map((name) => [name, { value: person[name], source: null }])),
      draft: () => exampleHint("h"),
    },
  ],
});

const moment = momentOf(exampleInput());
const ruleSets = new Map<Person, readonly Rule[]>();

function passed(person: Person): readonly string[] {
  const rules =
    ruleSets.get(person) ?? Array.from({ length: ruleCount }, (_, index) => ruleOf(index, person));
  ruleSets.set(person, rules);
  const asked = factsOf(moment);
  return rules
    .map((rule) => tryRule(rule, moment, nothingLearned, asked))
    .flatMap((tried) => (tried.kind === "passed" ? [tried.rule.id] : []));
}

const operators: Readonly<Partial<Record<Op, string>>> = {
  atLeast: "greaterThanInclusive",
  atMost: "lessThanInclusive",
  oneOf: "in",
  is: "equal",
};

function engineOf(): Engine {
  const engine = new Engine();
  for (let index = 0; index < ruleCount; index += 1) {
    engine.addRule({
      name: `rule-${index}`,
      conditions: {
        all: conditionsOf(index).map(({ fact, op, than }) => ({
          fact: fact.slice("its.".length),
          operator: operators[op] ?? "equal",
          value: than,
        })),
      },
      event: { type: `rule-${index}` },
    });
  }
  return engine;
}

/** Two engines that decide differently are not to be compared. */
async function agree(drawn: readonly Person[]): Promise<void> {
  const engine = engineOf();
  for (const person of drawn) {
    const { events } = await engine.run({ ...person });
    const one = events.map(({ type }) => type).toSorted();
    const other = passed(person).toSorted();
    if (one.join() !== other.join()) throw new Error("the two engines do not decide alike");
  }
}

function rateOf(count: number, decide: (index: number) => unknown): number {
  for (let index = 0; index < people; index += 1) decide(index);
  const begun = performance.now();
  for (let index = 0; index < count; index += 1) decide(index);
  return count / ((performance.now() - begun) / 1_000);
}

/** Members of the invented plan, each as a verified caller about a matter. */
async function planInputs(): Promise<readonly DecisionInput[]> {
  const now = "2026-11-20T15:00:00Z";
  const plan = [...buildPlan({ members: 60, today: "2026-11-20", seed: defaultSeed })];
  const members = plan.filter((resource) => resource.resourceType === "Patient").map(({ id }) => id ?? "");
  const reasons = ["claimStatus", "refill", "person", "premium"] as const;
  return Promise.all(
    members.map((member, index) =>
      caseInput(
        ContactCase.parse({ now, member, reasonCode: reasons[index % reasons.length] }),
        plan satisfies readonly FhirResource[],
      ),
    ),
  );
}
