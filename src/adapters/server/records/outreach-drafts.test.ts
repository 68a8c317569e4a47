import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fakeOutreachDrafts } from "#journey/retention/outreach/fake-outreach-drafts.ts";
import type { OutreachDraft, OutreachDrafts } from "#journey/retention/outreach/outreach-drafts.ts";
import { openTables } from "#tests/dynamo-tables.ts";
import type { Tables } from "#tests/dynamo-tables.ts";
import { dynamoOutreachDrafts } from "./outreach-drafts.ts";

let tables: Tables;
beforeAll(async () => {
  tables = await openTables("records");
});
afterAll(() => tables.close());

const places: readonly [string, () => OutreachDrafts][] = [
  ["in memory", fakeOutreachDrafts],
  ["in DynamoDB", () => dynamoOutreachDrafts({ client: tables.client, table: "records" })],
];

const draft = (asOf: string): OutreachDraft => ({
  draftId: `${asOf}-subsidyCliff-0`,
  segment: "subsidyCliff",
  asOf,
  createdAt: `${asOf}T03:00:00.000Z`,
  members: [
    { patientId: "mateo", renewalMonth: 1 },
    { patientId: "nora", renewalMonth: null },
  ],
  status: { state: "drafted" },
});
const approved = { state: "approved", by: "lee", at: "2026-11-28T10:00:00.000Z" } as const;
const counts = { texts: 1, emails: 0, notSent: 1 };

describe.each(places)("drafts of outreach %s", (_where, open) => {
  test("are listed from the newest on, and added once", async () => {
    const drafts = open();
    const [older, newer] = [draft("2026-11-27"), draft("2026-11-28")];
    await drafts.add(older);
    await drafts.add(newer);
    await drafts.add({ ...older, members: [] });
    expect(await drafts.list(10)).toEqual([newer, older]);
    expect(await drafts.list(1)).toEqual([newer]);
    expect(await drafts.find("nothing")).toBeNull();
  });

  test("keep the first decision, and are sent only when approved", async () => {
    const drafts = open();
    const own = draft("2026-12-01");
    await drafts.add(own);
    await drafts.finish(own.draftId, "2026-12-01T11:00:00.000Z", counts);
    expect(await drafts.find(own.draftId)).toEqual(own);
    expect(await drafts.decide(own.draftId, approved)).toEqual({ ...own, status: approved });
    const late = { ...approved, state: "returned", note: "No" } as const;
    expect(await drafts.decide(own.draftId, late)).toEqual({ ...own, status: approved });
    await drafts.finish(own.draftId, "2026-12-01T11:00:00.000Z", counts);
    expect((await drafts.find(own.draftId))?.status).toEqual({
      ...approved,
      state: "sent",
      sentAt: "2026-12-01T11:00:00.000Z",
      counts,
    });
    expect(await drafts.decide("nothing", approved)).toBeNull();
  });

  test("let one run at a time write to a member, and remember what became of it", async () => {
    const drafts = open();
    expect(await drafts.claim("2026-12-02-a", "mateo")).toBeNull();
    expect(await drafts.claim("2026-12-02-a", "mateo")).toBe("notSent");
    await drafts.settle("2026-12-02-a", "mateo", "texts");
    expect(await drafts.claim("2026-12-02-a", "mateo")).toBe("texts");
    expect(await drafts.claim("2026-12-02-b", "mateo")).toBeNull();
  });
});
