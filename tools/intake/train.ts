import { existsSync, writeFileSync } from "node:fs";
import { evidenceOf } from "#journey/intake/matters/evidence.ts";
import { matterKinds } from "#journey/intake/matters/matter.ts";
import type { MatterModel } from "#journey/intake/matters/matter-model.ts";
import { writeModel } from "#journey/intake/matters/model-file.ts";
import { chooseCutOffs, chooseLaterCutOffs, countKind, judgeUnseen } from "./choose-cut-offs.ts";
import { conversationExamples } from "./conversation-examples.ts";
import { learnWeights } from "./learn-weights.ts";
import type { Example } from "./learn-weights.ts";
import { readCases } from "./read-cases.ts";
import type { LabelledCase } from "./read-cases.ts";
import { readOwnSentences } from "./read-own-sentences.ts";
import { figureLines } from "./score-table.ts";

/**
 * `npm run intake:train`: learns from `tests/intake/*\/train/` and from our own sentences beside this file, and writes the
 * model that ships. It never opens a scored file. The same sentences give the same model.
 */
const modelPath = "src/journey/intake/matters/matter-model.json";
const locales = [
  { locale: "en_US", language: "en-US" },
  { locale: "es_US", language: "es-US" },
] as const;

const toExample = (text: string, language: string, labels: Example["labels"]): Example => ({
  features: evidenceOf(text, language.startsWith("es"), new Set()).features,
  labels,
});

const casesOf = (file: string) =>
  locales.flatMap(({ locale }) => {
    const path = `tests/intake/${locale}/train/${file}.jsonl`;
    return existsSync(path) ? readCases(path) : [];
  });

const sentences = casesOf("utterances").map(({ turns, language, labels }) => {
  const said = turns.filter(({ from }) => from === "member").map(({ text }) => text);
  return toExample(said.join(" "), language, labels);
});
const own = locales.flatMap(({ locale, language }) =>
  readOwnSentences(`tools/intake/sentences/${locale}.txt`, language).map(({ text, labels }) =>
    toExample(text, language, labels),
  ),
);
const conversations = casesOf("transcripts");

/** The sentences alone first, then with the turns of conversations that the model before thought likeliest. */
function learn(given: readonly Example[], cases: readonly LabelledCase[]): MatterModel {
  const first = learnWeights(given);
  const second = learnWeights([...given, ...conversationExamples(cases, first)]);
  return learnWeights([...given, ...conversationExamples(cases, second)]);
}

/** Ours are judged as well: the tables of cues were written with the others at hand, which flatters those. */
const judged = judgeUnseen([...sentences, ...own], conversations, learn);
const cutOff = chooseCutOffs(judged.sentences);
const laterCutOff = chooseLaterCutOffs(judged.conversations, cutOff);
const model = { ...learn([...sentences, ...own], conversations), cutOff, laterCutOff };
writeFileSync(modelPath, `${JSON.stringify(writeModel(model), null, 2)}\n`);

console.log(`${sentences.length + own.length} sentences, ${conversations.length} conversations`);
console.log(`${model.weights.size} weights`, { cutOff, laterCutOff });
for (const [what, cases] of Object.entries(judged)) {
  console.log(`\n${what}, judged by models that had not seen them:\n`);
  const figures = matterKinds.map((kind) => countKind(cases, kind, cutOff[kind], laterCutOff[kind]));
  console.log(figureLines(figures).join("\n"));
}
