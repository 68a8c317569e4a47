import { expect, test } from "vitest";
import type { OutreachDraft } from "#journey/retention/outreach/outreach-drafts.ts";
import { fakeDesk } from "./fake-desk.ts";

const draft: OutreachDraft = {
  draftId: "2026-11-28-subsidyCliff-0",
  segment: "subsidyCliff",
  asOf: "2026-11-28",
  createdAt: "2026-11-28T03:00:00.000Z",
  members: [{ patientId: "mateo-testmember", renewalMonth: 1 }],
  status: { state: "drafted" },
};
const lee = { username: "lee", groups: ["role:lead"] };
const ana = { username: "ana", groups: ["role:agent"] };
const decision = `/outreach/drafts/${draft.draftId}/decision`;

async function deskWithDraft() {
  const made = fakeDesk([]);
  await made.desk.outreach.drafts.add(draft);
  return made;
}

test("A lead reads the words in three languages and how many they are for, and nobody's name", async () => {
  const { call } = await deskWithDraft();
  const { status, body } = await call(lee, "GET", "/outreach/drafts");
  expect(status).toBe(200);
  expect(body).toMatchObject({
    drafts: [{ segmentName: "Subsidy cliff", members: 1, status: { state: "drafted" } }],
  });
  expect(JSON.stringify(body)).toContain("(555) 555-0100");
  expect(JSON.stringify(body)).not.toContain("mateo");
});

test("A lead approves, and the second decision comes too late", async () => {
  const { call, desk } = await deskWithDraft();
  expect(await call(lee, "POST", decision, { decision: "approve", note: "" })).toMatchObject({
    status: 200,
    body: { status: { state: "approved", by: "lee" } },
  });
  expect(await call(lee, "POST", decision, { decision: "return", note: "No" })).toMatchObject({
    status: 409,
  });
  expect((await desk.outreach.drafts.find(draft.draftId))?.status.state).toBe("approved");
});

test("An agent neither reads nor decides, what is returned needs a note, and an unknown draft is not found", async () => {
  const { call } = await deskWithDraft();
  expect(await call(ana, "GET", "/outreach/drafts")).toMatchObject({ status: 403 });
  expect(await call(ana, "POST", decision, { decision: "approve", note: "" })).toMatchObject({ status: 403 });
  expect(await call(lee, "POST", decision, { decision: "return", note: " " })).toMatchObject({ status: 400 });
  expect(
    await call(lee, "POST", "/outreach/drafts/none/decision", { decision: "approve", note: "" }),
  ).toMatchObject({ status: 404 });
});
