import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { measureScores } from "#journey/retention/measure-scores.ts";
import { scoreMembers } from "#journey/retention/score-members.ts";
import { segmentCodes, segmentOf } from "#journey/retention/segments.ts";
import { readScorecard } from "#lambdas/score-retention/read-scorecard.ts";
import { enrolmentPanel } from "./enrolment-panel.ts";
import type { PanelMember } from "./enrolment-panel.ts";

/** Invented members whom the card that ships never saw: another seed. */
const unseen = enrolmentPanel(20_000, 99);
const card = readScorecard(readFileSync("src/lambdas/score-retention/scorecard.json", "utf8"));
const probabilities = scoreMembers(
  card,
  unseen.map(({ facts }) => facts),
).map(({ probability }) => probability);

/** The card's figures over the members that fit. */
function figuresOf(isPart: (member: PanelMember) => boolean) {
  const rows = unseen.flatMap((member, row) => (isPart(member) ? [row] : []));
  return measureScores(
    Float64Array.from(rows, (row) => probabilities[row]!),
    Uint8Array.from(rows, (row) => Number(unseen[row]!.end === "lapses")),
  );
}

/** What chance alone makes of a calibration error over ten bins of so many rows, with room: three times its mean. */
const chance = ({ rows, baseRate }: { readonly rows: number; readonly baseRate: number }) =>
  3 * Math.sqrt((2 / Math.PI) * ((baseRate * (1 - baseRate)) / (rows / 10)));

test("The card that ships is calibrated on members it never saw, and tells them apart", () => {
  const figures = figuresOf(() => true);
  expect(figures.calibrationError).toBeLessThan(0.02);
  expect(figures.auc).toBeGreaterThan(0.78);
  expect(figures.topTenthLift).toBeGreaterThan(3);
});

describe("It is calibrated in every part, as closely as the part's size lets one see", () => {
  test.each(segmentCodes)("segment %s", (code) => {
    const figures = figuresOf(({ facts }) => segmentOf(facts)?.code === code);
    expect(figures.rows).toBeGreaterThan(500);
    expect(figures.calibrationError).toBeLessThan(Math.max(0.02, chance(figures)));
  });

  test.each(["en", "es", "zh"])("language %s, which it never looks at", (language) => {
    const figures = figuresOf((member) => member.language === language);
    expect(figures.calibrationError).toBeLessThan(0.02);
  });
});

test("Who lands in better cover is no lapse: turning 65 alone makes nobody likely to leave", () => {
  const turning = unseen.filter(({ facts }) => facts.lifeEvent === "turning65");
  const left = turning.filter(({ end }) => end === "betterCover").length;
  const lapsed = turning.filter(({ end }) => end === "lapses").length;
  expect(left).toBeGreaterThan(3 * lapsed);
  const mean = scoreMembers(
    card,
    turning.map(({ facts }) => facts),
  ).reduce((sum, { probability }) => sum + probability / turning.length, 0);
  expect(mean).toBeLessThan(0.2);
});

test("The card looks at nothing it must never look at", () => {
  const lines = card.features.map(({ name }) => name.toLowerCase()).join(" ");
  expect(lines).not.toMatch(/race|ethnic|diagnos|disab|sex|gender|language/);
});
