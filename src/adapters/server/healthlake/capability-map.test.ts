import { expect, test } from "vitest";
import { FhirUnavailableError } from "#journey/identity/fhir-reader.ts";
import { readCapabilities, undeclared } from "./capability-map.ts";

const statement = {
  resourceType: "CapabilityStatement",
  rest: [
    {
      mode: "server",
      searchParam: [{ name: "_tag" }],
      resource: [
        {
          type: "Coverage",
          interaction: [{ code: "read" }, { code: "search-type" }],
          searchParam: [{ name: "beneficiary" }],
          searchInclude: ["Coverage:payor"],
        },
        { type: "Medication", interaction: [{ code: "read" }] },
        { type: "Task", searchParam: [{ name: "patient" }] },
      ],
    },
  ],
};
const capabilities = readCapabilities(statement);

test("what a store declares, for one type or for all, is nothing to complain of", () => {
  const used = { Coverage: ["beneficiary", "_tag", "_id", "_include=Coverage:payor"], Medication: [] };
  expect(undeclared(capabilities, used)).toEqual([]);
});

test("a parameter, an included reference, an interaction and a type that are not declared are named", () => {
  const used = {
    Coverage: ["payor", "_include=Coverage:beneficiary"],
    Medication: ["code"],
    Task: ["patient"],
    Goal: ["patient"],
  };
  expect(undeclared(capabilities, used)).toEqual([
    "Coverage?payor",
    "Coverage?_include=Coverage:beneficiary",
    "Medication: search-type",
    "Medication?code",
    "Task: read",
    "Task: search-type",
    "Goal",
  ]);
});

test("anything but a capability statement is unavailable", () => {
  expect(() => readCapabilities({ resourceType: "Patient", id: "rosa" })).toThrow(FhirUnavailableError);
});
