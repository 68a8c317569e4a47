import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { countingIds } from "#journey/ids.ts";
import { createFhirApp } from "./fhir-app.ts";
import { openStore } from "./fhir-store.ts";
import { pageTokens } from "./page-token.ts";
import type { Quirks } from "./quirks.ts";

const base = "http://fhir.test/datastore/0123456789abcdef0123456789abcdef/r4";
/** As much of an answer as the tests look at. */
interface Answer {
  resourceType: string;
  meta: { versionId: string; lastUpdated: string };
  name: { family: string }[];
  entry: { fullUrl: string; search: { mode: string }; resource: { id: string } }[];
  link: { relation: string; url: string }[];
  issue: { details: { text: string } }[];
  rest: { resource: { type: string; searchParam: unknown[] }[] }[];
}

function server(quirks: Partial<Quirks> = {}, admission: "allowed" | "forbidden" = "allowed") {
  const clock = fixedClock("2026-11-22T12:00:00Z");
  const store = openStore(":memory:", clock);
  const app = createFhirApp({ store, clock, ids: countingIds("new"), quirks, authorize: () => admission });
  const call = async (method: string, path: string, body?: object | string, headers = {}) => {
    const isForm = typeof body === "string";
    const response = await app.request(`${base}/${path}`, {
      method,
      headers: {
        ...(body
          ? { "content-type": isForm ? "application/x-www-form-urlencoded" : "application/fhir+json" }
          : {}),
        ...headers,
      },
      ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
    });
    return { status: response.status, json: (await response.json()) as Answer, headers: response.headers };
  };
  return { app, store, call, clock };
}

const patient = (id: string, family = "Testmember") => ({
  resourceType: "Patient",
  id,
  identifier: [{ system: "https://careline.example/member-id", value: "412907335" }],
  name: [{ family, given: ["Rosa"] }],
});

test("a resource put under its id is read back with version and time, and found by search", async () => {
  const { call } = server();
  expect((await call("PUT", "Patient/rosa", patient("rosa"))).status).toBe(201);
  const read = await call("GET", "Patient/rosa");
  expect(read.json.meta).toEqual({ versionId: "1", lastUpdated: "2026-11-22T12:00:00.000Z" });
  expect(read.headers.get("etag")).toBe('W/"1"');
  const found = await call(
    "POST",
    "Patient/_search",
    "identifier=https://careline.example/member-id|412907335",
  );
  expect(found.json.entry.map((each) => each.fullUrl)).toEqual([`${base}/Patient/rosa`]);
});

test("an update makes a version, leaves the old one readable, and is found by its new content only", async () => {
  const { call } = server();
  await call("PUT", "Patient/rosa", patient("rosa", "Testmember"));
  await call("PUT", "Patient/rosa", patient("rosa", "Newname"));
  expect((await call("GET", "Patient/rosa/_history/1")).json.name[0]!.family).toBe("Testmember");
  expect((await call("POST", "Patient/_search", "family=testm")).json.entry).toEqual([]);
  expect((await call("POST", "Patient/_search", "family=newn")).json.entry).toHaveLength(1);
});

test("a deleted resource is gone, and comes back under the next version", async () => {
  const { call } = server();
  await call("PUT", "Patient/rosa", patient("rosa"));
  await call("DELETE", "Patient/rosa");
  expect((await call("GET", "Patient/rosa")).status).toBe(410);
  expect((await call("POST", "Patient/_search", "family=testmember")).json.entry).toEqual([]);
  await call("PUT", "Patient/rosa", patient("rosa"));
  expect((await call("GET", "Patient/rosa")).json.meta.versionId).toBe("3");
});

test("a version that is no longer the present one is not written over", async () => {
  const { call } = server();
  await call("PUT", "Patient/rosa", patient("rosa"));
  await call("PUT", "Patient/rosa", patient("rosa", "Second"));
  expect((await call("PUT", "Patient/rosa", patient("rosa", "Third"), { "if-match": 'W/"1"' })).status).toBe(
    412,
  );
});

