import { compareDetails } from "#journey/identity/matching/compare-details.ts";
import { comparedFields, frequencies } from "#journey/identity/matching/weights.ts";
import { readArguments } from "../read-arguments.ts";
import { labelledPairs } from "./labelled-pairs.ts";
import type { LabelledPair } from "./labelled-pairs.ts";
import { measurePairs, pairFigures } from "./measure-pairs.ts";
import type { Measured } from "./measure-pairs.ts";

/**
 * `npm run identity:pairs [-- --pairs N] [--seed N] [--weights]`: how often the matcher opens somebody who does not
 * speak, and how often whoever does, over labelled invented pairs; `--weights` counts the frequencies of the table of
 * weights beside what stands there, over pairs of their own seed.
 */
const { values } = readArguments(
  {
    options: {
      pairs: { type: "string", default: "20000" },
      seed: { type: "string", default: "20261128" },
      weights: { type: "boolean", default: false },
    },
  },
  "npm run identity:pairs -- [--pairs N] [--seed N] [--weights]",
);

/** The weights were set over these, and are measured over others. */
const trainingSeed = 7;

if (values.weights) printWeights(labelledPairs(trainingSeed, 20_000).pairs);
else printFigures();

function printFigures(): void {
  const { pairs, population } = labelledPairs(Number(values.seed), Number(values.pairs));
  const measured = measurePairs(pairs, population);
  const kinds = new Set(measured.map(({ pair }) => pair.kind));
  console.log(
    `${pairs.length} labelled pairs among ${population.members.length} invented members, seed ${values.seed}\n`,
  );
  console.log(row("kind of claim", ["pairs", "right", "wrong", "ambiguous", "unknown", "first"]));
  for (const isSame of [true, false]) {
    console.log(isSame ? "\nthe member speaks" : "\nsomebody else speaks");
    for (const kind of kinds)
      printKind(
        kind,
        measured.filter(({ pair }) => pair.kind === kind && pair.isSame === isSame),
      );
  }
  const { falseAccept, recall, first, misidentified } = pairFigures(measured);
  console.log(
    `\nfalse accept  ${percent(falseAccept)} of others' claims opened somebody (must stay under 0.1 %)`,
  );
  console.log(`misidentified ${percent(misidentified)} of members' own claims opened somebody else`);
  console.log(`recall        ${percent(recall)} of members' own claims opened the member at once`);
  console.log(`ranked first  ${percent(first)} of members' own claims have the member on top`);
}

function printKind(kind: string, of: readonly Measured[]): void {
  if (of.length === 0) return;
  const count = (verdict: Measured["verdict"]) =>
    String(of.filter((each) => each.verdict === verdict).length);
  const first = of.filter(({ isFirst }) => isFirst).length;
  console.log(
    row(`  ${kind}`, [
      String(of.length),
      count("right"),
      count("wrong"),
      count("ambiguous"),
      count("unknown"),
      String(first),
    ]),
  );
}

/** How often each class comes up when it is the member, as counted now and as the table has it. */
function printWeights(pairs: readonly LabelledPair[]): void {
  const compared = pairs
    .filter(({ isSame }) => isSame)
    .map(({ said, calling, member }) => compareDetails(said, calling, member));
  for (const field of comparedFields) {
    const seen = compared.map((each) => each[field]).filter((each) => each !== "missing");
    for (const [name, { m, u }] of Object.entries(frequencies[field])) {
      const counted = seen.filter((each) => each === name).length / seen.length;
      console.log(row(`${field} ${name}`, [`m ${m}`, `counted ${counted.toFixed(3)}`, `u ${u}`]));
    }
  }
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(28) + cells.map((cell) => cell.padStart(11)).join("");
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`.padStart(8);
}
