import type { FhirResource } from "fhir/r4";
import { afterAll, beforeAll, expect, test } from "vitest";
import { healthLakeReader } from "#adapters/server/healthlake/healthlake-reader.ts";
import type { HealthLakeOptions } from "#adapters/server/healthlake/store-connection.ts";
import { FhirRefusedError } from "#adapters/server/healthlake/within-budget.ts";
import { fixedClock } from "#journey/clock.ts";
import { countingIds } from "#journey/ids.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import { FhirUnavailableError } from "#journey/identity/fhir-reader.ts";
import type { FhirReader } from "#journey/identity/fhir-reader.ts";
import { nobodyYet } from "#journey/contact/contact-row.ts";
import { buildProfile } from "#journey/profile/build-profile.ts";
import { readMemberFacts } from "#journey/profile/read-member-facts.ts";
import { createFhirApp } from "#local/fhir/fhir-app.ts";
import { openStore } from "#local/fhir/fhir-store.ts";
import { buildPlan, defaultSeed } from "#local/seed/build-plan.ts";
import { serve } from "#local/serve.ts";
import type { Running } from "#local/serve.ts";

const clock = fixedClock("2026-11-22T15:00:00Z");
const plan = [...buildPlan({ members: 150, today: "2026-11-22", seed: defaultSeed })];
const store = openStore(":memory:", clock);
let running: Running;
let endpoint: string;
/** What reached the server, as an access log would show it. */
const log: { method: string; url: string; body: string }[] = [];

beforeAll(async () => {
  store.putMany(plan as (FhirResource & { id: string })[], { keepUpdated: true });
  const app = createFhirApp({ store, clock, ids: countingIds("new") });
  running = await serve({ app }, 0);
  endpoint = `http://127.0.0.1:${running.port}/datastore/0123456789abcdef0123456789abcdef/r4`;
});
afterAll(() => running.close());

const credentials = () => ({ accessKeyId: "LOCAL", secretAccessKey: "local" });
const logged: typeof fetch = (url, init) => {
  const address = url instanceof Request ? url.url : url.toString();
  const body = typeof init?.body === "string" ? init.body : "";
  log.push({ method: init?.method ?? "GET", url: address, body });
  return fetch(url, init);
};
const reader = (more: Partial<HealthLakeOptions> = {}): FhirReader =>
  healthLakeReader({
    endpoint,
    region: "us-west-2",
    credentials,
    fetch: logged,
    clock,
    random: () => 0,
    ...more,
  });

/** Answers with these statuses first, then lets requests through. */
const failing = (...statuses: number[]): typeof fetch => {
  return (url, init) => {
    const status = statuses.shift();
    return status === undefined ? fetch(url, init) : Promise.resolve(new Response("{}", { status }));
  };
};

const searches = [
  ["Patient", [["identifier", "https://careline.example/member-id|412907335"]]],
  [
    "Patient",
    [
      ["phone", "+15555550145"],
      ["_sort", "_id"],
    ],
  ],
  [
    "Patient",
    [
      ["family", "Dummy"],
      ["birthdate", "1971-11-03"],
    ],
  ],
  [
    "Coverage",
    [
      ["beneficiary", "Patient/gale-twoplans"],
      ["_sort", "_id"],
    ],
  ],
  [
    "ExplanationOfBenefit",
    [
      ["patient", "Patient/rosa-testmember"],
      ["_sort", "-created,_id"],
    ],
  ],
  [
    "ClaimResponse",
    [
      ["patient", "rosa-testmember"],
      ["use", "preauthorization"],
      ["_sort", "-created"],
      ["_count", "1"],
    ],
  ],
  [
    "MedicationRequest",
    [
      ["patient", "Patient/rosa-testmember"],
      ["status", "active"],
      ["_sort", "_id"],
    ],
  ],
  [
    "Consent",
    [
      ["patient", "Patient/wei-sample"],
      ["_sort", "_id"],
    ],
  ],
  [
    "Task",
    [
      ["patient", "Patient/rosa-testmember"],
      ["status", "requested"],
    ],
  ],
  ["Patient", [["identifier", "https://careline.example/member-id|000000000"]]],
] as const;

test.each(searches)("%s %j: the fake answers as the store does", async (type, parameters) => {
  const real = await reader().search(type, parameters);
  const fake = await fakeFhirReader(plan).search(type, parameters);
  expect(real.map(({ id }) => id)).toEqual(fake.map(({ id }) => id));
});

test("more than one page is read to the end, each resource once", async () => {
  const found = await reader().search("Patient", [["_sort", "_id"]], 1000);
  expect(new Set(found.map(({ id }) => id)).size).toBe(150);
  expect(found).toHaveLength(150);
});

test("reading stops at the limit, also when it lies within the second page", async () => {
  expect(await reader().search("Patient", [["_sort", "_id"]], 120)).toHaveLength(120);
});

