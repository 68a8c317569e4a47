import { afterEach, expect, test, vi } from "vitest";
import { cachedTokens } from "#adapters/server/healthlake/access-tokens.ts";
import { clientCredentials } from "#adapters/server/healthlake/client-credentials.ts";
import { healthLakeReader } from "#adapters/server/healthlake/healthlake-reader.ts";
import { fhirReaderFromEnvironment } from "#adapters/server/healthlake/store-from-environment.ts";
import { smartBearer } from "#adapters/server/healthlake/request-authorization.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import { countingIds } from "#journey/ids.ts";
import { FhirUnavailableError } from "#journey/identity/fhir-reader.ts";
import { createFhirApp } from "#local/fhir/fhir-app.ts";
import { openStore } from "#local/fhir/fhir-store.ts";
import { serve } from "#local/serve.ts";
import { rawServer } from "./raw-server.ts";

/** A store that wants SMART's bearer tokens, and the authorization server that gives them, both on real sockets. */
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(closing.splice(0).map((close) => close()));
});

const secret = "s3cret:+&";
const basic = `Basic ${Buffer.from(`careline:${encodeURIComponent(secret).replaceAll("%20", "+")}`).toString("base64")}`;

async function stage(seconds: number | null = 300) {
  const given: string[] = [];
  const asked: { authorization: string | undefined; body: string }[] = [];
  const valid = new Set<string>();
  const endpoint = await rawServer((request, response, body) => {
    asked.push({ authorization: request.headers.authorization, body });
    if (request.headers.authorization !== basic) {
      response.writeHead(401).end('{"error":"invalid_client","error_description":"careline s3cret"}');
      return;
    }
    given.push(`token-${given.length + 1}`);
    valid.add(given.at(-1)!);
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify({
        access_token: given.at(-1),
        token_type: "Bearer",
        ...(seconds && { expires_in: seconds }),
      }),
    );
  });
  const store = openStore(":memory:", systemClock);
  store.put({ resourceType: "Patient", id: "rosa" });
  const app = createFhirApp({
    store,
    clock: systemClock,
    ids: countingIds("new"),
    authorize: (request) =>
      valid.has(request.headers.get("authorization")?.replace("Bearer ", "") ?? "")
        ? "allowed"
        : "unauthenticated",
  });
  const running = await serve({ app }, 0);
  closing.push(endpoint.close, running.close);
  const fhir = `http://127.0.0.1:${running.port}/datastore/${"0".repeat(32)}/r4`;
  return { given, asked, valid, tokenEndpoint: `${endpoint.url}/oauth2/token`, fhir };
}

const patience = { clock: systemClock, budgetMs: 500, random: () => 0.1 };

function readerOf(parts: { tokenEndpoint: string; fhir: string }, clientSecret = secret) {
  const { tokenEndpoint, fhir } = parts;
  const fetchToken = clientCredentials({
    tokenEndpoint,
    clientId: "careline",
    clientSecret,
    scope: "system/*.read",
    patience,
  });
  const authorization = smartBearer(cachedTokens(fetchToken, systemClock));
  return healthLakeReader({ endpoint: fhir, region: "us-west-2", authorization, clock: systemClock });
}

test("many searches go under one token, asked for with the client's secret and scope", async () => {
  const parts = await stage();
  const reader = readerOf(parts);
  const found = await Promise.all([
    reader.search("Patient", []),
    reader.search("Patient", []),
    reader.read("Patient", "rosa"),
  ]);
  expect(found[0]).toHaveLength(1);
  expect(parts.asked).toEqual([
    { authorization: basic, body: "grant_type=client_credentials&scope=system%2F*.read" },
  ]);
});

test("a token the store no longer takes is replaced once, for all who were refused", async () => {
  const parts = await stage();
  const reader = readerOf(parts);
  await reader.search("Patient", []);
  parts.valid.clear();
  await Promise.all([reader.search("Patient", []), reader.search("Patient", [])]);
  expect(parts.given).toEqual(["token-1", "token-2"]);
});

test("a token that lives shorter than its margin is used for the question at hand, and fetched for each", async () => {
  const parts = await stage(1);
  const reader = readerOf(parts);
  await reader.search("Patient", []);
  await reader.search("Patient", []);
  expect(parts.given).toHaveLength(2);
});

test("without a word on how long it lives a token is kept for a while", async () => {
  const parts = await stage(null);
  const reader = readerOf(parts);
  await reader.search("Patient", []);
  await reader.search("Patient", []);
  expect(parts.given).toHaveLength(1);
});

test("a client that is refused has no store, and neither secret nor answer is in the error", async () => {
  const fault = await readerOf(await stage(), "wrong")
    .search("Patient", [])
    .catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(FhirUnavailableError);
  expect(String(fault)).toBe("Error: fhir.tokenRefused: the token endpoint answered 401");
});

test("a token endpoint that answers HTML is not quoted either", async () => {
  const parts = await stage();
  const page = await rawServer((_request, response) => void response.end("<html>s3cret</html>"));
  closing.push(page.close);
  const asked = readerOf({ ...parts, tokenEndpoint: page.url }).search("Patient", []);
  await expect(asked).rejects.toBeInstanceOf(FhirUnavailableError);
  await expect(asked).rejects.not.toThrow(/s3cret|html/);
});

test("the environment chooses the way: a function made for SMART reads with a token, and checks the store first", async () => {
  const parts = await stage();
  vi.stubEnv("AWS_REGION", "us-west-2");
  vi.stubEnv("FHIR_ENDPOINT", parts.fhir);
  vi.stubEnv("FHIR_AUTHORIZATION", "smart");
  vi.stubEnv("FHIR_TOKEN_ENDPOINT", parts.tokenEndpoint);
  vi.stubEnv("FHIR_CLIENT_ID", "careline");
  vi.stubEnv("FHIR_CLIENT_SECRET", secret);
  vi.stubEnv("FHIR_SCOPE", "system/*.read");
  const reader = fhirReaderFromEnvironment(systemClock);
  expect(await reader.read("Patient", "rosa")).toMatchObject({ id: "rosa" });
  expect(parts.given).toEqual(["token-1"]);
});

test("a way that does not exist is refused at once", () => {
  vi.stubEnv("AWS_REGION", "us-west-2");
  vi.stubEnv("FHIR_ENDPOINT", "http://127.0.0.1:9/r4");
  vi.stubEnv("FHIR_AUTHORIZATION", "basic");
  expect(() => fhirReaderFromEnvironment(systemClock)).toThrow("FHIR_AUTHORIZATION must be sigv4 or smart");
});
