import { expect, test } from "vitest";
import type { FiledMatters } from "../call-log/call-log-record.ts";
import type { IntakeReview } from "../intake/matters/intake-review.ts";
import type { MatterKind } from "../intake/matters/matter.ts";
import { misfiledInquiries, misfiledInReviews } from "./misfiled.ts";

const filed = (contactId: string, found: readonly MatterKind[], chosen: readonly MatterKind[] | null) => ({
  contactId,
  matters: {
    found,
    chosen: chosen?.map((kind) => ({ kind, startedAt: "", dueAt: null, citation: null })) ?? null,
  } satisfies FiledMatters,
});

const review = (
  contactId: string,
  found: readonly MatterKind[],
  chosen: readonly MatterKind[] | null,
  verdict: readonly MatterKind[] | null,
): IntakeReview => ({
  reviewId: `r-${contactId}`,
  contactId,
  username: "ana",
  at: "2026-11-22T15:00:00.000Z",
  dueAt: "2026-11-23T15:00:00.000Z",
  found,
  chosen,
  reason: "",
  verdict: verdict && { kinds: verdict, note: "", by: "quinn", at: "2026-11-22T16:00:00.000Z" },
});

test("a grievance that was filed as a question is misfiled, whether the agent said so or said nothing", () => {
  const records = [
    filed("c-1", ["inquiry", "grievance"], ["inquiry"]),
    filed("c-2", ["grievance"], null),
    filed("c-3", ["grievance"], ["grievance"]),
    filed("c-4", ["inquiry"], ["inquiry"]),
  ];
  expect(misfiledInquiries(records, [])).toEqual({ filedAsInquiry: 3, misfiled: 2, awaitingQuality: 2 });
});

test("quality's word outweighs the reader's, either way", () => {
  const records = [filed("c-1", ["grievance"], ["inquiry"]), filed("c-2", ["inquiry"], ["inquiry"])];
  const reviews = [
    review("c-1", ["grievance"], ["inquiry"], ["inquiry"]),
    review("c-2", ["inquiry"], ["inquiry"], ["appeal"]),
  ];
  expect(misfiledInquiries(records, reviews)).toEqual({ filedAsInquiry: 2, misfiled: 1, awaitingQuality: 0 });
});

test("records from before intake was read count for nothing", () => {
  expect(misfiledInquiries([{ contactId: "c-0" }], [])).toEqual({
    filedAsInquiry: 0,
    misfiled: 0,
    awaitingQuality: 0,
  });
});

test("the reviews alone tell the same of the contacts that are in them", () => {
  const reviews = [
    review("c-1", ["grievance"], ["inquiry"], null),
    review("c-2", ["grievance"], null, ["grievance"]),
    review("c-3", [], ["grievance"], null),
  ];
  expect(misfiledInReviews(reviews)).toEqual({ filedAsInquiry: 2, misfiled: 2, awaitingQuality: 1 });
});
