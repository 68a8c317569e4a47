import { binOfNumber } from "./fine-bins.ts";
import type { CategoryColumn, Column, NumberColumn } from "./table.ts";

/** How a column falls into bins. The last bin, one past those named here, is always the missing one. */
export type Bins =
  | {
      readonly kind: "number";
      /** Ascending; bin k holds what is below cut k. */ readonly cuts: readonly number[];
    }
  | { readonly kind: "category"; readonly groups: readonly (readonly string[])[] };

/** Bins without the missing one. */
export const namedBinsOf = (bins: Bins): number =>
  bins.kind === "number" ? bins.cuts.length + 1 : bins.groups.length;

/** The missing bin's index. What a training table never held belongs there too: nothing is known of it. */
export const missingBinOf = (bins: Bins): number => namedBinsOf(bins);

/** The bin of every row. Throws when the column is of another kind than the bins were made for. */
export function binRows(bins: Bins, column: Column): Uint8Array {
  if (bins.kind === "number" && column.kind === "number") return binNumbers(bins.cuts, column);
  if (bins.kind === "category" && column.kind === "category") return binCategories(bins.groups, column);
  throw new Error(
    `retention.otherKind: column ${column.name} is ${column.kind}, the scorecard knows it as ${bins.kind}`,
  );
}

function binNumbers(cuts: readonly number[], { values }: NumberColumn): Uint8Array {
  const bins = new Uint8Array(values.length);
  for (let row = 0; row < bins.length; row += 1) bins[row] = binOfNumber(cuts, values[row] ?? Number.NaN);
  return bins;
}

function binCategories(groups: readonly (readonly string[])[], column: CategoryColumn): Uint8Array {
  const byLevel = new Map(groups.flatMap((levels, group) => levels.map((level) => [level, group] as const)));
  const binOfCode = column.levels.map((level) => byLevel.get(level) ?? groups.length);
  const bins = new Uint8Array(column.codes.length);
  for (let row = 0; row < bins.length; row += 1)
    bins[row] = binOfCode[column.codes[row] ?? -1] ?? groups.length;
  return bins;
}

/** What a bin holds, in words: "10 to 20", "below 10", "gig, hourly". */
export function binWords(bins: Bins, bin: number): string {
  if (bin >= missingBinOf(bins)) return "not on record";
  if (bins.kind === "category") return (bins.groups[bin] ?? []).join(", ");
  const from = bins.cuts[bin - 1];
  const below = bins.cuts[bin];
  if (from === undefined) return below === undefined ? "any" : `below ${figure(below)}`;
  return below === undefined ? `${figure(from)} or more` : `${figure(from)} to below ${figure(below)}`;
}

const figure = (value: number): string => String(Math.round(value * 1000) / 1000);
