import { expect, test } from "vitest";
import type { ReferralStanding } from "../care-standing.ts";
import { decideSlate } from "../decide-slate.ts";
import { emptyPage, exampleInput, exampleMoment, trial } from "../fake-moment.ts";
import { careGapOpen } from "./care-gap-open.ts";
import { answered, contactOn, gap, medicine, promised, referral } from "./fake-facts.ts";
import { referralOutcome } from "./referral-outcome.ts";

const consider = (more: Partial<ReferralStanding>, contacts: readonly ReturnType<typeof contactOn>[] = []) =>
  trial(
    referralOutcome,
    exampleMoment({ pastContacts: contacts }, { care: answered({ referrals: [referral(more)] }) }),
  );

test("a closed referral is told in the case manager's words, and the case is named", () => {
  expect(consider({})).toMatchObject({
    kind: "passed",
    title: "Tell Rosa what came of the referral",
    reason:
      "The referral was finished on Nov 18; the case manager writes: “Pill box and visiting nurse arranged”",
    draft: { sources: [{ label: "Case", source: { resource: "Task/78" } }] },
  });
});

test.each([
  ["accepted", "The referral was accepted on Nov 18."],
  ["declined", "The referral was declined on Nov 18."],
] as const)("one that was %s is told plainly", (state, reason) => {
  expect(consider({ state, outcome: null })).toMatchObject({ reason });
});

test("one that still waits, or nobody asked care management, gives nothing", () => {
  expect(consider({ state: "waiting" }).kind).toBe("nothing");
  expect(trial(referralOutcome, exampleMoment({}, { care: { state: "down" } })).kind).toBe("nothing");
});

test.each([
  ["a call before it", contactOn("2026-11-17"), "passed"],
  ["a call after it", contactOn("2026-11-19"), "heldBack"],
  ["only a letter after it", contactOn("2026-11-19", { channel: "letter" }), "passed"],
] as const)("with %s it is %s", (_, contact, kind) => {
  expect(consider({}, [contact]).kind).toBe(kind);
});

test("whoever waits for it hears of it before everything merely useful, whatever chance says", () => {
  const cards = Array.from({ length: 40 }, (_, index) => {
    const page = {
      ...emptyPage,
      contactId: `contact-${index}`,
      careGaps: [gap()],
      medications: [medicine()],
      pastContacts: [contactOn("2026-11-10", { promise: promised() })],
    };
    return decideSlate(exampleInput({ page, care: answered({ referrals: [referral()] }) })).card?.rule;
  });
  expect(new Set(cards)).toEqual(new Set(["referral-outcome"]));
});

test("who has heard enough offers this week still hears what came of what they asked for", () => {
  const past = ["refill-late", "pcp-unassigned", "portal-offer"].map((rule) => ({
    rule,
    about: rule,
    at: "2026-11-19T15:00:00Z",
    outcome: "accepted" as const,
    isSameContact: false,
  }));
  const moment = exampleMoment({ careGaps: [gap()] }, { past, care: answered({ referrals: [referral()] }) });
  expect(trial(referralOutcome, moment).kind).toBe("passed");
  expect(trial(careGapOpen, moment)).toEqual({
    kind: "heldBack",
    why: "The member has heard enough offers this week.",
  });
});

test("to somebody who grieves it is not said", () => {
  const said = [
    {
      turnId: "t",
      at: "2026-11-20T15:00:00Z",
      from: "member",
      text: "My husband passed away",
      offsetMs: null,
      sentiment: null,
    },
  ] as const;
  const moment = exampleMoment({}, { said, care: answered({ referrals: [referral()] }) });
  expect(trial(referralOutcome, moment).kind).toBe("heldBack");
});
