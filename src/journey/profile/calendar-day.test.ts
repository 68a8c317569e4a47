import { expect, test } from "vitest";
import {
  addDays,
  ageOn,
  dayInSpanish,
  dayInWords,
  dayOf,
  daysBetween,
  monthInChinese,
  monthInSpanish,
  monthInWords,
} from "./calendar-day.ts";

test.each([
  ["a written day stays as written", "2026-10-22", "2026-10-22"],
  ["an instant falls on its UTC day", "2026-10-22T22:30:00-04:00", "2026-10-23"],
  ["a bare month is no day", "2026-10", null],
  ["a bare year is no day", "2026", null],
  ["what is no date is no day", "some time ago", null],
  ["nothing is no day", undefined, null],
])("%s", (_, value, day) => {
  expect(dayOf(value)).toBe(day);
});

test("days count over months and leap years", () => {
  expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
  expect(daysBetween("2026-03-01", "2026-02-27")).toBe(-2);
  expect(addDays("2026-12-30", 3)).toBe("2027-01-02");
});

test("age counts full years, the birthday included", () => {
  expect(ageOn("1979-05-14", "2026-05-13")).toBe(46);
  expect(ageOn("1979-05-14", "2026-05-14")).toBe(47);
  expect(ageOn("2008-02-29", "2026-02-28")).toBe(17);
});

test("the year is named only where it is another", () => {
  expect(dayInWords("2026-10-22", "2026-11-20")).toBe("Oct 22");
  expect(dayInWords("2025-12-03", "2026-01-20")).toBe("Dec 3, 2025");
  expect(dayInSpanish("2025-12-03", "2026-01-20")).toBe("3 de diciembre de 2025");
});

test("a month is named with its year in every language", () => {
  expect([monthInWords("2027-01"), monthInSpanish("2027-01"), monthInChinese("2027-01")]).toEqual([
    "Jan 2027",
    "enero de 2027",
    "2027年1月",
  ]);
});
