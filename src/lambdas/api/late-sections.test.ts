import type { FhirResource } from "fhir/r4";
import { expect, test } from "vitest";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import { FhirUnavailableError } from "#journey/identity/fhir-reader.ts";
import type { FhirReader } from "#journey/identity/fhir-reader.ts";
import { fakeMemberSummaries } from "#journey/profile/fake-member-summaries.ts";
import { deskParts } from "./fake-desk.ts";

const subject = { reference: "Patient/canary" };
const store: FhirResource[] = [
  { resourceType: "Patient", id: "canary", name: [{ given: ["Canary"], family: "Testmember" }] },
  {
    resourceType: "Coverage",
    id: "cov",
    status: "active",
    beneficiary: subject,
    payor: [{ display: "Example Health" }],
    class: [{ type: { coding: [{ code: "plan" }] }, value: "s", name: "Example Silver PPO" }],
  },
  {
    resourceType: "MedicationRequest",
    id: "open",
    status: "active",
    intent: "order",
    subject,
    medicationCodeableConcept: { text: "Lisinopril 10 mg" },
  },
  {
    resourceType: "MedicationRequest",
    id: "secret",
    meta: { security: [{ code: "ETHUD" }] },
    status: "active",
    intent: "order",
    subject,
    medicationCodeableConcept: { text: "Naltrexone 50 mg" },
  },
];

type Trouble = "fails" | "hangs" | null;

/** An API over a store whose searches of some types are in trouble. */
async function desk(callerKind: "member" | "guardian" = "member") {
  const trouble = new Map<string, Trouble>();
  const found = fakeFhirReader(store);
  const inTrouble = <T>(type: string, answer: () => Promise<T>): Promise<T> => {
    const kind = trouble.get(type) ?? trouble.get("*") ?? null;
    if (kind === "fails") return Promise.reject(new FhirUnavailableError("Canary Testmember"));
    return kind === "hangs" ? new Promise<T>(() => undefined) : answer();
  };
  const fhir: FhirReader = {
    search: (type, ...question) => inTrouble(type, () => found.search(type, ...question)),
    read: (type, id) => inTrouble(type, () => found.read(type, id)),
  };
  const summaries = fakeMemberSummaries();
  const { parts, clock, audit, faults, app } = deskParts(store, { fhir, summaries });
  const { rows } = parts;
  await rows.saveIdentity("c-1", {
    patientId: "canary",
    callerKind,
    level: "L1",
    reasonCode: "claimStatus",
    verifiedAt: "2026-11-22T15:00:00.000Z",
    expiresAt: "2026-11-22T15:30:00.000Z",
  });
  await rows.apply("c-1", { kind: "accepted", username: "ana", at: "2026-11-22T15:00:00.000Z" });
  const get = async (path: string) => {
    const claims = { username: "ana", "cognito:groups": "[agent]" };
    const event = { requestContext: { authorizer: { jwt: { claims } } } };
    const response = await app.request(`/api/contacts/c-1/${path}`, {}, { event });
    return { status: response.status, body: await response.json() };
  };
  const forgetReadings = () => clock.advanceBy(61_000);
  return { get, trouble, found, clock, summaries, audit, faults, rows, forgetReadings };
}

test("a claim search that hangs does not hold up the plan", async () => {
  const { get, trouble, faults } = await desk();
  trouble.set("ExplanationOfBenefit", "hangs");
  const { status, body } = await get("profile");
  expect(status).toBe(200);
  expect(body.plan.name).toBe("Example Silver PPO");
  expect(body.late).toEqual([
    { section: "benefits", state: "missing", asOf: null },
    { section: "claims", state: "missing", asOf: null },
    { section: "authorizations", state: "missing", asOf: null },
    { section: "timeline", state: "missing", asOf: null },
  ]);
  expect(faults).toEqual([{ at: "api facts explanations", code: "facts.late", contactId: "c-1" }]);
});

