import { expect, test } from "vitest";
import type { Plan } from "../../profile/profile.ts";
import { exampleMoment, havingHeard, trial } from "../fake-moment.ts";
import { idCard } from "./id-card.ts";

const plan = (status: Plan["status"]): Plan => ({
  name: "Example Silver PPO",
  status,
  since: "2024-01-01",
  until: null,
  group: null,
  source: { resource: "Coverage/1", asOf: "2026-11-01T00:00:00Z" },
});

const lost = (status: Plan["status"], words = "I lost my ID card.") =>
  trial(idCard, havingHeard(exampleMoment({ plan: plan(status) }), "idCard", words));

test("a new card is sent to where the plan may write", () => {
  expect(lost("active")).toMatchObject({
    title: "Have a new ID card sent to Rosa",
    reason: "The caller asked about an ID card, and the coverage Example Silver PPO is on record.",
    draft: {
      heard: [{ words: "I lost my ID card." }],
      does: {
        kind: "task",
        queue: "enrolment",
        what: "Send a new ID card to the address the plan may write to",
        dueAt: "2026-11-21T17:00:00.000Z",
      },
    },
  });
});

test("whoever came for a card needs not say it again", () => {
  const moment = exampleMoment({ plan: plan("active") }, { reasonCode: "idCard" });
  expect(trial(idCard, moment).kind).toBe("passed");
  expect(trial(idCard, exampleMoment({ plan: plan("active") })).kind).toBe("nothing");
});

test.each([
  ["active", "passed"],
  ["future", "passed"],
  ["ended", "heldBack"],
] as const)("with a coverage that is %s", (status, kind) => {
  expect(lost(status).kind).toBe(kind);
});

test("without a plan on record no card is promised", () => {
  expect(trial(idCard, havingHeard(exampleMoment(), "idCard", "I need a card."))).toEqual({
    kind: "heldBack",
    why: "No coverage is in force or to come: a card would say what is not so.",
  });
});

test.each([
  ["My card was stolen.", true],
  ["Me robaron la tarjeta.", true],
  ["我的卡被偷了。", true],
  ["I have a problem with my card.", false],
])("%s Watching for misuse: %s", (words, isWatched) => {
  const tried = lost("active", words);
  const titles = tried.kind === "passed" ? tried.draft.guide.steps.map(({ title }) => title) : [];
  expect(titles.includes("If it was stolen, ask them to watch for care they did not have")).toBe(isWatched);
});

test("no sentence holds an address", () => {
  const moment = exampleMoment({
    plan: plan("active"),
    contactPoints: {
      isConfidential: true,
      citation: "45 CFR 164.522(b)",
      points: [{ channel: "letter", value: "9 Elsewhere Road", place: null, rank: null }],
      source: { resource: "Patient/rosa-testmember", asOf: "2026-11-01T00:00:00Z" },
    },
  });
  expect(JSON.stringify(trial(idCard, havingHeard(moment, "idCard", "New card?")))).not.toContain(
    "Elsewhere",
  );
});
