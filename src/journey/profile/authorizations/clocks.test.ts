import * as fc from "fast-check";
import { expect, test } from "vitest";
import { clocks, decisionDue } from "./clocks.ts";

const lines = ["medicareAdvantage", "medicaid", "chip", "exchange", "commercial"] as const;
const kinds = ["service", "drug"] as const;
const urgencies = ["standard", "expedited"] as const;

test("every clock says where it is written", () => {
  for (const clock of clocks) {
    expect(clock.citation).toMatch(/\d+ CFR \d+\.\d+/);
    expect(clock.words).toMatch(/^\d+ (hours|calendar days)$/);
  }
});

test("every line of business has one clock for each kind and urgency", () => {
  for (const line of lines) {
    for (const subject of kinds) {
      for (const urgency of urgencies) {
        const own = clocks.filter(
          (each) => each.lines.includes(line) && each.subject === subject && each.urgency === urgency,
        );
        expect(own).toHaveLength(1);
      }
    }
  }
});

const due = (line: (typeof lines)[number] | "medicare" | null, urgency: (typeof urgencies)[number]) =>
  decisionDue({ requestedAt: "2026-11-15T10:00:00Z", subject: "service", urgency, line });

test.each([
  ["medicareAdvantage", "2026-11-22", "2026-11-18"],
  ["medicaid", "2026-11-22", "2026-11-18"],
  ["chip", "2026-11-22", "2026-11-18"],
  ["exchange", "2026-11-30", "2026-11-18"],
  ["commercial", "2026-11-30", "2026-11-18"],
] as const)("%s: the standard and the expedited decision", (line, standard, expedited) => {
  expect(due(line, "standard")?.dueAt).toBe(`${standard}T10:00:00.000Z`);
  expect(due(line, "expedited")?.dueAt).toBe(`${expedited}T10:00:00.000Z`);
  expect(due(line, "standard")?.clock.isAssumed).toBe(false);
});

test("where the kind of plan is not on record, or has no clock of its own, no clock is stricter and it is said", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.constantFrom(...urgencies),
      fc.constantFrom(...lines),
      (subject, urgency, line) => {
        const asked = { requestedAt: "2026-11-15", subject, urgency };
        const unknown = decisionDue({ ...asked, line: null });
        const known = decisionDue({ ...asked, line });
        expect(unknown?.clock.isAssumed).toBe(true);
        expect((unknown?.dueAt ?? "") <= (known?.dueAt ?? "")).toBe(true);
      },
    ),
  );
  expect(due("medicare", "standard")?.clock).toMatchObject({ plan: "Medicare", isAssumed: true });
});

test("a date that is none has no clock", () => {
  expect(
    decisionDue({ requestedAt: "soon", subject: "service", urgency: "standard", line: null }),
  ).toBeNull();
});
