import { readFileSync } from "node:fs";
import { z } from "zod";
import { backgroundTalk } from "#local/lex/background/background-talk.ts";
import { trainClassifier } from "#local/lex/classifier.ts";
import { accuracy, areaUnderCurve, recallAtKept } from "./nlu-figures.ts";
import type { Scored } from "./nlu-figures.ts";

/**
 * `npm run nlu:score -- <train.json> <test.json> [--locale=es_US] [--json]`: trains the recogniser on any intents (arrays
 * of `{text, intent}`; null is out of scope and is not trained), beside the language's background talk as bots do, and
 * prints its figures. Ends with 2 for files it cannot read.
 */
const Sentences = z.array(z.object({ text: z.string(), intent: z.string().nullable() })).min(1);

const words = process.argv.slice(2);
const [trainPath = "", testPath = ""] = words.filter((word) => !word.startsWith("--"));
const [train, heldOut] = [read(trainPath), read(testPath)];
if (train && heldOut) report(train, heldOut);

function read(path: string): z.infer<typeof Sentences> | null {
  try {
    return Sentences.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    console.error(`${path || "(no file named)"}: not a JSON array of {text, intent}`);
    process.exitCode = 2;
    return null;
  }
}

function report(training: z.infer<typeof Sentences>, sentences: z.infer<typeof Sentences>): void {
  const begun = performance.now();
  const { classify } = trainClassifier(
    training.flatMap(({ text, intent }) => (intent === null ? [] : [{ text, label: intent }])),
    backgroundTalk(localeOf(training)),
  );
  const trained = performance.now();
  const scored = sentences.map(({ text, intent }): Scored => {
    const [best] = classify(text);
    return { intent, heard: best?.label ?? "", score: best?.score ?? 0 };
  });
  const { threshold, recall } = recallAtKept(scored, 0.9);
  const figures = {
    intents: new Set(training.flatMap(({ intent }) => intent ?? [])).size,
    trainSentences: training.length,
    testSentences: sentences.length,
    inScopeAccuracy: accuracy(scored),
    areaUnderCurve: areaUnderCurve(scored),
    outOfScopeRecallAt90: recall,
    thresholdAt90: threshold,
    trainSeconds: (trained - begun) / 1_000,
    predictMs: (performance.now() - trained) / sentences.length,
  };
  if (words.includes("--json")) console.log(JSON.stringify(figures));
  else for (const [name, value] of Object.entries(figures)) console.log(`${name.padEnd(22)} ${round(value)}`);
}

/** Which background talk suits the sentences: that of the locale asked for, else Chinese by its signs, else English. */
function localeOf(training: z.infer<typeof Sentences>): string {
  const asked = words.find((word) => word.startsWith("--locale="))?.slice("--locale=".length);
  const isChinese = training.some(({ text }) => /\p{Script=Han}/u.test(text));
  return asked ?? (isChinese ? "zh_CN" : "en_US");
}

/** Without out-of-scope sentences two of the figures do not exist. */
function round(value: number): string {
  if (Number.isNaN(value)) return "–";
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}
