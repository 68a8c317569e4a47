import { expect, test } from "vitest";
import type { Ear } from "./ear.ts";
import { readSentences } from "./read-sentences.ts";

const ear: Ear = {
  bot: "member-services",
  botName: "MemberServices",
  locale: "en_US",
  threshold: 0.4,
  fallback: "FallbackIntent",
  intents: ["ClaimStatus"],
  listen: () => ({ alarm: null, guess: null }),
};
const line = (more: object): string =>
  JSON.stringify({ bot: "member-services", locale: "en_US", text: "x", intent: "ClaimStatus", ...more });
const read = (...lines: readonly string[]) => readSentences("s.jsonl", lines.join("\n"), [ear]);

test("a bot goes by its symbol or its name, a language as Lex or a browser writes it", () => {
  const { sentences, faults } = read(line({}), "", line({ bot: "MemberServices", locale: "en-US" }));
  expect(sentences).toHaveLength(2);
  expect(sentences[1]).toEqual({ ear, text: "x", intent: "ClaimStatus", near: false });
  expect(faults).toEqual([]);
});

test("out of scope, near, danger and ordinary talk are meanings of every bot", () => {
  const { sentences } = read(
    line({ intent: null, near: true }),
    line({ intent: "RedFlag" }),
    line({ intent: "SelfHarm" }),
    line({ intent: "Ordinary" }),
  );
  expect(sentences.map(({ intent, near }) => [intent, near])).toEqual([
    [null, true],
    ["RedFlag", false],
    ["SelfHarm", false],
    ["Ordinary", false],
  ]);
});

test.each([
  ["{", "not {bot, locale, text, intent}"],
  [line({ text: "" }), "not {bot, locale, text, intent}"],
  [line({ bot: "pizza" }), "no bot pizza; there are member-services"],
  [line({ locale: "fr_FR" }), "no fr_FR in member-services; it speaks en_US"],
  [line({ intent: "Pizza" }), "no intent Pizza in member-services"],
])("%s is a fault with its line", (bad, fault) => {
  const { sentences, faults } = read(line({}), bad, line({}));
  expect(faults).toEqual([`s.jsonl:2: ${fault}`]);
  expect(sentences).toHaveLength(2);
});
