import { writeFileSync } from "node:fs";
import { heldProbabilities } from "#journey/retention/held-probabilities.ts";
import { measureScores } from "#journey/retention/measure-scores.ts";
import type { Groups } from "#journey/retention/group-calibrations.ts";
import type { RetentionFacts } from "#journey/retention/retention-facts.ts";
import { segmentCodes, segmentGroup, segmentOf, segments } from "#journey/retention/segments.ts";
import { tableOfFacts } from "#journey/retention/table-of-facts.ts";
import { trainScorecard } from "#journey/retention/train-scorecard.ts";
import { enrolmentPanel } from "./enrolment-panel.ts";
import type { PanelMember } from "./enrolment-panel.ts";
import { calibrationLines, cardLines, figureLines } from "./model-card.ts";
import type { PartFigures } from "./model-card.ts";
import { randomFrom } from "./random-from.ts";
import { retentionAssumptions } from "./retention-assumptions.ts";

/**
 * `npm run retention:panel`: trains the first card on the invented panel and writes it, with its model card. The same
 * panel gives the same two files.
 */
const size = 60_000;
const seed = 2026;
const cardPath = "src/lambdas/score-retention/scorecard.json";
const modelCardPath = "docs/retention-model-card.md";

const panel = enrolmentPanel(size, seed);
const labels = Uint8Array.from(panel, ({ end }) => Number(end === "lapses"));
const table = tableOfFacts(panel.map(({ facts }) => facts));
const groups = segmentGroups(panel.map(({ facts }) => facts));
const { card, held } = trainScorecard({ table, labels, groups, label: "lapsed", random: randomFrom(seed) });
const probabilities = heldProbabilities(held, labels, groups);
const parts = [
  part("all members", () => true),
  ...segments.map(({ code, name }) => part(name, ({ facts }) => segmentOf(facts)?.code === code)),
  part("No segment", ({ facts }) => segmentOf(facts) === null),
  ...(["en", "es", "zh"] as const).map((language) =>
    part(`language ${language}`, (each) => each.language === language),
  ),
];

writeFileSync(cardPath, `${JSON.stringify(card, (_, value: unknown) => shortened(value), 2)}\n`);
writeFileSync(modelCardPath, modelCard());
console.log(figureLines(parts).join("\n"));
console.log(`\nWritten: ${cardPath}, ${modelCardPath}. Lay them out with \`npm run format\`.`);

function segmentGroups(members: readonly RetentionFacts[]): Groups {
  const names = [...segmentCodes, null].map(segmentGroup);
  const codes = Uint8Array.from(members, (facts) =>
    names.indexOf(segmentGroup(segmentOf(facts)?.code ?? null)),
  );
  return { names, codes };
}

function part(name: string, isPart: (member: PanelMember) => boolean): PartFigures {
  const isRow = (_: unknown, row: number): boolean => {
    const member = panel[row];
    return member !== undefined && isPart(member);
  };
  return { part: name, figures: measureScores(probabilities.filter(isRow), labels.filter(isRow)) };
}

/** Six digits are more than any figure of the panel bears out. */
function shortened(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(6)) : value;
}

function modelCard(): string {
  const { effects, meanTenureMonths, premiumShare, povertyLevel, toBetterCover } = retentionAssumptions;
  const goodEnds = panel.filter(({ end }) => end === "betterCover").length;
  const sources = Object.entries({
    meanTenureMonths,
    povertyLevel,
    premiumShare,
    toBetterCover,
    ...effects,
  }).map(([name, { source }]) => `| ${name} | ${source} |`);
  return `# The first retention scorecard

Written by \`npm run retention:panel\`. What it foretells: that a member leaves the plan within 90 days and not for better cover.

**It was trained on invented members.** No real member's record is in it, and no figure below says how well it does on a real plan. It is there so that everything around it works on the first day, and to be replaced: \`npm run retention:train -- <file.csv> --label <column>\` trains on a plan's own table.

**For:** telling an agent, with reasons, that a member may be about to leave, and what to say; choosing whom to write to, after a person has approved the words. **Not for:** deciding about premiums, benefits, coverage, or how long anybody waits.

**Never looked at:** race, ethnicity, sex, diagnosis, disability, sensitive services, language. Age is looked at as every renewal is priced by it; whether scores hold by language is measured below. Leaving for better cover counts as a good end: the ${goodEnds} invented members who did are labelled as not having lapsed, so the card warns of nobody who lands well, and a member in transition is helped to land, not held. A plan's own table says it with \`--good-end <column>[=<value>,…]\`.

## How it is used

Once a day \`src/lambdas/score-retention\` reads the plan's enrolment extract and leaves for each member a band, a segment and up to three reasons. **Low**, **raised** (20 of 100 or more such members lapse) and **high** (40 of 100 or more) is all that anybody is told; the number stays in the lake with the version of the card and the day of the extract. A fact that is not on record is never a reason. Messages drafted from it are sent only when a person has approved them.

**Crossed lines:** a scorecard adds its lines up. Where two facts tell only together, training tries every pair and may add up to six lines that look at two facts at once, each with points for every pair of bins (at most five by five, and not on record); their reasons name both facts. A pair is found on one half of the rows and must lessen the log-loss of the other half; all of them together must raise the AUC on rows that no fold had seen by at least 0.0025, else the card stays plain. This card has ${card.crossed === undefined ? "none: its panel earned none" : `${card.crossed.length}`}.

**What it cannot see:** what only three facts tell together; trees may. \`npm run bench -- retention -- <file.csv> --label <column>\` says how far behind trees a card is on a file. On a few hundred rows every figure is mostly chance.

## How well, on members it had not seen

Five folds; card and calibration each learned from the other four. What points are worth is measured for each segment by itself, since the same points are not worth the same to somebody who turns 65 and to somebody whose subsidy ends; and never by language, which is only looked at afterwards.

${figureLines(parts).join("\n")}

## The card

Points add up to 0 to 100.

${cardLines(card).join("\n")}

## What points are worth

${calibrationLines(card).join("\n")}

## What moves the invented members

| cause | source |
|---|---|
${sources.join("\n")}
`;
}
