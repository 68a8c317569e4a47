import { expect, test } from "vitest";
import { readEnrolment } from "./enrolment-row.ts";
import { factsOfEnrolment } from "./facts-of-enrolment.ts";

const asOf = "2026-11-28";

/** The facts of a line with these cells and nothing else. */
function factsOf(cells: Readonly<Record<string, string>>) {
  const reading = readEnrolment({ patientId: "mateo", ...cells });
  if (reading.state !== "read") throw new Error(reading.unreadable.why);
  return factsOfEnrolment(reading.row, asOf);
}

test("A premium that doubles because the subsidy ends is told in dollars, percent and share of income", () => {
  const facts = factsOf({
    premiumNow: "206",
    premiumNext: "412",
    subsidyNow: "206",
    subsidyNext: "0",
    householdIncomeAYear: "34000",
    renewsOn: "2027-01-01",
    joinedOn: "2025-12-15",
    birthDate: "1995-03-08",
  });
  expect(facts).toMatchObject({
    premiumChangeDollars: 206,
    premiumChangePercent: 100,
    subsidyChangePercent: -100,
    premiumToIncomePercent: 14.5,
    monthsToRenewal: 1,
    tenureMonths: 11,
    age: 31,
    lifeEvent: "none",
  });
});

test("What is not on record is missing, and no share is made of nothing", () => {
  expect(factsOf({ premiumNow: "0", premiumNext: "90", payType: " NA " })).toMatchObject({
    premiumChangeDollars: 90,
    premiumChangePercent: null,
    subsidyChangePercent: null,
    payType: null,
    age: null,
    lifeEvent: null,
  });
});

test.each([
  ["2001-01-15", "turning26", "48 days before the 26th birthday"],
  ["2001-01-28", "none", "61 days before it"],
  ["2000-09-29", "turning26", "60 days after it"],
  ["1962-02-20", "turning65", "84 days before the 65th birthday"],
  ["1962-03-15", "none", "more than three months before it"],
] as const)("Born %s is %s: %s", (birthDate, lifeEvent, _why) => {
  expect(factsOf({ birthDate }).lifeEvent).toBe(lifeEvent);
});

test("A move and a job count for 60 days, the job before the move", () => {
  const birthDate = "1990-01-01";
  expect(factsOf({ birthDate, movedOn: "2026-10-01", newJobOn: "2026-11-01" }).lifeEvent).toBe("newJob");
  expect(factsOf({ birthDate, movedOn: "2026-10-01" }).lifeEvent).toBe("moved");
  expect(factsOf({ birthDate, movedOn: "2026-09-01" }).lifeEvent).toBe("none");
  expect(factsOf({ birthDate, movedOn: "2026-12-24" }).lifeEvent).toBe("none");
});

test.each([
  [{ patientId: "../rosa" }, { why: "noPatientId", column: "patientId" }],
  [{ premiumNow: "about 200" }, { why: "noNumber", column: "premiumNow" }],
  [{ renewsOn: "01/01/2027" }, { why: "noDay", column: "renewsOn" }],
  [{ payType: "salaried" }, { why: "unknownWord", column: "payType" }],
  [{ autopay: "maybe" }, { why: "noAnswer", column: "autopay" }],
] as const)("A line with %j is not guessed at", (cells, unreadable) => {
  expect(readEnrolment({ patientId: "mateo", ...cells })).toEqual({ state: "unreadable", unreadable });
});