test("a transaction writes all of its entries with their references joined, or none", async () => {
  const { call, store } = server();
  const bundle = (status: string) => ({
    resourceType: "Bundle",
    type: "transaction",
    entry: [
      {
        fullUrl: "urn:uuid:11111111-1111-4111-8111-111111111111",
        resource: { resourceType: "Patient" },
        request: { method: "POST", url: "Patient" },
      },
      {
        resource: {
          resourceType: "Coverage",
          id: "c1",
          status,
          beneficiary: { reference: "urn:uuid:11111111-1111-4111-8111-111111111111" },
          payor: [],
        },
        request: { method: "PUT", url: status === "active" ? "Coverage/c1" : "Coverage/another" },
      },
    ],
  });
  expect((await call("POST", "", bundle("broken"))).status).toBeGreaterThanOrEqual(400);
  expect(store.size().total).toBe(0);
  const done = await call("POST", "", bundle("active"));
  expect(done.status).toBe(200);
  const found = await call("POST", "Coverage/_search", "_include=Coverage:beneficiary");
  expect(found.json.entry.map((each) => each.search.mode)).toEqual(["match", "include"]);
});

test("pages hold at most one hundred and are followed by an opaque token that hides the search", async () => {
  const { call, store } = server();
  store.putMany(Array.from({ length: 250 }, (_, n) => patient(`p${String(n).padStart(3, "0")}`)));
  const seen: string[] = [];
  let page = await call("POST", "Patient/_search", "family=Testmember&_sort=_id&_count=1000");
  for (;;) {
    seen.push(...page.json.entry.map((each) => each.resource.id));
    const next = page.json.link.find((each) => each.relation === "next")?.url;
    if (!next) break;
    expect(next).not.toMatch(/Testmember|family/i);
    const url = new URL(next);
    const token = /page=(.*)$/.exec(next)![1]!;
    page = await call(
      "GET",
      `Patient?_count=${url.searchParams.get("_count")}&page=${encodeURIComponent(token)}`,
    );
  }
  expect(seen).toHaveLength(250);
  expect(new Set(seen).size).toBe(250);
});

test.each([
  ["parameters in address and body", "POST", "Patient/_search?family=a", "given=b", 400],
  ["an unknown parameter", "POST", "Patient/_search", "shoe-size=42", 400],
  ["a page token of somebody else", "GET", "Patient?page=AAAA", undefined, 400],
  ["a type that is none", "GET", "Pet", undefined, 400],
  ["an operation it does not have", "GET", "Patient/rosa/$everything", undefined, 501],
  ["a body that is no JSON", "PUT", "Patient/rosa", "not json", 400],
])("%s: refused with an OperationOutcome", async (_what, method, path, body, status) => {
  const { call } = server();
  const answer = await call(method, path, body);
  expect(answer.status).toBe(status);
  expect(answer.json.resourceType).toBe("OperationOutcome");
});

test("lenient handling drops an unknown parameter and keeps the others", async () => {
  const { call } = server();
  await call("PUT", "Patient/rosa", patient("rosa"));
  const lenient = { prefer: "handling=lenient" };
  expect((await call("POST", "Patient/_search", "shoe-size=42&family=other", lenient)).json.entry).toEqual(
    [],
  );
  expect(
    (await call("POST", "Patient/_search", "shoe-size=42&family=test", lenient)).json.entry,
  ).toHaveLength(1);
});

test("a request that is not signed is refused", async () => {
  const { call } = server({}, "forbidden");
  expect((await call("GET", "Patient/rosa")).status).toBe(403);
});

test("a page token does not open for another store", () => {
  const token = pageTokens("one").seal({ form: "family=Testmember", offset: 100 });
  expect(pageTokens("one").open(token)).toEqual({ form: "family=Testmember", offset: 100 });
  expect(pageTokens("another").open(token)).toBeNull();
});

test("what is missing is named", async () => {
  const { call } = server();
  const { json } = await call("GET", "Patient/rosa/$everything");
  expect(json.issue[0]!.details.text).toBe("Not implemented: $everything");
});

test("the capability statement lists what a search may use", async () => {
  const { call } = server();
  const { json } = await call("GET", "metadata");
  const coverage = json.rest[0]!.resource.find((each) => each.type === "Coverage");
  expect(coverage!.searchParam).toContainEqual({ name: "beneficiary", type: "reference" });
});

const named = (...ids: string[]) => ids.map((id) => patient(id));
const found = (answer: { json: Answer }) => answer.json.entry.map((each) => each.resource.id);

test("pages may be plain: the link spells the search out, and is followed as it is", async () => {
  const { call, store } = server({ opaquePages: false, pageCap: 2 });
  store.putMany(named("a", "b", "c"));
  const first = await call("POST", "Patient/_search", "family=Testmember&_sort=_id");
  const next = first.json.link.find((each) => each.relation === "next")!.url;
  expect(next).toContain("family=Testmember");
  expect(found(first)).toEqual(["a", "b"]);
  expect(found(await call("GET", next.slice(base.length + 1)))).toEqual(["c"]);
});

