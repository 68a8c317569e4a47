import type { FhirResource } from "fhir/r4";
import { expect, test } from "vitest";
import { memberIdSystem } from "#journey/identity/member-claim.ts";
import { openDesk } from "./fake-desk.ts";

const claim = (id: string, provider: string): FhirResource => ({
  resourceType: "ExplanationOfBenefit",
  id,
  identifier: [{ value: `CLM-2026-${id}` }],
  status: "active",
  use: "claim",
  type: {},
  outcome: "queued",
  created: "2026-09-01",
  patient: { reference: "Patient/omar" },
  insurer: {},
  insurance: [],
  provider: { reference: `Organization/${provider}` },
});
const resources: readonly FhirResource[] = [
  claim("310418", "testwell"),
  claim("104417", "imaging"),
  { resourceType: "Patient", id: "omar", identifier: [{ system: memberIdSystem, value: "412907335" }] },
];

async function practiceOnTheLine(more: { readonly callerKind?: "member" } = {}) {
  const desk = await openDesk(resources);
  await desk.parts.rows.saveIdentity("c-1", {
    patientId: null,
    providerId: "testwell",
    callerKind: "provider",
    method: "npiAndTin",
    ...more,
  });
  const ask = (kind: string, digits: string) =>
    desk.call("/contacts/c-1/practice-board", {
      method: "POST",
      body: JSON.stringify({ kind, digits }),
    });
  return { ...desk, ask };
}

test("each row is told and audited by itself, with the patient of the row", async () => {
  const { ask, audit } = await practiceOnTheLine();
  const [own, foreign, member] = [
    await ask("claim", "310418"),
    await ask("claim", "104417"),
    await ask("member", "412907335"),
  ];
  expect(own.body).toMatchObject({ number: "CLM-2026-310418", status: "inProcess" });
  expect(foreign.body).toMatchObject({
    number: "104417",
    status: "notFound",
    reason: "No claim of this practice by that number.",
  });
  expect(member.body).toMatchObject({ status: "noPlanOnRecord" });
  expect(audit.reveals.map(({ decision, patientId, shown }) => [decision, patientId, shown])).toEqual([
    ["permitted", "omar", ["claims"]],
    ["refused", null, []],
    ["permitted", "omar", ["plan", "claims"]],
  ]);
  expect(audit.reveals.every(({ what }) => what === "practiceBoard")).toBe(true);
});

test("who belongs to the practice is read once for a whole board", async () => {
  const { ask, fhir } = await practiceOnTheLine();
  await ask("claim", "310418");
  await ask("claim", "104417");
  expect(fhir.asked.filter((each) => each.startsWith("PractitionerRole?organization"))).toHaveLength(1);
});

test("there is no board for a member, nor for a practice whose verification has expired", async () => {
  const { ask } = await practiceOnTheLine({ callerKind: "member" });
  expect((await ask("claim", "310418")).status).toBe(403);
  const { ask: later, clock, audit } = await practiceOnTheLine();
  clock.advanceBy(30 * 60_000);
  expect((await later("claim", "310418")).status).toBe(403);
  expect(audit.reveals).toEqual([]);
});

test("what is no number is refused by its field, never by its value", async () => {
  const { ask, fhir } = await practiceOnTheLine();
  const { status, body } = await ask("claim", "Rosa");
  expect(status).toBe(400);
  expect(body["message"]).toBe("Not as described: digits.");
  expect(fhir.asked).toEqual([]);
});
