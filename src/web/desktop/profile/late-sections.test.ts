import { expect, test } from "vitest";
import type { Profile } from "#contract/profile.ts";
import { lateNames, paintable, withAnswer } from "./late-sections.ts";

const source = { resource: "Patient/p", asOf: "2026-11-22T15:00:00.000Z" };
const kept = "2026-11-22T14:00:00.000Z";

const page = (more: Partial<Profile>): Profile => ({
  contactId: "c-1",
  verification: { level: "L1", method: "memberIdAndBirthDate", expiresAt: null },
  callerKind: "member",
  scope: "accepted",
  member: null,
  plan: null,
  coverageHistory: [],
  benefits: null,
  accumulators: [],
  claims: { total: 0, recent: [] },
  authorizations: [],
  careGaps: [],
  medications: [],
  allergies: [],
  carePlan: [],
  careTeam: [],
  social: null,
  appointments: [],
  appeals: [],
  relatives: [],
  consents: [],
  preferences: [],
  contactPoints: null,
  pastContacts: [],
  timeline: [],
  lakeFacts: null,
  purposes: [],
  masked: [],
  notices: [],
  withheld: [],
  asOf: "2026-11-22T15:00:00.000Z",
  ...more,
});

const plan = (name: string): Profile["plan"] => ({
  name,
  status: "active",
  since: null,
  until: null,
  group: null,
  source,
});
const claims = (total: number): Profile["claims"] => ({ total, recent: [] });
const stale = (section: "plan" | "claims" | "identity") => ({ section, state: "stale", asOf: kept }) as const;

test("an answer about one section changes that one, and what else was late stays late", () => {
  const shown = page({ plan: plan("kept"), claims: claims(1), late: [stale("plan"), stale("claims")] });
  const merged = withAnswer(shown, page({ claims: claims(2) }), ["claims"]);
  expect(merged.claims.total).toBe(2);
  expect(merged.plan?.name).toBe("kept");
  expect(lateNames(merged)).toEqual(["plan"]);
});

test("when the last one has come, nothing is late", () => {
  const shown = page({ claims: claims(1), late: [stale("claims")] });
  expect(withAnswer(shown, page({ claims: claims(2) }), ["claims"]).late).toBeUndefined();
});

test("a second plan that is gone is gone", () => {
  const shown = page({ plan: plan("a"), otherPlans: [plan("b")!], late: [stale("plan")] });
  const merged = withAnswer(shown, page({ plan: plan("a") }), ["plan"]);
  expect(merged.otherPlans).toBeUndefined();
});

test("an answer from before the acceptance does not close the page again", () => {
  const shown = page({ claims: claims(1), late: [stale("claims")] });
  expect(withAnswer(shown, page({ scope: "offered" }), ["claims"])).toBe(shown);
});

test("a kept page is painted where nothing is shown yet", () => {
  const summary = page({ claims: claims(1) });
  expect(paintable(summary, undefined)).toBe(summary);
});

test("a kept page never goes over what the store has said", () => {
  expect(paintable(page({ claims: claims(1) }), page({}))).toBeNull();
});

test("after the acceptance the kept page is painted around the name and plan that the store gave while it rang", () => {
  const rang = page({ scope: "offered", plan: plan("as it is now") });
  const summary = page({
    plan: plan("as it was"),
    claims: claims(3),
    late: [stale("plan"), stale("claims")],
  });
  const painted = paintable(summary, rang);
  expect(painted).toMatchObject({ scope: "accepted", plan: { name: "as it is now" }, claims: { total: 3 } });
  expect(painted && lateNames(painted)).toEqual(["claims"]);
});