test("what came along by _include is not among the matches", async () => {
  const found = await reader().search("Coverage", [
    ["beneficiary", "Patient/rosa-testmember"],
    ["_include", "Coverage:payor"],
  ]);
  expect(new Set(found.map(({ resourceType }) => resourceType))).toEqual(new Set(["Coverage"]));
});

test("no member data appears in any address, on later pages neither", async () => {
  log.length = 0;
  await reader()
    .search(
      "Observation",
      [
        ["code", "http://loinc.org|4548-4"],
        ["subject:Patient.family", "Testmember"],
      ],
      300,
    )
    .catch(() => null);
  await reader().search(
    "Patient",
    [
      ["birthdate", "ge1900-01-01"],
      ["_sort", "_id"],
    ],
    1000,
  );
  expect(log.length).toBeGreaterThan(2);
  expect(
    log
      .filter(({ method }) => method === "POST")
      .map(({ body }) => body)
      .join(),
  ).toContain("birthdate");
  expect(log.map(({ url }) => url).join()).not.toMatch(/birthdate|1900|Testmember|4548/);
});

test("a read answers the resource, or null where there is none", async () => {
  expect((await reader().read("Patient", "rosa-testmember"))?.birthDate).toBe("1979-05-14");
  expect(await reader().read("Patient", "nobody")).toBeNull();
});

test("an unknown parameter is refused at once, without the store's words in the error", async () => {
  const refused = await reader()
    .search("Patient", [["shoe-size", "42"]])
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(FhirRefusedError);
  expect(String(refused)).not.toContain("shoe-size");
});

test("throttling and a broken moment are outlasted", async () => {
  const found = await reader({ fetch: failing(429, 503, 429) }).search("Patient", [
    ["_id", "rosa-testmember"],
  ]);
  expect(found).toHaveLength(1);
});

test("a store that stays throttled is reported as unavailable within the budget", async () => {
  const waits: number[] = [];
  const sleep = (ms: number) => {
    waits.push(ms);
    clock.advanceBy(ms);
    return Promise.resolve();
  };
  const always: typeof fetch = () => Promise.resolve(new Response("{}", { status: 429 }));
  const asked = reader({ fetch: always, sleep, random: () => 0.5, budgetMs: 300 }).search("Patient", []);
  await expect(asked).rejects.toBeInstanceOf(FhirUnavailableError);
  expect(waits.reduce((sum, each) => sum + each, 0)).toBeLessThan(300);
  expect(waits.length).toBeGreaterThan(3);
});

test("an answer that cannot be read is reported as unavailable, without a word of it", async () => {
  const broken = () => Promise.resolve(new Response('Rosa Testmember {"resourceType":'));
  const asked = reader({ fetch: broken }).search("Patient", []);
  await expect(asked).rejects.toBeInstanceOf(FhirUnavailableError);
  await expect(asked).rejects.not.toThrow(/Rosa/);
});

test("a store that is not there is reported as unavailable", async () => {
  const gone = reader({
    endpoint: "http://127.0.0.1:9/datastore/00/r4",
    budgetMs: 1,
    sleep: () => Promise.resolve(clock.advanceBy(1)),
  });
  await expect(gone.search("Patient", [])).rejects.toBeInstanceOf(FhirUnavailableError);
});

test("a next page on another host is not followed", async () => {
  const foreign: typeof fetch = () =>
    Promise.resolve(
      Response.json({
        resourceType: "Bundle",
        link: [{ relation: "next", url: "http://evil.example/r4/Patient?page=x" }],
      }),
    );
  await expect(reader({ fetch: foreign }).search("Patient", [], 10)).rejects.toThrow("fhir.foreignNextLink");
});

test("a request that is not signed, or signed with another secret, is refused", async () => {
  expect((await fetch(`${endpoint}/Patient/rosa-testmember`)).status).toBe(403);
  const stranger = reader({ credentials: () => ({ accessKeyId: "LOCAL", secretAccessKey: "another" }) });
  await expect(stranger.read("Patient", "rosa-testmember")).rejects.toMatchObject({ status: 403 });
});

test("the whole overview of Rosa is read over the wire as from memory", async () => {
  const wire = await readMemberFacts(reader(), "rosa-testmember");
  const memory = await readMemberFacts(fakeFhirReader(plan), "rosa-testmember");
  const context = { row: { contactId: "c", identity: nobodyYet }, now: clock.now() } as Parameters<
    typeof buildProfile
  >[1];
  const withoutVersions = (profile: object) =>
    JSON.parse(JSON.stringify(profile).replaceAll(/"version":"1",/g, ""));
  expect(withoutVersions(buildProfile(wire, context))).toEqual(
    withoutVersions(buildProfile(memory, context)),
  );
});
