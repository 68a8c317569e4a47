import { expect, test } from "vitest";
import { judgeSentiment } from "./judge-sentiment.ts";

test.each([
  ["Thank you, that helps", "POSITIVE"],
  ["This is ridiculous, nobody helps me", "NEGATIVE"],
  ["I am not happy with this", "NEGATIVE"],
  ["I got a bill for my MRI", "NEUTRAL"],
  ["Muchas gracias, muy amable", "POSITIVE"],
  ["Esto es inaceptable", "NEGATIVE"],
  ["谢谢，太好了", "POSITIVE"],
  ["太过分了", "NEGATIVE"],
  ["Great, another bill, this is unfair", "NEUTRAL"],
] as const)("“%s” sounds %s", (words, label) => expect(judgeSentiment(words)).toBe(label));
