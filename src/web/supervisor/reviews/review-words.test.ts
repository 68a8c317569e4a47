import { expect, test } from "vitest";
import type { Review } from "#contract/reviews.ts";
import { dueWords, inQueueOrder, reasonOf, titleOf, verdictWordsOf } from "./review-words.ts";

const review = (reviewId: string, dueAt: string, decidedAt?: string): Review => ({
  reviewId,
  why: { kind: "breakGlass", reason: "emergency", text: "" },
  username: "ana",
  name: "Ana Alvarez",
  at: "2026-11-22T15:00:00.000Z",
  dueAt,
  contactId: null,
  verdict: decidedAt === undefined ? null : { outcome: "justified", note: "", by: "sam", at: decidedAt },
});

test("the queue begins with what is due next, and ends with what was decided first", () => {
  const queue = [
    review("decided-early", "1", "2026-11-22T16:00"),
    review("due-late", "9"),
    review("decided-late", "1", "2026-11-22T17:00"),
    review("due-soon", "2"),
  ];
  expect(inQueueOrder(queue).map(({ reviewId }) => reviewId)).toEqual([
    "due-soon",
    "due-late",
    "decided-late",
    "decided-early",
  ]);
});

test("a line says who and why, in words", () => {
  const broken = review("r", "1");
  expect([titleOf(broken), reasonOf(broken)]).toEqual([
    "Ana Alvarez broke the glass",
    "Somebody's life or health is in danger",
  ]);
  const unusual: Review = { ...broken, why: { kind: "unusual", reasons: ["vip", "ownFamilyName"] } };
  expect(titleOf(unusual)).toBe("Ana Alvarez, unusual look");
  expect(reasonOf(unusual)).toMatch(/public interest; .* same family name/);
  const caller: Review = { ...broken, why: { kind: "suspectedFraud", signal: "failedLiveness" } };
  expect(titleOf(caller)).toBe("Caller of Ana Alvarez, suspected fraud");
  expect(reasonOf(caller)).toMatch(/no living face/);
  expect(verdictWordsOf(caller).notJustified).toBe("No fraud");
});

test("what is due says how long still", () => {
  const now = Date.parse("2026-11-22T15:00:00.000Z");
  expect(dueWords("2026-11-23T14:59:00.000Z", now)).toBe("due in 23 h");
  expect(dueWords("2026-11-22T15:40:30.000Z", now)).toBe("due in 40 min");
  expect(dueWords("2026-11-22T14:59:00.000Z", now)).toBe("overdue");
});
