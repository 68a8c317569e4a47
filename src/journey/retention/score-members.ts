import { binRows } from "./bins.ts";
import { probabilityAt } from "./calibrate.ts";
import type { RetentionFact, RetentionFacts } from "./retention-facts.ts";
import { cellsOf } from "./crossed-line.ts";
import { columnOf, columnsOf } from "./scorecard.ts";
import type { CrossedLine } from "./crossed-line.ts";
import type { ScoredFeature, Scorecard } from "./scorecard.ts";
import type { Column } from "./table.ts";
import { segmentGroup, segmentOf } from "./segments.ts";
import type { SegmentCode } from "./segments.ts";
import { tableOfFacts } from "./table-of-facts.ts";
import { isRetentionFact, themeOf } from "./reason-themes.ts";

/** A fact that counts against staying, or two that do so together. */
export interface Reason {
  readonly fact: RetentionFact;
  readonly with?: RetentionFact | undefined;
}

/** What the card says of one member. */
export interface MemberScore {
  /** That the member leaves within 90 days without better cover, 0 to 1. */
  readonly probability: number;
  readonly segment: SegmentCode | null;
  /** The facts that add most beyond an average member, the weightiest first, at most three. */
  readonly reasons: readonly Reason[];
}

const mostReasons = 3;
/** Less than a point is no reason anybody would give. */
const leastPoints = 1;

/** Scores members, all in one go: a column is binned once for all of them. */
export function scoreMembers(card: Scorecard, members: readonly RetentionFacts[]): readonly MemberScore[] {
  const table = tableOfFacts(members);
  const lines = [
    ...card.features.map((feature) => addedByFeature(feature, columnOf(table, feature.name))),
    ...(card.crossed ?? []).map((line) => addedByCrossed(line, columnsOf(table, line))),
  ];
  return members.map((facts, row) => {
    const added = lines.map((addedTo) => addedTo(row));
    const points = added.reduce((sum, each) => sum + each.points, 0);
    const segment = segmentOf(facts)?.code ?? null;
    const calibration = card.groupCalibrations?.[segmentGroup(segment)] ?? card.calibration;
    return {
      probability: probabilityAt(calibration, points),
      segment,
      reasons: reasonsIn(added),
    };
  });
}

/** What a line adds to a member's points, and how much of it is beyond what it adds on average. */
interface Added {
  readonly names: readonly string[];
  readonly points: number;
  readonly beyond: number;
}

function addedByFeature(feature: ScoredFeature, column: Column): (row: number) => Added {
  const bins = binRows(feature.bins, column);
  return (row) => {
    const bin = bins[row] ?? 0;
    const points = feature.points[bin] ?? 0;
    const isKnown = bin < feature.points.length - 1;
    return { names: [feature.name], points, beyond: isKnown ? points - feature.meanPoints : 0 };
  };
}

function addedByCrossed(line: CrossedLine, columns: readonly [Column, Column]): (row: number) => Added {
  const cellOf = cellsOf(line, columns);
  return (row) => {
    const { points, isKnown } = cellOf(row);
    return {
      names: [line.first.name, line.second.name],
      points,
      beyond: isKnown ? points - line.meanPoints : 0,
    };
  };
}

/** One reason a theme: three ways to say that the premium rises are one reason. */
function reasonsIn(added: readonly Added[]): readonly Reason[] {
  const weighty = added
    .filter(({ beyond }) => beyond >= leastPoints)
    .toSorted(
      (left, right) => right.beyond - left.beyond || left.names.join().localeCompare(right.names.join()),
    );
  const themes = new Set<string>();
  const reasons: Reason[] = [];
  for (const { names } of weighty) {
    const [fact, other] = names.filter(isRetentionFact);
    const own = names.filter(isRetentionFact).map(themeOf);
    if (fact === undefined || own.length < names.length || own.some((theme) => themes.has(theme))) continue;
    for (const theme of own) themes.add(theme);
    reasons.push(other === undefined ? { fact } : { fact, with: other });
  }
  return reasons.slice(0, mostReasons);
}
