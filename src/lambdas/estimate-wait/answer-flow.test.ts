import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { fakeWaitingLine } from "#journey/contact/fake-waiting-line.ts";
import type { OpeningHours, PlaceInLine } from "#journey/contact/waiting-line.ts";
import { answerFlow } from "./answer-flow.ts";
import { flowAnswers } from "./flow-contract.ts";

/** Every answer is of the shape that flows are linted against. */
const ask = async (Parameters: Record<string, string>, place?: PlaceInLine, hours?: OpeningHours) => {
  const answer = await answerFlow(
    {
      line: fakeWaitingLine({ places: place ? { "c-1": place } : {}, ...(hours ? { hours } : {}) }),
      clock: fixedClock("2026-11-24T20:00:00.000Z"),
    },
    {
      Name: "ContactFlowEvent",
      Details: { ContactData: { ContactId: "c-1", Channel: "VOICE" }, Parameters },
    },
  );
  return flowAnswers[Parameters["purpose"] as keyof typeof flowAnswers].parse(answer);
};

test.each([
  [
    { position: 1, waitSeconds: 30 },
    { place: "next", position: "1", wait: "soon", waitMinutes: "1" },
  ],
  [
    { position: 3, waitSeconds: 301 },
    { place: "later", position: "3", wait: "minutes", waitMinutes: "6" },
  ],
  [
    { position: 40, waitSeconds: 3_601 },
    { place: "later", position: "40", wait: "long", waitMinutes: "61" },
  ],
  [
    { position: 2, waitSeconds: null },
    { place: "later", position: "2", wait: "unknown", waitMinutes: "" },
  ],
  [undefined, { place: "unknown", position: "", wait: "unknown", waitMinutes: "" }],
])("%j is told in codes and figures", async (place, answer) => {
  expect(await ask({ purpose: "place" }, place)).toEqual(answer);
});

const opening = (from: number): OpeningHours => ({
  timeZone: "UTC",
  days: [{ date: "2026-11-24", open: [{ from, to: 24 * 60 }] }],
});

test.each([
  ["opens", opening(21 * 60), "3600"],
  ["open", opening(8 * 60), "0"],
  ["unknown", undefined, ""],
] as const)("hours that are %s", async (outcome, hours, secondsUntilOpen) => {
  const answer = await ask({ purpose: "nextOpening", hours: "arn:hours/h-1" }, undefined, hours);
  expect(answer).toEqual({ outcome, secondsUntilOpen });
});

test("an event of another shape is refused by a stable code", async () => {
  await expect(ask({ purpose: "weather" })).rejects.toThrow(/^estimateWait\.badEvent$/);
});
