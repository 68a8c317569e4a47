import fc from "fast-check";
import { expect, test } from "vitest";
import { binRows, binWords, missingBinOf } from "./bins.ts";
import type { Bins } from "./bins.ts";
import { rowsUpTo } from "./cross-validate.ts";
import { countFine, fineColumn } from "./fine-bins.ts";
import { makeBins } from "./make-bins.ts";
import type { Column } from "./table.ts";

const numbers = (...values: readonly number[]): Column => ({
  kind: "number",
  name: "premiumChange",
  values: Float64Array.from(values),
});

const words = (levels: readonly string[], ...codes: readonly number[]): Column => ({
  kind: "category",
  name: "payType",
  levels,
  codes: Int32Array.from(codes),
});

/** The bins learned of a whole column. */
function binsOf(column: Column, labels: Uint8Array): Bins {
  const fine = fineColumn(column);
  return makeBins(fine, countFine(fine, labels, rowsUpTo(labels.length))).bins;
}

test("A cut belongs to the bin above it, and what is missing has a bin of its own", () => {
  const bins: Bins = { kind: "number", cuts: [10, 20] };
  expect([...binRows(bins, numbers(9, 10, 19, 20, 99, Number.NaN))]).toEqual([0, 1, 1, 2, 2, 3]);
});

test("A word that the training table never held counts as missing", () => {
  const bins: Bins = { kind: "category", groups: [["salary"], ["gig", "hourly"]] };
  expect([...binRows(bins, words(["hourly", "pension"], 0, 1, -1))]).toEqual([1, 2, 2]);
});

test("A column of another kind than the bins is refused by name", () => {
  const bins: Bins = { kind: "number", cuts: [1] };
  expect(() => binRows(bins, words(["a"], 0))).toThrow(/payType is category/);
});

test.each([
  [{ kind: "number", cuts: [10, 20] }, 0, "below 10"],
  [{ kind: "number", cuts: [10, 20] }, 1, "10 to below 20"],
  [{ kind: "number", cuts: [10, 20] }, 2, "20 or more"],
  [{ kind: "number", cuts: [] }, 0, "any"],
  [{ kind: "number", cuts: [10] }, 2, "not on record"],
  [{ kind: "category", groups: [["gig", "hourly"]] }, 0, "gig, hourly"],
] as const)("The words of bin %#", (bins, bin, said) => {
  expect(binWords(bins, bin)).toBe(said);
});

test("Bins are few where nothing differs and found where something does", () => {
  const values = Array.from({ length: 2000 }, (_, index) => index % 100);
  const chance = Uint8Array.from(values, (_, index) => (index % 7 === 0 ? 1 : 0));
  expect(missingBinOf(binsOf(numbers(...values), chance))).toBe(1);

  const steep = Uint8Array.from(values, (value, index) =>
    (value >= 50 ? index % 2 : index % 10) === 0 ? 1 : 0,
  );
  const bins = binsOf(numbers(...values), steep);
  expect(bins.kind === "number" && bins.cuts.some((cut) => Math.abs(cut - 50) <= 5)).toBe(true);
});

test("Rare words go together, and words alike go together", () => {
  const levels = ["often", "seldom", "rare1", "rare2"];
  const codes = Array.from({ length: 1000 }, (_, index) => (index === 3 ? 2 : index === 5 ? 3 : index % 2));
  const labels = Uint8Array.from(codes, (code, index) => (code === 0 ? Number(index % 4 === 0) : 0));
  const bins = binsOf(words(levels, ...codes), labels);
  expect(bins.kind === "category" && bins.groups.flat().toSorted()).toEqual(levels.toSorted());
  const groupOf = (level: string) =>
    bins.kind === "category" ? bins.groups.findIndex((group) => group.includes(level)) : -1;
  expect(groupOf("rare1")).toBe(groupOf("rare2"));
  expect(groupOf("often")).not.toBe(groupOf("seldom"));
});

test("Every row falls into a bin that there is, whatever the figures", () => {
  const figure = fc.oneof(fc.double({ noNaN: false }), fc.constant(Number.NaN), fc.integer());
  fc.assert(
    fc.property(fc.array(fc.tuple(figure, fc.boolean()), { minLength: 1, maxLength: 200 }), (rows) => {
      const column = numbers(...rows.map(([value]) => value));
      const bins = binsOf(
        column,
        Uint8Array.from(rows, ([, happened]) => Number(happened)),
      );
      const cuts = bins.kind === "number" ? bins.cuts : [];
      expect(cuts).toEqual([...new Set(cuts)].toSorted((left, right) => left - right));
      for (const bin of binRows(bins, column)) expect(bin).toBeLessThanOrEqual(missingBinOf(bins));
    }),
  );
});
