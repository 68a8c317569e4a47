import { expect, test } from "vitest";
import { exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { answered, openCaseOf } from "./fake-facts.ts";
import { openCase } from "./open-case.ts";

const withCase = (manager: string | null) =>
  exampleMoment({}, { care: answered({ cases: [openCaseOf(manager)] }) });

test("who speaks of care goes to the case manager that has the case", () => {
  expect(
    trial(openCase, havingHeard(withCase("Ann Casemanager"), "hospital", "In hospital again")),
  ).toMatchObject({
    kind: "passed",
    title: "Connect Rosa with Ann Casemanager, who looks after the open case",
    reason: "A case is open at care management: “Help after a hospital stay”.",
    draft: { sources: [{ source: { resource: "Task/77" } }] },
  });
});

test("a case that nobody has taken yet is the case manager's all the same", () => {
  expect(trial(openCase, havingHeard(withCase(null), "overwhelmed", "Too much"))).toMatchObject({
    title: "Connect Rosa with the case manager, who looks after the open case",
  });
});

test("who speaks of something else is not passed on", () => {
  expect(trial(openCase, havingHeard(withCase("Ann"), "bill", "This bill"))).toEqual({
    kind: "heldBack",
    why: "A case is open, but the caller did not speak of care.",
  });
});

test("no case, or no answer from care management: nothing", () => {
  expect(trial(openCase, exampleMoment({}, { care: answered({}) })).kind).toBe("nothing");
  expect(trial(openCase, exampleMoment({}, { care: { state: "notAsked" } })).kind).toBe("nothing");
});
