import { binRows } from "./bins.ts";
import { probabilityAt } from "./calibrate.ts";
import type { RetentionFact, RetentionFacts } from "./retention-facts.ts";
import { columnOf } from "./scorecard.ts";
import type { Scorecard } from "./scorecard.ts";
import { segmentGroup, segmentOf } from "./segments.ts";
import type { SegmentCode } from "./segments.ts";
import { tableOfFacts } from "./table-of-facts.ts";
import { isRetentionFact, themeOf } from "./reason-themes.ts";

/** What the card says of one member. */
export interface MemberScore {
  /** That the member leaves within 90 days without better cover, 0 to 1. */
  readonly probability: number;
  readonly segment: SegmentCode | null;
  /** The facts that add most beyond an average member, the weightiest first, at most three. */
  readonly reasons: readonly RetentionFact[];
}

const mostReasons = 3;
/** Less than a point is no reason anybody would give. */
const leastPoints = 1;

/** Scores members, all in one go: a column is binned once for all of them. */
export function scoreMembers(card: Scorecard, members: readonly RetentionFacts[]): readonly MemberScore[] {
  const table = tableOfFacts(members);
  const lines = card.features.map((feature) => ({
    feature,
    bins: binRows(feature.bins, columnOf(table, feature.name)),
  }));
  return members.map((facts, row) => {
    const added = lines.map(({ feature, bins }) => {
      const bin = bins[row] ?? 0;
      const points = feature.points[bin] ?? 0;
      const isKnown = bin < feature.points.length - 1;
      return { name: feature.name, points, beyond: isKnown ? points - feature.meanPoints : 0 };
    });
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

/** One reason a theme: three ways to say that the premium rises are one reason. */
function reasonsIn(
  added: readonly { readonly name: string; readonly beyond: number }[],
): readonly RetentionFact[] {
  const weighty = added
    .filter(({ beyond }) => beyond >= leastPoints)
    .toSorted((left, right) => right.beyond - left.beyond || left.name.localeCompare(right.name));
  const themes = new Set<string>();
  const reasons: RetentionFact[] = [];
  for (const { name } of weighty) {
    if (!isRetentionFact(name) || themes.has(themeOf(name))) continue;
    themes.add(themeOf(name));
    reasons.push(name);
  }
  return reasons.slice(0, mostReasons);
}
