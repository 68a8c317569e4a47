import type { ExplanationOfBenefit, FhirResource, Meta } from "fhir/r4";
import { expect, test } from "vitest";
import * as z from "zod";
import { openDesk } from "./fake-desk.ts";

const carcs = "https://x12.org/codes/claim-adjustment-reason-codes";

/** A claim of one line that was denied as a duplicate. */
const denied = (id: string, { provider = "testwell", meta }: { provider?: string; meta?: Meta } = {}) =>
  ({
    resourceType: "ExplanationOfBenefit",
    id: `eob-${id}`,
    ...(meta ? { meta } : {}),
    identifier: [{ value: `CLM-2026-${id}` }],
    status: "active",
    use: "claim",
    type: { coding: [{ code: "professional" }] },
    outcome: "complete",
    created: "2026-09-01",
    billablePeriod: { start: "2026-08-20", end: "2026-08-20" },
    patient: { reference: `Patient/of-${id}` },
    insurer: {},
    insurance: [],
    provider: { reference: `Organization/${provider}` },
    item: [
      {
        sequence: 1,
        productOrService: { text: "Visit" },
        adjudication: [
          { category: { coding: [{ code: "submitted" }] }, amount: { value: 100, currency: "USD" } },
          {
            category: { coding: [{ code: "denialreason" }] },
            reason: { coding: [{ system: carcs, code: "18" }] },
          },
        ],
      },
    ],
    total: [{ category: { coding: [{ code: "submitted" }] }, amount: { value: 100, currency: "USD" } }],
  }) satisfies ExplanationOfBenefit;

const numbers = ["310001", "310002", "310003"];
const resources: readonly FhirResource[] = [
  { resourceType: "Organization", id: "testwell", name: "Testwell Orthopedics" },
  ...numbers.map((each) => denied(each)),
  denied("999001", { provider: "imaging" }),
  denied("310009", {
    meta: { security: [{ system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "HIV" }] },
  }),
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
  let revision = 0;
  const looksUp = async (text: string) => {
    revision += 1;
    const init = { method: "PUT", body: JSON.stringify({ text, revision }) };
    expect((await desk.call("/contacts/c-1/drafts/lookedUp", init)).status).toBe(200);
  };
  const slate = async () => Slate.parse((await desk.call("/contacts/c-1/next-best-action")).body);
  return { ...desk, looksUp, slate };
}
const Slate = z.object({
  card: z.nullable(
    z.object({
      rule: z.string(),
      sources: z.array(z.object({ source: z.object({ resource: z.string() }) })),
    }),
  ),
});

test("claims on the board that fell for one reason are suggested to be solved at once", async () => {
  const { looksUp, slate } = await practiceOnTheLine();
  expect(await slate()).toEqual({ card: null });
  await looksUp(numbers.join(", "));
  const { card } = await slate();
  expect(card?.rule).toBe("claim-batch-one-cause");
  expect(card?.sources.map(({ source }) => source.resource)).toEqual(
    numbers.map((each) => `ExplanationOfBenefit/eob-${each}`),
  );
});

test("each claim that a hint names is audited with its own patient, once for a decision", async () => {
  const { looksUp, slate, audit } = await practiceOnTheLine();
  await looksUp(numbers.join(", "));
  await slate();
  await slate();
  const told = audit.reveals.filter(({ what, patientId }) => what === "nextBestAction" && patientId !== null);
  expect(told.map(({ patientId, shown }) => [patientId, shown])).toEqual(
    numbers.map((each) => [`of-${each}`, ["claims"]]),
  );
});

test("what another practice billed, and what is sensitive, counts for nothing", async () => {
  const { looksUp, slate } = await practiceOnTheLine();
  await looksUp("310001, 310002, 999001, 310009");
  expect((await slate()).card?.rule).not.toBe("claim-batch-one-cause");
});

test("a member has no board, nor has a practice whose verification has expired", async () => {
  const member = await practiceOnTheLine({ callerKind: "member" });
  await member.looksUp(numbers.join(", "));
  await member.slate();
  expect(member.fhir.asked.some((each) => each.includes("310001"))).toBe(false);
  const later = await practiceOnTheLine();
  await later.looksUp(numbers.join(", "));
  later.clock.advanceBy(30 * 60_000);
  expect((await later.slate()).card).toBeNull();
  expect(later.fhir.asked.some((each) => each.includes("310001"))).toBe(false);
});
