import { expect, test } from "vitest";
import { faultsIn } from "./check-rules.ts";
import type { Rule } from "./rule.ts";
import { rules } from "./rules.ts";

const otherwise = { en: "No.", es: "No.", zh: "不。" };
const sound: Rule = {
  id: "sound",
  version: 1,
  group: "care",
  standing: "service",
  speaksTo: ["member"],
  level: "L1",
  reads: [],
  answers: [],
  answersTopics: [],
  value: { member: 0.5, plan: 0.5 },
  coolDownDays: 7,
  cites: [],
  conditions: [{ sieve: "eligibility", fact: "member.age", op: "atLeast", than: 40, otherwise }],
  find: () => [],
};
const faults = (...more: readonly Partial<Rule>[]) =>
  faultsIn(more.map((each) => ({ ...sound, ...each }))).map(({ rule, fault }) => `${rule}: ${fault}`);

test("the shipped rules have no fault", () => {
  expect(faultsIn(rules)).toEqual([]);
});

test.each<[string, readonly Partial<Rule>[], string]>([
  ["an id of another kind", [{ id: "Not Kebab" }], "Not Kebab: the id is not in kebab-case"],
  ["an id twice", [{}, {}], "sound: two rules have this id"],
  ["a value out of range", [{ value: { member: 2, plan: 0 } }], "sound: a value is not within 0 to 1"],
  ["a duty without a law", [{ standing: "obligation" }], "sound: an obligation names no law"],
  [
    "an unknown fact",
    [{ conditions: [{ sieve: "eligibility", fact: "member.mood", op: "onRecord", otherwise }] }],
    "sound: nobody knows the fact member.mood",
  ],
  [
    "a sentence that lacks a language",
    [
      {
        conditions: [
          { sieve: "eligibility", fact: "member.age", op: "onRecord", otherwise: { ...otherwise, es: " " } },
        ],
      },
    ],
    "sound: otherwise of member.age lacks es",
  ],
  [
    "conditions that no value satisfies",
    [
      {
        conditions: [
          ...sound.conditions,
          { sieve: "suitability", fact: "member.age", op: "atMost", than: 30, otherwise },
        ],
      },
    ],
    "sound: member.age atLeast 40 contradicts member.age atMost 30",
  ],
  ["a rank over nobody", [{ outranks: ["gone"] }], "sound: sound outranks gone, which is no rule"],
  [
    "rules that outrank each other in a circle",
    [
      { id: "a", outranks: ["b"] },
      { id: "b", outranks: ["c"] },
      { id: "c", outranks: ["a"] },
    ],
    "a: outranks itself: a > b > c > a",
  ],
])("%s is a fault, by the rule's name", (_, given, fault) => {
  expect(faults(...given)).toContain(fault);
});
