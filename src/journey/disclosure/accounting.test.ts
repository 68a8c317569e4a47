import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accountOf, disclosurePurposes } from "./accounting.ts";
import type { DisclosureMade, DisclosurePurpose } from "./accounting.ts";

const now = new Date("2026-11-22T15:00:00.000Z");
const disclosure = (more: Partial<DisclosureMade> = {}): DisclosureMade => ({
  disclosureId: "d-1",
  patientId: "p-1",
  on: "2026-03-01",
  recipient: "County health department",
  address: "1 Main St, Testville",
  what: "Immunization records",
  purpose: "publicHealth",
  statement: "Measles outbreak",
  recordedBy: "sam",
  ...more,
});

describe("the account of disclosures", () => {
  test("says date, recipient, address, what and what for", () => {
    expect(accountOf([disclosure()], now)).toEqual([
      {
        recipient: "County health department",
        address: "1 Main St, Testville",
        what: "Immunization records",
        purpose: "publicHealth",
        statement: "Measles outbreak",
        first: "2026-03-01",
        last: "2026-03-01",
        times: 1,
      },
    ]);
  });

  test.each(Object.entries(disclosurePurposes))(
    "%s is told unless a paragraph exempts it",
    (purpose, { exempt }) => {
      const lines = accountOf([disclosure({ purpose: purpose as DisclosurePurpose })], now);
      expect(lines).toHaveLength(exempt === null ? 1 : 0);
    },
  );

  test("sums up what the same recipient was told for the same purpose", () => {
    const dates = ["2026-05-01", "2026-03-01", "2026-04-01"];
    expect(
      accountOf(
        dates.map((on) => disclosure({ on })),
        now,
      ),
    ).toEqual([expect.objectContaining({ first: "2026-03-01", last: "2026-05-01", times: 3 })]);
    expect(accountOf([disclosure(), disclosure({ purpose: "court" })], now)).toHaveLength(2);
  });

  test("reaches back six years to the day, and tells nothing of the future", () => {
    const days = ["2020-11-21", "2020-11-22", "2026-11-22", "2026-11-23"];
    const told = accountOf(
      days.map((on) => disclosure({ on, recipient: on })),
      now,
    );
    expect(told.map(({ first }) => first)).toEqual(["2020-11-22", "2026-11-22"]);
    const leapDay = new Date("2028-02-29T12:00:00.000Z");
    expect(accountOf([disclosure({ on: "2022-02-28" })], leapDay)).toHaveLength(1);
  });

  test("counts every disclosure that has to be told in exactly one line", () => {
    const some = fc.record({
      on: fc
        .integer({ min: 1, max: 300 })
        .map((day) => new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10)),
      recipient: fc.constantFrom("a", "b"),
      purpose: fc.constantFrom(...(Object.keys(disclosurePurposes) as DisclosurePurpose[])),
    });
    fc.assert(
      fc.property(fc.array(some), (made) => {
        const told = made.filter(({ purpose }) => disclosurePurposes[purpose].exempt === null);
        const lines = accountOf(
          made.map((each) => disclosure(each)),
          now,
        );
        expect(lines.reduce((sum, { times }) => sum + times, 0)).toBe(told.length);
      }),
    );
  });
});
