import { matterKinds } from "#journey/intake/matters/matter.ts";
import { f1Of, precisionOf, recallOf } from "./score-cases.ts";
import type { KindFigures, ScoredCase } from "./score-cases.ts";

/** Precision, recall and F1 of each kind, one a line. */
export const figureLines = (figures: readonly KindFigures[]): readonly string[] => [
  "| kind | labelled | found | precision | recall | F1 |",
  "|---|---|---|---|---|---|",
  ...figures.map((each) =>
    cells([
      each.kind,
      each.labelled,
      each.found,
      share(precisionOf(each)),
      share(recallOf(each)),
      share(f1Of(each)),
    ]),
  ),
];

/**
 * What was labelled (rows) against what was found (columns). A conversation counts in each of its kinds; "nothing" is
 * where there was none.
 */
export function confusionLines(scored: readonly ScoredCase[]): readonly string[] {
  const columns = [...matterKinds, "nothing"] as const;
  const named = (kinds: readonly string[]): readonly string[] => (kinds.length === 0 ? ["nothing"] : kinds);
  return [
    cells(["labelled \\ found", ...columns]),
    cells(["---", ...columns.map(() => "---")]),
    ...columns.map((row) =>
      cells([
        row,
        ...columns.map(
          (column) =>
            scored.filter(({ labels, found }) => named(labels).includes(row) && named(found).includes(column))
              .length,
        ),
      ]),
    ),
  ];
}

/** The figure that matters most: grievances that nobody would have been told of. */
export function missedGrievances(scored: readonly ScoredCase[]): string {
  const all = scored.filter(({ labels }) => labels.includes("grievance"));
  const missed = all.filter(({ found }) => !found.includes("grievance"));
  const asInquiry = missed.filter(({ found }) => found.includes("inquiry")).length;
  return `Missed grievances: ${missed.length} of ${all.length} (${share(missed.length / all.length)}), ${asInquiry} of them read as inquiries.`;
}

const cells = (values: readonly (string | number)[]): string => `| ${values.join(" | ")} |`;
const share = (value: number): string => (Number.isNaN(value) ? "–" : `${(100 * value).toFixed(1)} %`);
