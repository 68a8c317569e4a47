import { expect, test } from "vitest";
import { exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { doctor, plan } from "./fake-facts.ts";
import { pcpUnassigned } from "./pcp-unassigned.ts";

test("without a primary care doctor on record help is offered", () => {
  expect(trial(pcpUnassigned, exampleMoment({ plan }))).toMatchObject({
    kind: "passed",
    title: "Offer Rosa help to choose a primary care doctor",
    reason: "We have no record of a primary care doctor for Rosa.",
  });
});

test.each([
  ["PCP", "nothing"],
  ["PCP, older record", "nothing"],
  ["Primary care physician", "nothing"],
  ["Cardiologist", "passed"],
] as const)("with a %s in the care team: %s", (role, kind) => {
  expect(trial(pcpUnassigned, exampleMoment({ plan, careTeam: [{ ...doctor, role }] })).kind).toBe(kind);
});

test("without a plan in force it is held back", () => {
  expect(trial(pcpUnassigned, exampleMoment({ plan: { ...plan, status: "ended" } }))).toEqual({
    kind: "heldBack",
    why: "No plan is in force today.",
  });
});

test("beside a bill it waits, unless the caller speaks of a doctor", () => {
  const billed = havingHeard(exampleMoment({ plan }), "bill", "This bill");
  expect(trial(pcpUnassigned, billed).kind).toBe("heldBack");
  expect(trial(pcpUnassigned, havingHeard(billed, "primaryCare", "I need a doctor")).kind).toBe("passed");
});

test("a care team that could not be read is no care team without a doctor", () => {
  const late = [{ section: "careTeam", state: "missing", asOf: null }] as const;
  expect(trial(pcpUnassigned, exampleMoment({ plan, late })).kind).toBe("heldBack");
});
