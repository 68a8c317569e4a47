import { expect, test } from "vitest";
import { milestoneNear } from "./milestone.ts";

test.each([
  ["2001-01-15", { turns: 26, month: "2027-01" }],
  ["2000-02-29", { turns: 26, month: "2026-03" }],
  ["1962-02-20", { turns: 65, month: "2027-02" }],
  ["1961-05-01", { turns: 65, month: "2026-04" }],
  ["1979-05-14", null],
  ["1958-05-14", null],
])("born %s, near Nov 20, 2026, one comes to %j", (birthDate, milestone) => {
  expect(milestoneNear(birthDate, "2026-11-20")).toEqual(milestone);
});
