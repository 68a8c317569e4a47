import { probabilityAt } from "#journey/retention/calibrate.ts";
import { binWords, namedBinsOf } from "#journey/retention/bins.ts";
import type { CrossedLine } from "#journey/retention/crossed-line.ts";
import type { Figures } from "#journey/retention/measure-scores.ts";
import type { Scorecard } from "#journey/retention/scorecard.ts";

/** Figures of a part of the rows. */
export interface PartFigures {
  readonly part: string;
  readonly figures: Figures;
}

/** Text of the figures, one part a line. */
export function figureLines(parts: readonly PartFigures[]): readonly string[] {
  return [
    "| rows of | rows | happened | AUC | Brier | calibration error | lift of the top tenth |",
    "|---|---|---|---|---|---|---|",
    ...parts.map(({ part, figures }) => {
      const { rows, baseRate, auc, brier, calibrationError, topTenthLift } = figures;
      const cells = [
        part,
        rows,
        percent(baseRate),
        three(auc),
        three(brier),
        percent(calibrationError),
        three(topTenthLift),
      ];
      return `| ${cells.join(" | ")} |`;
    }),
  ];
}

/** The card itself, as it is read: every line with the points of each of its bins, crossed lines with those of each cell. */
export function cardLines({ features, crossed = [] }: Scorecard): readonly string[] {
  const rows = features.flatMap(({ name, bins, points }) =>
    points.map(
      (each, bin) =>
        `| ${bin === 0 ? name : ""} | ${bin < namedBinsOf(bins) ? binWords(bins, bin) : "not on record"} | ${each.toFixed(1)} |`,
    ),
  );
  return ["| fact | value | points |", "|---|---|---|", ...rows, ...crossed.flatMap(crossedLines)];
}

const crossedLines = ({ first, second, points }: CrossedLine): readonly string[] =>
  points.flatMap((own, one) =>
    own.map((each, other) => {
      const name = one + other === 0 ? `${first.name} × ${second.name}` : "";
      return `| ${name} | ${binWords(first.bins, one)} × ${binWords(second.bins, other)} | ${each.toFixed(1)} |`;
    }),
  );

/** What points are worth, in all and in each group that has a calibration of its own, side by side. */
export function calibrationLines({ calibration, groupCalibrations = {} }: Scorecard): readonly string[] {
  const groups = Object.entries(groupCalibrations);
  return [
    `| ${["points", "probability", ...groups.map(([name]) => name)].join(" | ")} |`,
    `|${"---|".repeat(groups.length + 2)}`,
    ...calibration.map(({ points, probability }) => {
      const own = groups.map(([, each]) => percent(probabilityAt(each, points)));
      return `| ${[points.toFixed(1), percent(probability), ...own].join(" | ")} |`;
    }),
  ];
}

const percent = (share: number): string => (Number.isNaN(share) ? "–" : `${(share * 100).toFixed(1)} %`);
const three = (value: number): string => (Number.isNaN(value) ? "–" : value.toFixed(3));
