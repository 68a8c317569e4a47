import type { Coverage } from "fhir/r4";
import { expect, test } from "vitest";
import { planCards } from "./plan-card.ts";

const now = new Date("2026-11-20T15:00:00Z");

const coverage = (
  name: string,
  start: string | null,
  end: string | null,
  more: Partial<Coverage> = {},
): Coverage => ({
  resourceType: "Coverage",
  id: name.toLowerCase(),
  status: "active",
  beneficiary: { reference: "Patient/p" },
  payor: [{ display: "Example Health" }],
  period: { ...(start === null ? {} : { start }), ...(end === null ? {} : { end }) },
  class: [
    { type: { coding: [{ code: "plan" }] }, value: "1", name },
    { type: { coding: [{ code: "group" }] }, value: "G-7", name: "Placeholder Foods" },
  ],
  ...more,
});

const cards = (...coverages: Coverage[]) => planCards(coverages, new Map(), now);

test.each([
  ["in force", "2024-01-01", null, "active"],
  ["on its last day", "2026-01-01", "2026-11-20", "active"],
  ["over since yesterday", "2026-01-01", "2026-11-19", "ended"],
  ["starting tomorrow", "2026-11-21", null, "future"],
  ["without dates", null, null, "active"],
] as const)("a plan %s", (_, start, end, status) => {
  expect(cards(coverage("Silver", start, end))[0]).toMatchObject({ status, since: start, until: end });
});

test("a cancelled plan has ended, whatever its dates say", () => {
  expect(cards(coverage("Silver", "2024-01-01", null, { status: "cancelled" }))[0]?.status).toBe("ended");
});

test("the plan in force leads, then the next one, then the last one", () => {
  const found = cards(
    coverage("Old", "2023-01-01", "2023-12-31"),
    coverage("Older", "2022-01-01", "2022-12-31"),
    coverage("Next", "2027-01-01", null),
    coverage("Second", "2026-01-01", null, { order: 2 }),
    coverage("First", "2026-01-01", null, { order: 1 }),
    coverage("Mistake", "2026-01-01", null, { status: "entered-in-error" }),
  );
  expect(found.map(({ name }) => name)).toEqual(["First", "Second", "Next", "Old", "Older"]);
});

test("a coverage without classes is named by its type, then by who pays", () => {
  expect(cards(coverage("X", null, null, { class: [], type: { text: "PPO" } }))[0]).toMatchObject({
    name: "PPO",
    group: null,
  });
  expect(cards(coverage("X", null, null, { class: [] }))[0]?.name).toBe("Example Health");
});
