import { afterAll, beforeAll, expect, test } from "vitest";
import { healthLakeAuditEvents } from "#adapters/server/healthlake/audit-event-writer.ts";
import { healthLakeReader } from "#adapters/server/healthlake/healthlake-reader.ts";
import { randomIds, systemClock } from "#adapters/server/system-clock.ts";
import { toAuditEvent } from "#journey/disclosure/to-audit-event.ts";
import { createFhirApp } from "#local/fhir/fhir-app.ts";
import { openStore } from "#local/fhir/fhir-store.ts";
import { serve } from "#local/serve.ts";
import type { Running } from "#local/serve.ts";

let aws: Running;
const requestLines: string[] = [];
let answers: number[] = [];
beforeAll(async () => {
  const app = createFhirApp({
    store: openStore(":memory:", systemClock),
    clock: systemClock,
    ids: randomIds,
  });
  const fetchApp = app.fetch.bind(app);
  app.fetch = (request, ...more) => {
    requestLines.push(`${request.method} ${request.url}`);
    const status = answers.shift();
    return status === undefined ? fetchApp(request, ...more) : new Response("<html>busy</html>", { status });
  };
  aws = await serve({ app }, 0);
});
afterAll(() => aws.close());

const options = () => ({
  endpoint: `http://127.0.0.1:${aws.port}/datastore/0123456789abcdef0123456789abcdef/r4`,
  region: "us-west-2",
  credentials: () => ({ accessKeyId: "LOCAL", secretAccessKey: "local" }),
  clock: systemClock,
});

const event = (contactId: string) =>
  toAuditEvent(
    {
      entryId: `e-${contactId}`,
      at: "2026-11-22T15:00:00.000Z",
      username: "ana",
      roles: ["agent"],
      contactId,
      patientId: "p-1",
      what: "profile",
      purpose: "BTG",
      decision: "permitted",
      scope: "accepted",
      level: "L1",
      shown: ["identity"],
      masked: [],
      withheld: [],
    },
    { sequence: 1, hash: "abc" },
  );

test("an AuditEvent is created in the store, and found by the member whose record it was", async () => {
  await healthLakeAuditEvents(options()).create(event("c-1"));
  const found = await healthLakeReader(options()).search("AuditEvent", [["patient", "Patient/p-1"]]);
  expect(found).toMatchObject([{ ...event("c-1"), id: expect.any(String) }]);
  expect(requestLines.join("\n")).not.toContain("p-1");
});

test("a store that throttles is asked again; one that refuses or stays away is told", async () => {
  answers = [429, 503];
  await healthLakeAuditEvents(options()).create(event("c-2"));
  answers = [400];
  await expect(healthLakeAuditEvents(options()).create(event("c-3"))).rejects.toThrow("fhir.refused");
  answers = Array.from({ length: 200 }, () => 503);
  const impatient = healthLakeAuditEvents({ ...options(), budgetMs: 150 });
  await expect(impatient.create(event("c-4"))).rejects.toThrow("fhir.unavailable");
  answers = [];
  const found = await healthLakeReader(options()).search("AuditEvent", [["patient", "Patient/p-1"]]);
  expect(found).toHaveLength(2);
});
