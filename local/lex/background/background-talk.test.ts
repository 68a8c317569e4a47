import { expect, test } from "vitest";
import { trainClassifier } from "../classifier.ts";
import { backgroundTalk } from "./background-talk.ts";

const locales = ["en_US", "es_US", "zh_CN"] as const;

test.each(locales)("the talk in %s has no sentence twice", (locale) => {
  const talk = backgroundTalk(locale);
  expect(talk.length).toBeGreaterThan(300);
  expect(new Set(talk).size).toBe(talk.length);
});

test("a language without talk has none", () => {
  expect(backgroundTalk("fr_FR")).toEqual([]);
});

const examples = [
  { text: "I want to order a pizza", label: "Order" },
  { text: "a large pizza with cheese", label: "Order" },
  { text: "can you bring me two pizzas", label: "Order" },
  { text: "where is my order", label: "Where" },
  { text: "when will my food arrive", label: "Where" },
  { text: "how long until it comes", label: "Where" },
];
const best = (background: readonly string[], text: string) =>
  trainClassifier(examples, background).classify(text)[0];

test("background talk is left alone, and is never a guess", () => {
  const background = backgroundTalk("en_US");
  expect(best(background, "will it snow in Boston this weekend")?.score).toBeLessThan(0.4);
  expect(
    trainClassifier(examples, background)
      .classify("will it snow")
      .map(({ label }) => label),
  ).not.toContain("");
});

test("talk that is like a bot's own utterance does not count against it", () => {
  const background = [...backgroundTalk("en_US"), "I want to order a pizza with cheese"];
  expect(best(background, "I'd like to order a pizza with cheese")).toMatchObject({ label: "Order" });
  expect(best(background, "I'd like to order a pizza with cheese")?.score).toBeGreaterThan(0.4);
});
