import type { ServerResponse } from "node:http";
import { afterEach, expect, test } from "vitest";
import { healthLakeReader } from "#adapters/server/healthlake/healthlake-reader.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import { FhirUnavailableError } from "#journey/identity/fhir-reader.ts";
import { rawServer } from "./raw-server.ts";
import type { Answering, RawServer } from "./raw-server.ts";

/**
 * What a store does on its bad days, over real sockets: the reader either gets its answer within its budget or says
 * that the store is unavailable, and never repeats a word of what came.
 */
const servers: RawServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

const name = "Rosa Testmember";
const patient = { resourceType: "Patient", id: "rosa", name: [{ text: name }] };
const whole = JSON.stringify({ resourceType: "Bundle", type: "searchset", entry: [{ resource: patient }] });

async function readerOf(answer: Answering, budgetMs = 600) {
  const server = await rawServer(answer);
  servers.push(server);
  return healthLakeReader({
    endpoint: `${server.url}/datastore/00/r4`,
    region: "us-west-2",
    credentials: () => ({ accessKeyId: "LOCAL", secretAccessKey: "local" }),
    clock: systemClock,
    budgetMs,
  });
}

/** Each request gets the next of these answers; the last one is for all that follow. */
function inTurn(...answers: ((response: ServerResponse) => void)[]): Answering {
  let asked = 0;
  return (_request, response) => answers[Math.min(asked++, answers.length - 1)]!(response);
}

const send =
  (status: number, body: string, type = "application/fhir+json") =>
  (response: ServerResponse) => {
    response.writeHead(status, { "content-type": type });
    response.end(body);
  };
const good = send(200, whole);
const throttled = send(429, '{"__type":"ThrottlingException"}', "application/json");
const htmlPage = `<html><body><h1>Sign in</h1>${name}</body></html>`;

/** Promises the whole page, sends a half, and cuts the line. */
function dieInMidPage(response: ServerResponse): void {
  response.writeHead(200, {
    "content-type": "application/fhir+json",
    "content-length": Buffer.byteLength(whole),
  });
  response.write(whole.slice(0, whole.length / 2), () => setTimeout(() => response.destroy(), 5));
}

async function faultOf(answer: Answering, budgetMs?: number): Promise<Error> {
  const reader = await readerOf(answer, budgetMs);
  const fault: unknown = await reader.search("Patient", []).catch((error: unknown) => error);
  if (!(fault instanceof Error)) throw new Error("It was answered.");
  return fault;
}

function expectUnavailable(fault: Error): void {
  expect(fault).toBeInstanceOf(FhirUnavailableError);
  const words = `${fault.stack} ${JSON.stringify(fault)} ${String(fault.cause)}`;
  expect(words).not.toMatch(/Rosa|Testmember|Sign in|html/);
}

test.each([
  ["throttles", throttled],
  ["is broken for a moment", send(503, htmlPage, "text/html")],
  ["dies in mid-page", dieInMidPage],
  ["cuts the line before it answers", (response: ServerResponse) => void response.destroy()],
])("a store that %s and then recovers has answered", async (_what, once) => {
  const reader = await readerOf(inTurn(once, once, good), 2000);
  expect((await reader.search("Patient", [])).map(({ id }) => id)).toEqual(["rosa"]);
});

test.each([
  ["throttles for good", throttled],
  ["dies in mid-page every time", dieInMidPage],
  ["never answers", () => {}],
  ["answers HTML with status 503", send(503, htmlPage, "text/html")],
  ["answers HTML with status 200", send(200, htmlPage, "text/html")],
  ["ends in the middle of its JSON", send(200, whole.slice(0, -20))],
  ["answers JSON that is no bundle", send(200, JSON.stringify({ name: [name] }))],
  ["answers a bundle whose entries are none", send(200, '{"resourceType":"Bundle","entry":["Rosa"]}')],
])("a store that %s is unavailable within the budget, and is not quoted", async (_what, always) => {
  const started = performance.now();
  expectUnavailable(await faultOf(inTurn(always), 300));
  expect(performance.now() - started).toBeLessThan(1500);
});

test("a page that drips in more slowly than the budget allows is not waited for", async () => {
  const drip: Answering = (_request, response) => {
    response.writeHead(200, { "content-type": "application/fhir+json" });
    let sent = 0;
    const dripping = setInterval(() => response.write(whole.charAt(sent++ % whole.length)), 20);
    response.on("close", () => clearInterval(dripping));
  };
  const started = performance.now();
  expectUnavailable(await faultOf(drip, 250));
  expect(performance.now() - started).toBeLessThan(1500);
});

test("an answer without FHIR where one resource is asked for is unavailable, not missing", async () => {
  for (const answer of [
    send(200, htmlPage, "text/html"),
    send(200, '{"resourceType":"Coverage","id":"rosa"}'),
  ]) {
    const reader = await readerOf(inTurn(answer));
    await expect(reader.read("Patient", "rosa")).rejects.toBeInstanceOf(FhirUnavailableError);
  }
});

const page = (ids: readonly string[], next: string) =>
  JSON.stringify({
    resourceType: "Bundle",
    total: 1,
    link: [{ relation: "next", url: next }],
    entry: ids.map((id) => ({ resource: { resourceType: "Patient", id }, search: { mode: "match" } })),
  });

test("pages that go in a circle end, and are told", async () => {
  const fault = await faultOf((_request, response) =>
    send(200, page(["rosa"], "Patient?page=again"))(response),
  );
  expect(fault.message).toBe("fhir.unreadable: the pages go in a circle");
});

test("a next link to another host gets neither the request nor the credentials", async () => {
  let visits = 0;
  const stranger = await rawServer((_request, response) => {
    visits += 1;
    good(response);
  });
  servers.push(stranger);
  for (const link of [`${stranger.url}/datastore/00/r4/Patient?page=x`, "../../other/r4/Patient?page=x"]) {
    const fault = await faultOf(inTurn(send(200, page(["rosa"], link))));
    expect(fault.message).toContain("fhir.foreignNextLink");
  }
  expect(visits).toBe(0);
});

test("a resource that stands on two pages comes once, and a total that says less is not believed", async () => {
  const reader = await readerOf(
    inTurn(
      send(200, page(["rosa", "ben"], "Patient?page=2")),
      send(200, page(["ben", "mia"], "Patient?page=3")),
      send(200, page([], "Patient?page=4")),
      good,
    ),
  );
  expect((await reader.search("Patient", [])).map(({ id }) => id)).toEqual(["rosa", "ben", "mia"]);
});

test("a page token goes back as it came, however many +, / and = it has", async () => {
  const asked: string[] = [];
  const reader = await readerOf((request, response) => {
    asked.push(request.url ?? "");
    send(200, asked.length === 1 ? page(["rosa"], "Patient?_count=1&page=a+b/c==%2B") : whole)(response);
  });
  await reader.search("Patient", []);
  expect(asked[1]).toBe("/datastore/00/r4/Patient?_count=1&page=a%2Bb%2Fc%3D%3D%2B");
});
