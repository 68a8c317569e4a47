import { expect, test } from "vitest";
import { emptyCard } from "../contact/contact-row.ts";
import type { HandOverCard } from "../contact/contact-row.ts";
import { callerMatters } from "./caller-matters.ts";
import { heardTopics } from "./context/heard-topics.ts";
import { said } from "./fake-moment.ts";

const card = (summary: string, ...said: readonly string[]): HandOverCard => ({
  ...emptyCard("c"),
  summary,
  turns: said.map((text) => ({ at: "2026-11-20T15:00:00Z", from: "member", text })),
});

test.each([
  [
    "a reason that names a subject is the matter",
    "claimStatus",
    card("", "my authorization"),
    ["claimStatus"],
  ],
  [
    "asking for a person leaves what was said before",
    "person",
    card("", "I got a bill for my MRI"),
    ["claimStatus"],
  ],
  ["the bot's summary counts", "person", card("Asked about the claim of Oct 22"), ["claimStatus"]],
  [
    "Spanish counts",
    "unknown",
    card("", "Llamo por una factura y una autorización"),
    ["claimStatus", "priorAuthorizationStatus"],
  ],
  ["a word inside another is no matter", "person", card("", "I was billeted in Claimsville"), []],
  ["nothing said, nothing known", "unknown", null, []],
] as const)("%s", (_, reason, handOver, matters) => {
  expect([...callerMatters(reason, handOver)]).toEqual(matters);
});

test("what the member corrected is a matter besides the reason", () => {
  const corrected = {
    ...card("Asked about the claim"),
    corrections: [{ at: "2026-11-20T15:00:00Z", text: "I asked about the authorization" }],
  };
  expect([...callerMatters("claimStatus", corrected)]).toEqual(["claimStatus", "priorAuthorizationStatus"]);
});

test("every reason that names a subject is the matter, how the caller got here is none", () => {
  expect([...callerMatters("refill", null)]).toEqual(["refill"]);
  expect([...callerMatters("lockedOut", null)]).toEqual([]);
});

test("what the caller brings up with the agent is a matter as well, once", () => {
  const heard = heardTopics(said("We need a ride", "and I got a bill", "and my arm hurts"));
  expect([...callerMatters("claimStatus", null, heard)]).toEqual(["claimStatus", "appointmentOrRide"]);
});

test("what the bot said is not the caller's matter", () => {
  const bot = { at: "2026-11-20T15:00:00Z", from: "bot" as const, text: "Is this about a claim or a bill?" };
  expect([...callerMatters("person", { ...card(""), turns: [bot] })]).toEqual([]);
});
