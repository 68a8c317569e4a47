import { describe, expect, test } from "vitest";
import { hoursId, queueId } from "../instance.ts";
import { isOpenAt, isQueueOpenAt, isWithin } from "./hours.ts";

const office = {
  timeZone: "America/Los_Angeles",
  days: { monday: { from: "08:00", to: "20:00" } },
  holidays: ["2026-11-30"],
};

describe("hours on the clock of Los Angeles, eight hours behind in winter", () => {
  test.each([
    ["Monday at 8 in the morning", "2026-11-23T16:00:00Z", true],
    ["a minute before", "2026-11-23T15:59:00Z", false],
    ["Monday at 8 in the evening", "2026-11-24T04:00:00Z", false],
    ["a minute before that", "2026-11-24T03:59:00Z", true],
    ["Sunday", "2026-11-22T20:00:00Z", false],
    ["a holiday Monday", "2026-11-30T20:00:00Z", false],
    ["a Monday in summer time, seven hours behind", "2026-07-06T15:00:00Z", true],
  ])("%s", (_what, at, isOpen) => {
    expect(isWithin(office, new Date(at))).toBe(isOpen);
  });
});

describe("the hours the laptop keeps", () => {
  const noon = new Date("2026-11-23T20:00:00Z");
  const night = new Date("2026-11-23T09:00:00Z");
  test.each([
    ["open", night, true, true],
    ["plan", night, false, true],
    ["plan", noon, true, true],
    ["closed", noon, false, true],
  ] as const)("%s at %s: members' lines %s, the nurse line %s", (kept, at, members, nurse) => {
    expect(isOpenAt(hoursId("member-services"), at, kept)).toBe(members);
    expect(isQueueOpenAt(queueId("nurse-line"), at, kept)).toBe(nurse);
    expect(isOpenAt("other", at, kept)).toBeNull();
  });
});

test("a queue keeps its hours; a queue or hours that are not there have none", () => {
  const noon = new Date("2026-11-23T20:00:00Z");
  expect(isQueueOpenAt(queueId("member-services"), noon)).toBe(true);
  expect(isQueueOpenAt("other", noon)).toBeNull();
  expect(isOpenAt("other", noon)).toBeNull();
});
