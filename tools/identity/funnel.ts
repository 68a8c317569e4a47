import { readArguments } from "../read-arguments.ts";
import { claimedByReferenceCase, mixOfReferenceCase } from "./funnel-claims.ts";
import { funnelFigures, simulateFunnel } from "./simulate-funnel.ts";

/**
 * `npm run identity:funnel [-- --callers N] [--seed N] [--easy S] [--completes S] [--fraud S]`: how labelled invented
 * callers fare with the product's own decisions. The default mix is what a reference case claims of itself.
 */
const usage = "npm run identity:funnel -- [--callers N] [--seed N] [--easy S] [--completes S] [--fraud S]";
const { values } = readArguments(
  {
    options: {
      callers: { type: "string", default: "2000" },
      seed: { type: "string", default: "20261128" },
      easy: { type: "string", default: String(mixOfReferenceCase.easy) },
      completes: { type: "string", default: mixOfReferenceCase.completes.toFixed(4) },
      fraud: { type: "string", default: String(mixOfReferenceCase.fraud) },
    },
  },
  usage,
);

const mix = { easy: Number(values.easy), completes: Number(values.completes), fraud: Number(values.fraud) };
const runs = await simulateFunnel({ seed: Number(values.seed), callers: Number(values.callers), mix });
const figures = funnelFigures(runs);
const { members, frauds } = figures;

console.log(`${runs.length} invented callers: ${members} members, ${frauds} frauds; seed ${values.seed}`);
console.log(
  `mix: ${mix.easy} of members easy, ${mix.completes} of the others complete a step, ${mix.fraud} of callers fraud\n`,
);
console.log(row("", "measured here", "claimed by the reference case"));
console.log(
  row(
    "passed passively",
    share(figures.passedAtOnce, members),
    claim(claimedByReferenceCase.passedPassively),
  ),
);
console.log(row("stepped up", share(figures.steppedUp, members), claim(claimedByReferenceCase.steppedUp)));
console.log(
  row(
    "verified in the end",
    share(figures.verifiedInTheEnd, members),
    claim(claimedByReferenceCase.verifiedInTheEnd),
  ),
);
console.log(
  row(
    "fraud stopped, of all callers",
    share(figures.fraudsStopped, runs.length),
    claim(claimedByReferenceCase.fraudStopped),
  ),
);
console.log(row("fraud stopped, of all fraud", share(figures.fraudsStopped, frauds), "not told"));
console.log(row("fraud held for review", share(figures.fraudsHeld, frauds), "not told"));
console.log(row("false stops, of members", share(figures.falseStops, members), "not told"));

console.log(
  "\nA number that a family shares opens nobody passively here: such members are stepped up, whatever they say.",
);
console.log("\nby how they call, and what opened the page");
for (const how of new Set(runs.map(({ caller }) => `${caller.kind}: ${caller.how}`))) {
  const those = runs.filter(({ caller }) => `${caller.kind}: ${caller.how}` === how);
  const by = (step: string | null) => String(those.filter(({ openedBy }) => openedBy === step).length);
  console.log(
    `  ${how.padEnd(52)} at once ${by("atOnce").padStart(5)}  code ${by("code").padStart(4)}  document ${by("document").padStart(4)}  nothing ${by(null).padStart(4)}`,
  );
}

function row(name: string, measured: string, claimed: string): string {
  return name.padEnd(32) + measured.padStart(14) + claimed.padStart(32);
}

function share(count: number, of: number): string {
  return of === 0 ? "none" : `${((count / of) * 100).toFixed(1)} %`;
}

function claim(of: number): string {
  return `${Math.round(of * 100)} %`;
}
