import type { ContactPoint } from "fhir/r4";
import { expect, test } from "vitest";
import { textableNumber } from "./textable-number.ts";

const now = new Date("2026-11-22T15:00:00Z");
const mobile = (more: Partial<ContactPoint> = {}): ContactPoint => ({
  system: "phone",
  use: "mobile",
  value: "+15555550142",
  period: { start: "2026-10-23" },
  ...more,
});
const other = mobile({ value: "+15555550143" });

test.each<[string, readonly ContactPoint[], string | null]>([
  ["a mobile number on file for thirty days", [mobile()], "+15555550142"],
  ["a number changed 29 days ago", [mobile({ period: { start: "2026-10-24" } })], null],
  ["a number filed for texts", [mobile({ system: "sms", use: undefined })], "+15555550142"],
  ["a number at home", [mobile({ use: "home" })], null],
  ["an address for e-mail", [mobile({ system: "email", value: "rosa@careline.example" })], null],
  ["a number no longer used", [mobile({ use: "old" })], null],
  ["a number whose time is over", [mobile({ period: { start: "2020-01-01", end: "2026-11-21" } })], null],
  ["a number of which only the year is known", [mobile({ period: { start: "2026" } })], null],
  ["a number of a year long past", [mobile({ period: { start: "2024" } })], "+15555550142"],
  ["a new number beside a settled one", [mobile({ period: { start: "2026-11-16" } }), other], "+15555550143"],
  ["two numbers, the second ranked first", [mobile({ rank: 2 }), { ...other, rank: 1 }], "+15555550143"],
  ["no number", [], null],
])("%s", (_what, telecom, number) => {
  expect(textableNumber({ telecom: [...telecom] }, now)).toBe(number);
});

test.each([
  ["2026-10-23T00:00:00Z", "+15555550142"],
  ["2026-11-02T00:00:00Z", null],
  [undefined, null],
])(
  "where a number does not say since when, the record's last change (%s) stands for it",
  (lastUpdated, number) => {
    const meta = lastUpdated === undefined ? {} : { lastUpdated };
    expect(textableNumber({ telecom: [mobile({ period: undefined })], meta }, now)).toBe(number);
  },
);
