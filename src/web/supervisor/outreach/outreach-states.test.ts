import { expect, test } from "vitest";
import type { OutreachDraft } from "#contract/outreach.ts";
import { waitingFirst, whomWords } from "./outreach-states.ts";

const words = { en: "", es: "", zh: "" };
const draft = (draftId: string, status: OutreachDraft["status"], members = 3): OutreachDraft => ({
  draftId,
  segment: "subsidyCliff",
  segmentName: "Subsidy cliff",
  rule: "",
  asOf: "2026-11-28",
  createdAt: "2026-11-28T03:00:00.000Z",
  members,
  words: { text: words, subject: words, email: words },
  status,
});
const sent = { state: "sent", by: "lee", at: "", sentAt: "" } as const;

test("How many it is for, and once it is sent what became of them", () => {
  expect(whomWords(draft("a", { state: "drafted" }, 1))).toBe("1 member");
  expect(whomWords(draft("a", { ...sent, counts: { texts: 1, emails: 2, notSent: 0 } }))).toBe(
    "3 members: 1 text, 2 e-mails",
  );
  expect(whomWords(draft("a", { ...sent, counts: { texts: 0, emails: 0, notSent: 3 } }))).toBe(
    "3 members: 3 not written to",
  );
});

test("What waits comes before what is decided, the newest first", () => {
  const given = [
    draft("2026-11-27-a", { state: "drafted" }),
    draft("2026-11-28-a", { ...sent, counts: { texts: 0, emails: 0, notSent: 3 } }),
    draft("2026-11-28-b", { state: "drafted" }),
  ];
  expect(waitingFirst(given).map(({ draftId }) => draftId)).toEqual([
    "2026-11-28-b",
    "2026-11-27-a",
    "2026-11-28-a",
  ]);
});
