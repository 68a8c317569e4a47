import { expect, test } from "vitest";
import { secondsUntilOpen } from "./next-opening.ts";
import type { OpeningHours } from "./waiting-line.ts";

const eightToEight = { from: 8 * 60, to: 20 * 60 };
const daysOf = (...dates: readonly [date: string, isOpen: boolean][]): OpeningHours => ({
  timeZone: "America/Los_Angeles",
  days: dates.map(([date, isOpen]) => ({ date, open: isOpen ? [eightToEight] : [] })),
});
const hours = daysOf(["2026-11-24", true], ["2026-11-25", true], ["2026-11-26", false], ["2026-11-27", true]);
const hour = 3_600;

test.each([
  ["at noon it is open", "2026-11-24T20:00:00Z", 0],
  ["the first moment is open", "2026-11-24T16:00:00Z", 0],
  ["the last minute has one more", "2026-11-25T03:59:30Z", 0],
  ["at eight in the evening the night begins", "2026-11-25T04:00:00Z", 12 * hour],
  ["before dawn it is the same day's opening", "2026-11-25T11:30:00Z", 4.5 * hour],
  ["the evening before Thanksgiving skips the holiday", "2026-11-26T05:00:00Z", 35 * hour],
])("%s", (_what, at, seconds) => {
  expect(secondsUntilOpen(hours, new Date(at))).toBe(seconds);
});

test("the night in which the clock goes back is an hour longer", () => {
  const fall = daysOf(["2026-10-31", true], ["2026-11-01", true]);
  expect(secondsUntilOpen(fall, new Date("2026-11-01T03:00:00Z"))).toBe(13 * hour);
});

test("hours up to midnight end with the day", () => {
  const late = { timeZone: "UTC", days: [{ date: "2026-11-24", open: [{ from: 0, to: 24 * 60 }] }] };
  expect(secondsUntilOpen(late, new Date("2026-11-24T23:59:59Z"))).toBe(0);
  expect(secondsUntilOpen(late, new Date("2026-11-25T00:00:00Z"))).toBeNull();
});
