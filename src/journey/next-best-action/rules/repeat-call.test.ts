import { expect, test } from "vitest";
import type { PastContact } from "../../profile/timeline/timeline-facts.ts";
import { exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { contactOn } from "./fake-facts.ts";
import { repeatCall } from "./repeat-call.ts";

const calling = (...pastContacts: readonly PastContact[]) =>
  exampleMoment({ pastContacts }, { reasonCode: "claimStatus" });

test("the third contact on one matter in 30 days is owned, and somebody calls back", () => {
  expect(trial(repeatCall, calling(contactOn("2026-11-12"), contactOn("2026-11-05")))).toMatchObject({
    kind: "passed",
    title: "Own it: this is Rosa’s contact number 3 about a claim or bill",
    reason: "Earlier contacts on it in the last 30 days: Nov 5, Nov 12.",
    draft: { does: { kind: "promise", dueOn: "2026-11-22" } },
  });
});

test.each([
  ["one before", [contactOn("2026-11-12")], "heldBack"],
  ["one too long ago", [contactOn("2026-11-12"), contactOn("2026-10-20")], "heldBack"],
  ["one on the edge of it", [contactOn("2026-11-12"), contactOn("2026-10-21")], "passed"],
  [
    "one of them a letter",
    [contactOn("2026-11-12"), contactOn("2026-11-05", { channel: "letter" })],
    "heldBack",
  ],
  ["none on this matter", [contactOn("2026-11-12", { detail: "New ID card sent" })], "nothing"],
] as const)("with %s it is: %s", (_, contacts, kind) => {
  expect(trial(repeatCall, calling(...contacts)).kind).toBe(kind);
});

test("what the caller speaks of is the matter, whatever the reason on the contact", () => {
  const rides = { detail: "Ride asked for" };
  const moment = exampleMoment({
    pastContacts: [contactOn("2026-11-12", rides), contactOn("2026-11-05", rides)],
  });
  expect(trial(repeatCall, moment).kind).toBe("nothing");
  expect(trial(repeatCall, havingHeard(moment, "ride", "My ride again"))).toMatchObject({
    title: "Own it: this is Rosa’s contact number 3 about a visit or a ride",
  });
});