test("asked for again by itself, a late section costs no more than its own questions", async () => {
  const { get, trouble, found } = await desk();
  trouble.set("ExplanationOfBenefit", "fails");
  await get("profile");
  const before = found.asked.length;
  trouble.clear();
  const { body } = await get("profile?sections=claims,timeline");
  expect(body).not.toHaveProperty("late");
  expect(found.asked.slice(before)).toEqual(["ExplanationOfBenefit?patient=Patient/canary&_sort=-created"]);
});

test("what was read before is shown in place of what cannot be read now, with its age", async () => {
  const { get, trouble, forgetReadings } = await desk();
  await get("profile");
  forgetReadings();
  trouble.set("*", "fails");
  const { body } = await get("profile");
  expect(body.member.name).toBe("Canary Testmember");
  expect(body.plan.name).toBe("Example Silver PPO");
  expect(body.late).toContainEqual({ section: "plan", state: "stale", asOf: "2026-11-22T15:00:00.000Z" });
});

test("the summary asks nothing of the store, and there is none before the first reading", async () => {
  const { get, found } = await desk();
  expect((await get("summary")).body).toBeNull();
  expect(found.asked).toEqual([]);
  await get("profile");
  const before = found.asked.length;
  const { body } = await get("summary");
  expect(body.member.name).toBe("Canary Testmember");
  expect(body.medications).toHaveLength(1);
  expect(found.asked).toHaveLength(before);
});

test("nothing sensitive is kept, and what is kept goes through the disclosure decision", async () => {
  const { get, summaries } = await desk("guardian");
  const { body: page } = await get("profile");
  const { body: summary } = await get("summary");
  expect(JSON.stringify([...summaries.kept.values()])).not.toContain("Naltrexone");
  expect(JSON.stringify([...summaries.kept.values()])).toContain("Lisinopril");
  expect(summary.medications).toEqual([]);
  expect(summary.withheld).toEqual(page.withheld);
  expect(summary.late.map(({ section }: { section: string }) => section)).not.toContain("medications");
});

test("the summary of a contact that is somebody else's is refused, and a look at one's own is in the audit trail", async () => {
  const { get, audit, rows } = await desk();
  await get("profile");
  const looks = audit.reveals.length;
  await get("summary");
  expect(audit.reveals.slice(looks)).toMatchObject([{ contactId: "c-1", username: "ana" }]);
  await rows.apply("c-1", { kind: "accepted", username: "ben", at: "2026-11-22T15:01:00.000Z" });
  expect((await get("summary")).status).toBe(403);
});

test("what speaks of facts that could not be read is held back and says so, until they are there", async () => {
  const { get, trouble } = await desk();
  const heldOf = async () => {
    const { status, body } = await get("next-best-action");
    expect(status).toBe(200);
    return (body["heldBack"] as { rule: string; why: { en: string } }[]).map(({ why }) => why.en);
  };
  trouble.set("ExplanationOfBenefit", "fails");
  expect(await heldOf()).toContain("Claims could not be read just now.");
  trouble.clear();
  expect(await heldOf()).not.toContain("Claims could not be read just now.");
});

test("what FHIR says is gone does not come back from what was kept", async () => {
  const { get, trouble, forgetReadings, summaries } = await desk();
  await get("profile");
  const at = store.findIndex(({ id }) => id === "open");
  const [gone] = store.splice(at, 1);
  try {
    forgetReadings();
    await get("profile");
    forgetReadings();
    trouble.set("*", "fails");
    expect((await get("profile")).body.medications).toEqual([]);
    expect(summaries.kept.get("canary")?.cards.medications).toEqual([]);
  } finally {
    if (gone) store.push(gone);
  }
});

test("a section nobody knows is a bad request", async () => {
  const { get } = await desk();
  expect(await get("profile?sections=claims,secrets")).toMatchObject({
    status: 400,
    body: { code: "badRequest" },
  });
});
