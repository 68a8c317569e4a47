import type { Observation } from "fhir/r4";
import { expect, test } from "vitest";
import { socialCard } from "./social-card.ts";

const now = new Date("2026-11-20T15:00:00Z");
const asked = (on: string, more: Partial<Observation> = {}): Observation => ({
  resourceType: "Observation",
  id: `o-${on}`,
  status: "final",
  category: [{ coding: [{ code: "sdoh" }] }],
  code: { text: "Transportation" },
  effectiveDateTime: on,
  valueCodeableConcept: { text: "Has no ride" },
  ...more,
});

test("who was asked this year is not asked again, on whatever channel it was", () => {
  expect(socialCard([asked("2026-09-01"), asked("2025-01-01")], [], now)).toMatchObject({
    lastAskedOn: "2026-09-01",
    askAgainFrom: "2027-09-01",
    mayAsk: false,
    answers: [{ on: "2026-09-01", answer: "Has no ride" }, { on: "2025-01-01" }],
  });
});

test("after a year the question may come again", () => {
  expect(socialCard([asked("2025-11-20")], [], now)?.mayAsk).toBe(true);
});

test("a need on the problem list is told, and does not count as asked", () => {
  const need = {
    resourceType: "Condition" as const,
    subject: {},
    category: [{ coding: [{ code: "sdoh" }] }],
    code: { text: "Food insecurity" },
  };
  expect(socialCard([], [need], now)).toMatchObject({
    lastAskedOn: null,
    mayAsk: true,
    answers: [{ topic: "Food insecurity", isNeed: true }],
  });
});

test("a survey on something else is nobody's social need", () => {
  const smoking = asked("2026-09-01", {
    category: [{ coding: [{ code: "survey" }] }],
    code: { coding: [{ code: "72166-2" }] },
  });
  const hunger = { ...smoking, code: { text: "Worried about food", coding: [{ code: "88122-7" }] } };
  expect(socialCard([smoking], [], now)).toBeNull();
  expect(socialCard([hunger], [], now)?.answers).toHaveLength(1);
});

test("answers come as words whatever they are, a refusal too", () => {
  const bare = { valueCodeableConcept: undefined };
  const answers = (more: Partial<Observation>) =>
    socialCard([asked("2026-09-01", { ...bare, ...more })], [], now)?.answers.map(({ answer }) => answer);
  expect(answers({ valueBoolean: false })).toEqual(["No"]);
  expect(answers({ valueQuantity: { value: 3, unit: "people" } })).toEqual(["3 people"]);
  expect(answers({ dataAbsentReason: { coding: [{ code: "asked-declined" }] } })).toEqual([
    "Did not want to answer",
  ]);
  expect(answers({ component: [{ code: { text: "Ride to work" }, valueString: "None" }] })).toEqual(["None"]);
});
