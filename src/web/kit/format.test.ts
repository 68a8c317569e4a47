import { expect, test } from "vitest";
import { day, money, phone, roundMoney, stopwatch } from "./format.ts";

test("a calendar day is never shifted by the reader's zone", () => {
  expect(day("2026-10-22")).toBe("10/22/2026");
  expect(day("2026-01-01T00:00:00-11:00", 2026)).toBe("01/01");
  expect(day(null)).toBe("–");
});

test("money keeps its cents, and a limit without cents leaves them out", () => {
  expect(money(124_000)).toBe("$1,240.00");
  expect(money(null)).toBe("–");
  expect(roundMoney(150_000)).toBe("$1,500");
  expect(roundMoney(187_512)).toBe("$1,875.12");
});

test.each([
  [0, "0:00"],
  [402, "6:42"],
  [3600, "1:00:00"],
])("%i seconds read %s", (seconds, words) => {
  expect(stopwatch(seconds)).toBe(words);
});

test.each([
  ["+15555550142", "(555) 555-0142"],
  ["303-555-0199", "(303) 555-0199"],
  ["+442079460000", "+442079460000"],
  ["by letter only", "by letter only"],
])("a number reads as Americans write it: %s", (number, words) => {
  expect(phone(number)).toBe(words);
});
