import { expect, test } from "vitest";
import type { ContactIdentity } from "#journey/contact/contact-row.ts";
import { fakeDesk } from "./fake-desk.ts";

const at = "2026-11-22T15:00:00.000Z";
const rosa = {
  resourceType: "Patient" as const,
  id: "rosa",
  name: [{ given: ["Rosa"], family: "Testmember" }],
  birthDate: "1979-05-14",
  identifier: [{ system: "https://careline.example/member-id", value: "412907335" }],
};
const pill = {
  resourceType: "MedicationRequest" as const,
  id: "m-1",
  status: "active" as const,
  intent: "order" as const,
  subject: { reference: "Patient/rosa" },
  medicationCodeableConcept: { text: "Canary pill" },
};
const secretPill = {
  ...pill,
  id: "m-2",
  medicationCodeableConcept: { text: "Canary methadone" },
  meta: { security: [{ code: "SUD" }] },
};

async function scene(identity: Partial<ContactIdentity> = {}) {
  const { desk, audit, call } = fakeDesk([rosa, pill, secretPill]);
  await desk.rows.saveIdentity("c-1", {
    patientId: "rosa",
    callerKind: "member",
    level: "L1",
    verifiedAt: at,
    expiresAt: "2026-11-22T15:30:00.000Z",
    reasonCode: "person",
    ...identity,
  });
  await desk.rows.apply("c-1", { kind: "accepted", username: "ana", at });
  const as = (...groups: readonly string[]) => ({
    profile: () => call({ username: "ana", groups }, "GET", "/contacts/c-1/profile"),
    hints: () => call({ username: "ana", groups }, "GET", "/contacts/c-1/next-best-action"),
    reveals: (field: string) => call({ username: "ana", groups }, "POST", "/contacts/c-1/reveal", { field }),
    hears: (speaker: unknown) => call({ username: "ana", groups }, "POST", "/contacts/c-1/speaker", speaker),
    names: (purpose: string) =>
      call({ username: "ana", groups }, "POST", "/contacts/c-1/purposes", { purpose }),
  });
  return { desk, audit, as };
}

test("a birth date and a member ID leave the server when they are asked for, one by one, and audited", async () => {
  const { as, audit } = await scene();
  const agent = as("agent");
  const page = await agent.profile();
  expect(JSON.stringify(page.body)).not.toMatch(/1979-05-14|412907335/);
  expect(await agent.reveals("birthDate")).toEqual({
    status: 200,
    body: { field: "birthDate", values: ["1979-05-14"] },
  });
  expect((await agent.reveals("memberId")).body).toEqual({ field: "memberId", values: ["412907335"] });
  expect(audit.reveals.map(({ what }) => what)).toEqual(["profile", "birthDate", "memberId"]);
});

test("what the table does not let be asked for is refused, and is not in the refusal", async () => {
  const { as, audit } = await scene({ callerKind: "provider" });
  const refused = await as("agent").reveals("birthDate");
  expect(refused).toMatchObject({ status: 403, body: { code: "forbidden" } });
  expect(JSON.stringify(refused.body)).not.toContain("1979");
  expect(audit.reveals).toEqual([]);
});

test("a field that nothing masks cannot be named", async () => {
  const { as } = await scene();
  expect(await as("agent").reveals("medications")).toMatchObject({ status: 400 });
});

test("somebody who only asked for a person has the least opened, and more once the agent says what it is about", async () => {
  const { as, audit } = await scene();
  const agent = as("agent");
  expect((await agent.profile()).body).toMatchObject({ purposes: ["general"], medications: [] });
  expect((await agent.names("pharmacy")).body).toEqual({ purposes: ["general", "pharmacy"] });
  expect((await agent.profile()).body).toMatchObject({ medications: [{ name: "Canary pill" }] });
  expect(audit.reveals.map(({ what }) => what)).toEqual(["profile", "purposes", "profile"]);
});

test("naming a matter opens no door of another role", async () => {
  const { as } = await scene({ level: "L2" });
  await as("agent").names("clinical");
  expect(JSON.stringify((await as("agent").profile()).body)).not.toContain("methadone");
});

test("a nurse in a contact about health, after a code, sees the sensitive record with its notice", async () => {
  const { as } = await scene({ level: "L2", reasonCode: "nurse" });
  const { body } = await as("nurse").profile();
  expect(JSON.stringify(body)).toContain("Canary methadone");
  expect(body).toMatchObject({
    notices: ["42 CFR part 2 prohibits unauthorized use or disclosure of these records."],
  });
});

test("a member lets somebody hear of one matter: that and no more is shown, until the member speaks on", async () => {
  const { as, audit } = await scene({ reasonCode: "refill" });
  const agent = as("agent");
  expect((await agent.profile()).body).toMatchObject({ medications: [{ name: "Canary pill" }] });
  const son = { kind: "representative", grants: ["claims"] };
  expect(await agent.hears(son)).toMatchObject({ status: 200 });
  const heard = (await agent.profile()).body;
  expect(heard).toMatchObject({ callerKind: "representative", medications: [] });
  expect(heard).toMatchObject({
    withheld: expect.arrayContaining([
      expect.objectContaining({ why: "Not granted to this representative." }),
    ]),
  });
  await agent.hears({ kind: "member" });
  expect((await agent.profile()).body).toMatchObject({ medications: [{ name: "Canary pill" }] });
  expect(audit.reveals.map(({ what }) => what).filter((what) => what === "speaker")).toHaveLength(2);
});

test("a representative on file cannot widen what was granted by saying so", async () => {
  const { as } = await scene({ callerKind: "representative", relatedPersonId: "jun", grants: ["claims"] });
  const agent = as("agent");
  expect(await agent.hears({ kind: "representative", grants: ["everything"] })).toMatchObject({
    status: 403,
  });
  expect(await agent.hears({ kind: "member" })).toMatchObject({ status: 403 });
  expect(await agent.hears({ kind: "representative", grants: [] })).toMatchObject({ status: 400 });
});

test("a suggestion is kept by what was open when it was made", async () => {
  const { as } = await scene();
  const agent = as("agent");
  const slateOf = async () => (await agent.hints()).body;
  const first = await slateOf();
  expect(await slateOf()).toEqual(first);
  await agent.names("pharmacy");
  expect(await slateOf()).not.toMatchObject({ decisionId: (first as { decisionId: string }).decisionId });
});