test("totals are left out, also where one was asked for, unless the switch keeps them", async () => {
  for (const [dropTotal, total] of [[true, undefined] as const, [false, 1] as const]) {
    const { call, store } = server({ dropTotal });
    store.putMany(named("rosa"));
    const { json } = await call("POST", "Patient/_search", "_total=accurate");
    expect((json as { total?: number }).total).toBe(total);
  }
});

test("while its new version is being indexed a resource is in no search, but with strong consistency and by its id", async () => {
  const { call, store, clock } = server({ indexLagMs: 2000 });
  store.putMany(named("rosa", "mia"));
  await call("PUT", "Patient/rosa", patient("rosa", "Newname"));
  const search = (headers = {}) => call("POST", "Patient/_search", "_sort=_id", headers);
  expect(found(await search())).toEqual(["mia"]);
  expect(found(await search({ "x-amz-fhir-history-consistency-level": "strong" }))).toEqual(["mia", "rosa"]);
  expect((await call("GET", "Patient/rosa")).json.name[0]!.family).toBe("Newname");
  clock.advanceBy(2000);
  expect(found(await search())).toEqual(["mia", "rosa"]);
});

test("what is being indexed does not come along by _include either", async () => {
  const { call } = server({ indexLagMs: 2000 });
  const coverage = {
    resourceType: "Coverage",
    id: "c1",
    status: "active",
    beneficiary: { reference: "Patient/rosa" },
  };
  const quiet = await call("PUT", "Coverage/c1", coverage);
  expect(quiet.status).toBe(201);
  const strong = { "x-amz-fhir-history-consistency-level": "strong" };
  await call("PUT", "Patient/rosa", patient("rosa"));
  const ask = (headers = {}) => call("POST", "Coverage/_search", "_include=Coverage:beneficiary", headers);
  expect(found(await ask(strong))).toEqual(["c1", "rosa"]);
  expect(found(await ask())).toEqual([]);
});

test("searches above the limit are throttled with 429, reads are not", async () => {
  const { call, store, clock } = server({ searchesPerSecond: 2 });
  store.putMany(named("rosa"));
  const statuses = [];
  for (let asked = 0; asked < 3; asked += 1) {
    statuses.push((await call("POST", "Patient/_search", "_id=rosa")).status);
  }
  expect(statuses).toEqual([200, 200, 429]);
  expect((await call("GET", "Patient/rosa")).status).toBe(200);
  clock.advanceBy(1000);
  expect((await call("POST", "Patient/_search", "_id=rosa")).status).toBe(200);
});

test("without a Prefer header the switch decides about unknown parameters, with one the header does", async () => {
  const { call } = server({ handling: "lenient" });
  expect((await call("POST", "Patient/_search", "shoe-size=42")).status).toBe(200);
  const strict = { prefer: "handling=strict" };
  expect((await call("POST", "Patient/_search", "shoe-size=42", strict)).status).toBe(400);
});

test("strings compare without case, or with it where the switch says so", async () => {
  for (const [caseSensitiveStrings, ids] of [[false, ["rosa"]] as const, [true, []] as const]) {
    const { call, store } = server({ caseSensitiveStrings });
    store.putMany(named("rosa"));
    expect(found(await call("POST", "Patient/_search", "family=testm"))).toEqual(ids);
    expect(found(await call("POST", "Patient/_search", "family:contains=estM"))).toEqual(ids);
    expect(found(await call("POST", "Patient/_search", "family=Testm"))).toEqual(["rosa"]);
  }
});

test("a bundle that holds a search is refused, unless the switch allows it; reads in it are answered", async () => {
  const bundle = (url: string) => ({
    resourceType: "Bundle",
    type: "batch",
    entry: [{ request: { method: "GET", url } }],
  });
  const { call, store } = server();
  store.putMany(named("rosa"));
  expect((await call("POST", "", bundle("Patient?_id=rosa"))).status).toBe(400);
  expect((await call("POST", "", bundle("Patient/rosa"))).status).toBe(200);
  const allowed = server({ noBatchSearch: false });
  expect((await allowed.call("POST", "", bundle("Patient?_id=rosa"))).status).toBe(200);
});

test("on a bad day an answer is HTML with status 200", async () => {
  const { app } = server({ htmlShare: 1 });
  const response = await app.request(`${base}/Patient/rosa`);
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html"]);
});
