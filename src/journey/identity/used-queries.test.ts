import { expect, test } from "vitest";
import { queryNames, unlistedQueries } from "./used-queries.ts";

test.each([
  [["patient", "Patient/rosa"], ["patient"]],
  [["identifier:not", "x"], ["identifier"]],
  [["practitioner.name", "Mockett"], ["practitioner"]],
  [
    ["_sort", "-created,_id"],
    ["created", "_id"],
  ],
  [["_count", "20"], []],
  [["_include", "Coverage:payor"], ["_include=Coverage:payor"]],
] as const)("%j uses %j", (parameter, names) => {
  expect(queryNames([parameter])).toEqual(names);
});

const used = { Coverage: ["beneficiary"], Medication: [] };

test("what stands in the table may be asked, and by id anything that does", () => {
  expect(unlistedQueries("Coverage", [["beneficiary", "Patient/rosa"]], used)).toEqual([]);
  expect(unlistedQueries("Coverage", [["_id", "c1"]], used)).toEqual([]);
  expect(unlistedQueries("Medication", [], used)).toEqual([]);
});

test("what does not stand in the table is named", () => {
  expect(unlistedQueries("Coverage", [["payor", "Organization/x"]], used)).toEqual(["Coverage?payor"]);
  expect(unlistedQueries("Task", [["patient", "Patient/rosa"]], used)).toEqual(["Task"]);
});
