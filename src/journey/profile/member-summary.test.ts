import type { Coverage, ExplanationOfBenefit, Patient } from "fhir/r4";
import { expect, test } from "vitest";
import { nobodyYet } from "../contact/contact-row.ts";
import type { ContactRow } from "../contact/contact-row.ts";
import { buildProfile, summaryPage } from "./build-profile.ts";
import { fakeMemberSummaries } from "./fake-member-summaries.ts";
import { keepSummary } from "./keep-summary.ts";
import { noFacts } from "./member-facts.ts";
import type { FactKey, MemberFacts } from "./member-facts.ts";
import { allFacts } from "./section-facts.ts";
import { sectionNames } from "./section-names.ts";
import { summarise } from "./summarise.ts";

const before = new Date("2026-11-22T15:00:00.000Z");
const now = new Date("2026-11-22T15:09:00.000Z");

const patient: Patient = {
  resourceType: "Patient",
  id: "p",
  meta: { versionId: "3", lastUpdated: "2026-11-01T00:00:00.000Z" },
  name: [{ given: ["Rosa"], family: "Testmember" }],
};
const claim: ExplanationOfBenefit = {
  resourceType: "ExplanationOfBenefit",
  id: "e",
  meta: { versionId: "7" },
  status: "active",
  type: { text: "MRI" },
  use: "claim",
  patient: { reference: "Patient/p" },
  created: "2026-10-22",
  insurer: {},
  provider: { display: "Placeholder Imaging" },
  outcome: "complete",
  insurance: [],
};
const coverage: Coverage = {
  resourceType: "Coverage",
  id: "c",
  status: "active",
  beneficiary: { reference: "Patient/p" },
  payor: [{ display: "Example Health" }],
  class: [{ type: { coding: [{ code: "plan" }] }, value: "s", name: "Example Silver PPO" }],
  period: { start: "2026-01-01" },
};

const whole: MemberFacts = { ...noFacts, patient, explanations: [claim], coverages: [coverage] };
const row: ContactRow = {
  contactId: "c-1",
  initialContactId: "c-1",
  channel: "voice",
  identity: { ...nobodyYet, patientId: "p", callerKind: "member", level: "L1" },
  holder: { username: "ana", phase: "accepted" },
  queueId: null,
  initiatedAt: null,
  queuedAt: null,
  acceptedAt: null,
  endedAt: null,
};

/** The same reading, with some questions unanswered. */
function without(...keys: readonly FactKey[]): MemberFacts {
  const emptied = Object.fromEntries(keys.map((key) => [key, noFacts[key]]));
  return { ...whole, ...emptied, unread: keys };
}

const keptBefore = () => summarise("p", whole, before);

test("what could not be read is filled from the kept summary, with its age, and nothing else is late", () => {
  const page = buildProfile(without("coverages"), { row, now, summary: keptBefore() });
  expect(page.plan?.name).toBe("Example Silver PPO");
  expect(page.late?.map(({ section }) => section)).toEqual([
    "plan",
    "benefits",
    "authorizations",
    "careTeam",
    "appeals",
  ]);
  expect(page.late?.[0]).toEqual({ section: "plan", state: "stale", asOf: before.toISOString() });
});

test("without a kept summary it is missing, and says so", () => {
  const page = buildProfile(without("coverages"), { row, now });
  expect(page.plan).toBeNull();
  expect(page.late?.[0]).toEqual({ section: "plan", state: "missing", asOf: null });
});

test("where only the person could not be read, their facts are still theirs", () => {
  const page = buildProfile(without("patient"), { row, now });
  expect(page.member).toBeNull();
  expect(page.claims.total).toBe(1);
  expect(page.late?.map(({ section }) => section)).toContain("identity");
});

test("a page that was read whole says nothing of age", () => {
  expect(buildProfile(whole, { row, now })).not.toHaveProperty("late");
});

test("only what was asked for can be late", () => {
  const answered = without(...allFacts.filter((key) => key !== "explanations"));
  expect(buildProfile(answered, { row, now, wanted: ["claims"] })).not.toHaveProperty("late");
});

test("the kept page has everything, and every section of it carries its age", () => {
  const page = summaryPage(keptBefore(), { row, now });
  expect(page).toMatchObject({ member: { name: "Rosa Testmember" }, claims: { total: 1 } });
  expect(page.late?.map(({ section }) => section)).toEqual(sectionNames);
  expect(page.late).toContainEqual({ section: "claims", state: "stale", asOf: before.toISOString() });
});

test("a summary knows from which versions each section was made", () => {
  expect(keptBefore().sections).toMatchObject({
    identity: { versions: { "Patient/p": "3" } },
    claims: { versions: { "ExplanationOfBenefit/e": "7" } },
  });
});

test("what FHIR says is gone is gone from the summary too, once it was read fresh", async () => {
  const summaries = fakeMemberSummaries();
  await keepSummary(summaries, "p", whole, before);
  await keepSummary(summaries, "p", { ...whole, explanations: [] }, now);
  const down = { ...noFacts, unread: allFacts };
  const page = buildProfile(down, { row, now, summary: await summaries.read("p") });
  expect(page.claims).toEqual({ total: 0, recent: [] });
  expect(page.plan?.name).toBe("Example Silver PPO");
});

test("a partial reading goes over what is kept, section by section", async () => {
  const summaries = fakeMemberSummaries();
  await keepSummary(summaries, "p", whole, before);
  await keepSummary(summaries, "p", { ...without("coverages"), explanations: [] }, now);
  const kept = summaries.kept.get("p");
  expect(kept?.cards.claims.total).toBe(0);
  expect(kept?.cards.plan?.name).toBe("Example Silver PPO");
  expect(kept?.sections.claims?.asOf).toBe(now.toISOString());
  expect(kept?.sections.plan?.asOf).toBe(before.toISOString());
});

test("a reading of before does not go over one of later", async () => {
  const summaries = fakeMemberSummaries();
  await keepSummary(summaries, "p", { ...whole, explanations: [] }, now);
  await keepSummary(summaries, "p", whole, before);
  expect(summaries.kept.get("p")?.cards.claims.total).toBe(0);
});

test("a partial reading is not kept over what somebody else kept meanwhile", async () => {
  const summaries = fakeMemberSummaries();
  await keepSummary(summaries, "p", whole, before);
  const racing = {
    ...summaries,
    read: async (patientId: string) => {
      const kept = await summaries.read(patientId);
      await keepSummary(summaries, "p", { ...whole, coverages: [] }, now);
      return kept;
    },
  };
  await keepSummary(racing, "p", without("coverages"), now);
  expect(summaries.kept.get("p")?.cards.plan).toBeNull();
});

test("nothing read changes nothing, and a person the store no longer has is forgotten", async () => {
  const summaries = fakeMemberSummaries();
  await keepSummary(summaries, "p", whole, before);
  await keepSummary(summaries, "p", { ...noFacts, unread: allFacts }, now);
  expect(summaries.kept.has("p")).toBe(true);
  await keepSummary(summaries, "p", noFacts, now);
  expect(summaries.kept.has("p")).toBe(false);
});
