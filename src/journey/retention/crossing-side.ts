import type { Bins } from "./bins.ts";
import type { FineColumn } from "./fine-bins.ts";

/** A column as pairs are tried: at most 64 parts, the missing one last. */
export interface CrossingSide {
  readonly fine: FineColumn;
  /** The part of each fine bin. */
  readonly partOfFine: Uint8Array;
  /** Parts without the missing one. */
  readonly partCount: number;
  /** Whether only neighbours may be joined: figures have an order, words have none. */
  readonly isOrdered: boolean;
}

/** The most parts a side of figures has. */
export const mostParts = 64;
/** Room for them and the missing one. */
export const sideWidth = mostParts + 1;
const mostWords = 24;

/** Figures keep their fine bins; of words the most frequent are looked at, and the rest count as missing. */
export function crossingSide(fine: FineColumn): CrossingSide {
  if (fine.parts.kind === "number") {
    const partOfFine = Uint8Array.from({ length: fine.partCount + 1 }, (_, part) => part);
    return { fine, partOfFine, partCount: fine.partCount, isOrdered: true };
  }
  const counts = new Float64Array(fine.partCount);
  for (let row = 0; row < fine.codes.length; row += 1) {
    const code = fine.codes[row] ?? 0;
    if (code < fine.partCount) counts[code] = (counts[code] ?? 0) + 1;
  }
  const frequent = Array.from(counts, (_, code) => code)
    .toSorted((left, right) => (counts[right] ?? 0) - (counts[left] ?? 0) || left - right)
    .slice(0, mostWords);
  const partOfFine = new Uint8Array(fine.partCount + 1).fill(frequent.length);
  frequent.forEach((code, part) => {
    partOfFine[code] = part;
  });
  return { fine, partOfFine, partCount: frequent.length, isOrdered: false };
}

/** The side's bins when its parts are joined so. */
export function binsOfJoined(
  { fine, partOfFine }: CrossingSide,
  joined: readonly (readonly number[])[],
): Bins {
  const { parts } = fine;
  if (parts.kind === "number")
    return { kind: "number", cuts: joined.slice(1).map((own) => parts.cuts[(own[0] ?? 1) - 1] ?? 0) };
  const binOf = new Map(joined.flatMap((own, bin) => own.map((part) => [part, bin] as const)));
  const groups: string[][] = joined.map(() => []);
  parts.levels.forEach((level, code) => groups[binOf.get(partOfFine[code] ?? 0) ?? -1]?.push(level));
  return { kind: "category", groups: groups.map((levels) => levels.toSorted()) };
}
