import { expect, test } from "vitest";
import { lakeCard } from "../profile/lake/lake-card.ts";
import { scoreFileOf } from "./retention-score-file.ts";
import { retentionView } from "./retention-view.ts";
import { noFacts } from "./no-facts.ts";
import type { RetentionFacts } from "./retention-facts.ts";
import type { MemberScore } from "./score-members.ts";

const now = new Date("2026-11-28T15:00:00Z");
const writtenAt = "2026-11-28T03:00:00.000Z";

/** The page's view of a score, by way of its file in the lake. */
function viewOf(facts: Partial<RetentionFacts>, score: MemberScore) {
  const content = scoreFileOf(
    { patientId: "mateo", facts: { ...noFacts, ...facts }, score },
    { cardVersion: "card-1", asOf: "2026-11-28" },
  );
  const lakeFacts = lakeCard({ state: "reached", files: [{ name: "retention", writtenAt, content }] }, now);
  return { lakeFacts, view: retentionView({ lakeFacts }) };
}

const cliff: MemberScore = {
  probability: 0.73,
  segment: "stretchedWorker",
  reasons: [{ fact: "premiumChangeDollars" }, { fact: "autopay" }],
};

test("What is kept in the lake comes back as band, reasons and things to say, each figure with its source", () => {
  const { view } = viewOf({ premiumChangeDollars: 206, autopay: false, payType: "gig" }, cliff);
  expect(view?.band).toBe("high");
  expect(view?.segment).toBe("stretchedWorker");
  expect(view?.reasons.map(({ en }) => en)).toEqual([
    "Premium rises by $206 a month",
    "Does not pay automatically",
  ]);
  expect(view?.talkingPoints[0]?.es).toContain("$206");
  expect(view?.sources).toEqual([
    { label: "Enrolment and renewal", source: { resource: "lake/retention", asOf: writtenAt } },
  ]);
});

test("A sentence whose figure is not on record is not said, in any language", () => {
  const { view } = viewOf({ payType: "gig" }, { ...cliff, reasons: [] });
  for (const point of view?.talkingPoints ?? []) expect(Object.values(point).join()).not.toMatch(/[{}$]/);
});

test("The probability stays where it was made", () => {
  const { lakeFacts } = viewOf({}, cliff);
  expect(JSON.stringify(lakeFacts)).not.toMatch(/0\.73|probability/);
  expect(lakeFacts.facts[0]?.title).toBe("Likely to leave the plan");
});

test("Without a score, and where it may not be shown, there is nothing to say", () => {
  expect(retentionView({ lakeFacts: null })).toBeNull();
  expect(retentionView({ lakeFacts: { state: "reached", facts: [] } })).toBeNull();
});

test("A segment that a later card invents is none", () => {
  const { lakeFacts } = viewOf({}, cliff);
  const [fact] = lakeFacts.facts;
  const renamed = { ...fact!, retention: { ...fact!.retention!, segment: "somethingNew" } };
  const view = retentionView({ lakeFacts: { state: "reached", facts: [renamed] } });
  expect(view).toMatchObject({ segment: null, talkingPoints: [], avoid: null });
});
