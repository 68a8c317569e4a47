import { expect, test } from "vitest";
import type { ReferralOutcome, ReferralStatus } from "./care-management.ts";
import { toCareStanding } from "./to-care-standing.ts";

const rules = [
  { id: "refill-late", group: "medicines" },
  { id: "ride-offer", group: "access" },
  { id: "telehealth-offer", group: "access" },
] as const;

const asked = { rules, mayTell: true };

const nothing = { kind: "answered", cases: [], vetoes: [], urges: [] } as const;
const none = { kind: "answered", referrals: [] } as const;
const down = { kind: "down", code: "care.unavailable" } as const;

const onFile = {
  caseId: "7",
  title: "Back home after surgery",
  since: "2026-11-20T09:00:00Z",
  manager: { name: "Carmen Placeholder", role: "Nurse case manager" },
  covers: { groups: ["access"], rules: [] },
};

const referral = (status: ReferralStatus): ReferralOutcome => ({
  taskId: "9",
  status,
  contactId: "c-1",
  rule: "ride-offer",
  about: "Appointment/3",
  sentAt: "2026-11-20T09:00:00Z",
  closedAt: null,
  outcome: null,
  by: null,
});

test("a system that is down is down, whatever else is known", () => {
  expect(toCareStanding(down, none, asked)).toEqual({ state: "down" });
});

test("where only the referrals could not be read, words on rules hold", () => {
  const word = { rule: "refill-late", why: "The dose is being changed.", by: "Carmen", until: null };
  expect(toCareStanding({ ...nothing, vetoes: [word] }, down, asked)).toMatchObject({
    state: "answered",
    vetoes: [{ rule: "refill-late", why: "The dose is being changed.", by: "Carmen" }],
    referrals: [],
  });
});

test("an open case stands with its day and its manager, and vetoes what it covers", () => {
  expect(toCareStanding({ ...nothing, cases: [onFile] }, none, asked)).toMatchObject({
    cases: [
      {
        caseId: "CarePlan/7",
        what: "Back home after surgery",
        since: "2026-11-20",
        manager: "Carmen Placeholder, Nurse case manager",
      },
    ],
    vetoes: [
      { rule: "ride-offer", why: "Carmen Placeholder takes care of it (Back home after surgery)." },
      { rule: "telehealth-offer" },
    ],
  });
});

test("a sensitive case covers what it covers and tells nothing of itself", () => {
  const sensitive = { ...onFile, title: null, manager: null, covers: { groups: [], rules: ["refill-late"] } };
  const standing = toCareStanding({ ...nothing, cases: [sensitive] }, none, asked);
  expect(standing).toMatchObject({
    cases: [{ what: "An open case", manager: null }],
    vetoes: [{ rule: "refill-late", why: "a case manager takes care of it.", by: null }],
  });
  expect(JSON.stringify(standing)).not.toContain("surgery");
});

test("where nothing may be told of it, everything holds and no sentence is passed on", () => {
  const word = { rule: "refill-late", why: "The dose is being changed.", by: "Carmen", until: null };
  const done = { ...referral("done"), outcome: "A nurse visits." };
  const standing = toCareStanding(
    { ...nothing, cases: [onFile], vetoes: [word], urges: [word] },
    { kind: "answered", referrals: [done] },
    { rules, mayTell: false },
  );
  expect(standing).toMatchObject({
    vetoes: [{ rule: "refill-late" }, { rule: "ride-offer" }, { rule: "telehealth-offer" }],
    urges: [{ rule: "refill-late" }],
    referrals: [{ state: "closed", outcome: null }],
  });
  expect(JSON.stringify(standing)).not.toMatch(/dose|surgery|visits/);
});

test.each([
  ["sent", "waiting"],
  ["onHold", "accepted"],
  ["unknown", "accepted"],
  ["refused", "declined"],
  ["done", "closed"],
] as const)("a referral that is %s stands as %s", (status, state) => {
  const standing = toCareStanding(nothing, { kind: "answered", referrals: [referral(status)] }, asked);
  expect(standing).toMatchObject({
    referrals: [{ rule: "ride-offer", about: "Appointment/3", state, caseId: "Task/9" }],
  });
});
