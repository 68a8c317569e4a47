import { describe, expect, test } from "vitest";
import { decideIntakeVerdict } from "./intake-review.ts";
import { decideMatters, disagrees } from "./matter-decision.ts";
import { readMatters } from "./read-matters.ts";
import { reviewOfDecision, reviewOfSilence } from "./to-intake-review.ts";

const said = "2026-11-22T15:00:00.000Z";
const now = new Date("2026-11-22T15:10:00.000Z");
const found = readMatters(
  [
    {
      turnId: "t-1",
      at: said,
      from: "member",
      text: "I want to file a complaint, your agent was rude to me.",
    },
  ],
  { language: "en-US", line: "medicareAdvantage" },
);
const decide = (...chosen: Parameters<typeof decideMatters>[0]["chosen"]) =>
  decideMatters(
    { contactId: "c-1", username: "ana", found, chosen, reason: " She said so ", line: "medicareAdvantage" },
    { decisionId: "d-1", now },
  );

describe("what an agent says a contact is about", () => {
  test("starts the clock when the member said it", () => {
    expect(decide("grievance").chosen).toMatchObject([
      { kind: "grievance", startedAt: said, clock: { dueAt: "2026-12-22T15:00:00.000Z" } },
    ]);
  });

  test("starts it now where nobody had heard it", () => {
    expect(decide("grievance", "appeal").chosen[1]).toMatchObject({
      kind: "appeal",
      startedAt: now.toISOString(),
      clock: { dueAt: "2026-12-22T15:10:00.000Z", window: { words: "65 days from the date of the notice" } },
    });
  });

  test("is kept once for each kind, with what was found and the reason", () => {
    expect(decide("grievance", "grievance")).toMatchObject({ found, reason: "She said so", chosen: [{}] });
  });
});

describe("quality looks again", () => {
  test("where agent and reader differ on what binds the plan", () => {
    expect(reviewOfDecision(decide("inquiry"))).toMatchObject({
      contactId: "c-1",
      found: ["grievance"],
      chosen: ["inquiry"],
      dueAt: "2026-11-23T15:10:00.000Z",
      verdict: null,
    });
    expect(reviewOfDecision(decide("grievance"))).toBeNull();
    expect(disagrees(["grievance"], ["inquiry", "grievance"])).toBe(false);
  });

  test("where a contact was filed and nobody had spoken of its grievance", () => {
    const filed = { contactId: "c-1", username: "ana", at: said };
    expect(reviewOfSilence(filed, ["grievance"])).toMatchObject({ chosen: null, found: ["grievance"] });
    expect(reviewOfSilence(filed, ["inquiry"])).toBeNull();
  });

  test("and no more than once, and nobody of their own contact", () => {
    const review = reviewOfDecision(decide("inquiry"));
    if (review === null) throw new Error("no review");
    const quinn = { username: "quinn", roles: ["quality"] } as const;
    const word = { kinds: ["grievance"], note: " It was " } as const;
    const given = decideIntakeVerdict(review, quinn, word, now);
    expect(given).toMatchObject({
      decided: "recorded",
      verdict: { kinds: ["grievance"], note: "It was", by: "quinn" },
    });
    const verdict = given.decided === "recorded" ? given.verdict : null;
    expect(decideIntakeVerdict({ ...review, verdict }, quinn, word, now)).toMatchObject({
      code: "alreadyDecided",
    });
    expect(decideIntakeVerdict(review, { ...quinn, username: "ana" }, word, now)).toMatchObject({
      code: "own",
    });
  });
});
