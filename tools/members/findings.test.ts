import { expect, test } from "vitest";
import { findingLines, slipsIn } from "./findings.ts";

test.each([
  ["Provider [object Object], billed $40.00", "[object Object]"],
  ["Last undefined, due 12/18", "undefined"],
  ["$NaN left", "NaN"],
  ["As of Invalid Date", "Invalid Date"],
  ["Group null", "null"],
  ["Infinity days late", "Infinity"],
])("finds what code left behind in “%s”", (text, slip) => {
  expect(slipsIn(text)).toEqual([expect.stringContaining(`“${slip}” in `)]);
});

test.each(["Nullsville", "Undefinedly", "Annulled", "We have no record of claims.", "Null Island Clinic"])(
  "lets words of people be: %s",
  (text) => {
    expect(slipsIn(text)).toEqual([]);
  },
);

test("tells each kind once, the commonest first, with some of the pages", () => {
  const claims = Array.from({ length: 7 }, (_, at) => ({
    whose: `Patient/${at}`,
    where: "Claims",
    what: "“NaN”",
  }));
  const lines = findingLines([{ whose: "Patient/x", where: "Meds", what: "“null”" }, ...claims]);
  expect(lines[0]).toBe("  Claims: “NaN”");
  expect(lines[6]).toBe("    and 2 more");
  expect(lines.at(-1)).toBe("    Patient/x");
});
