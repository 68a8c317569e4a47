import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../calendar-day.ts";
import { coverageGaps, coverageOn, coverageOnInWords } from "./coverage-on.ts";

const today = "2026-11-20";
const period = (
  name: string,
  since: string | null,
  until: string | null,
  more: { order?: number | null; status?: "active" | "cancelled" } = {},
) => ({ name, since, until, order: more.order ?? null, status: more.status ?? ("active" as const) });
const words = (history: ReturnType<typeof period>[], day: string) =>
  coverageOnInWords(coverageOn(history, day), day, today);

describe("was she covered on 3 March?", () => {
  const old = period("Old HMO", "2024-01-01", "2026-02-28");
  const silver = period("Silver PPO", "2026-04-01", null);

  test("between two coverages there is no record, and never a flat no", () => {
    expect(words([silver, old], "2026-03-03")).toBe(
      "We have no record of coverage on Mar 3. Old HMO ended on Feb 28. Silver PPO begins on Apr 1.",
    );
    expect(coverageGaps([silver, old])).toEqual([{ from: "2026-03-01", until: "2026-03-31" }]);
  });

  test("the first and the last day both count", () => {
    expect(words([silver, old], "2026-02-28")).toBe("Covered on Feb 28 by Old HMO.");
    expect(words([silver, old], "2026-04-01")).toBe("Covered on Apr 1 by Silver PPO.");
  });

  test("of two in force it is said which pays first, where the payers say so", () => {
    const first = period("Employer plan", "2025-01-01", null, { order: 1 });
    const second = period("Medicare", "2025-06-01", null, { order: 2 });
    expect(words([second, first], "2026-03-03")).toBe(
      "Covered on Mar 3 by Employer plan, then Medicare, in the order in which they pay.",
    );
    const same = period("Medicare", "2025-06-01", null, { order: 1 });
    expect(words([same, first], "2026-03-03")).toMatch(/We have no record of which pays first/);
  });

  test("a coverage of unknown beginning, or cancelled without a day, may have covered it", () => {
    expect(words([period("Silver", null, null)], "2026-03-03")).toMatch(/may have covered Mar 3/);
    const cancelled = period("Silver", "2025-01-01", null, { status: "cancelled" });
    expect(coverageOn([cancelled], "2026-03-03").kind).toBe("uncertain");
  });

  test("a coverage that ends before it begins was never in force", () => {
    const reversed = period("Taken back", "2026-01-01", "2025-12-31");
    expect(coverageOn([reversed], "2026-01-01").kind).toBe("noRecord");
    expect(coverageGaps([reversed, old])).toEqual([]);
  });
});

test("a day is in a gap exactly when it lies between the first and the last coverage and none covers it", () => {
  const spans = fc.array(
    fc.record({
      since: fc.integer({ min: 0, max: 60 }),
      length: fc.integer({ min: 0, max: 20 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(spans, fc.integer({ min: -5, max: 90 }), (all, offset) => {
      const dayAt = (days: number) => addDays("2026-01-01", days);
      const history = all.map(({ since, length }) => period("Plan", dayAt(since), dayAt(since + length)));
      const day = dayAt(offset);
      const isCovered = coverageOn(history, day).kind === "covered";
      const isBetween =
        history.some(({ since }) => since !== null && since <= day) &&
        history.some(({ since }) => since !== null && since > day);
      const inGap = coverageGaps(history).some(({ from, until }) => from <= day && day <= until);
      expect(inGap).toBe(isBetween && !isCovered);
    }),
  );
});
