import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openModelCache } from "./model-cache.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "careline-model-cache-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const examples = [
  { text: "what happened to my claim", label: "Claim" },
  { text: "我的理赔怎么样了", label: "Claim" },
  { text: "I lost my card", label: "Card" },
  { text: "我的卡丢了", label: "Card" },
];

const background = ["turn off the lights", "今天天气怎么样"];

test("what was kept answers exactly as what was learned, and other examples or another background are learned apart", () => {
  const cache = openModelCache(folder);
  const learned = cache.classifier(examples, background);
  const kept = openModelCache(folder).classifier(examples, background);
  for (const text of ["my claim", "卡丢了", "weather"]) expect(kept(text)).toEqual(learned(text));
  expect(kept("卡丢了")[0]?.label).toBe("Card");
  cache.classifier(examples.slice(1), background);
  cache.classifier(examples, []);
  expect(readdirSync(folder)).toHaveLength(3);
});

test("a broken file is learned anew", () => {
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), "broken");
  expect(openModelCache(folder).classifier(examples, background)("lost card")[0]?.label).toBe("Card");
});
