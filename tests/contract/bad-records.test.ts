import type { Claim, Coverage, ExplanationOfBenefit, FhirResource, Patient } from "fhir/r4";
import { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { dynamoContactRows } from "#adapters/server/records/contact-rows.ts";
import { randomIds, systemClock } from "#adapters/server/system-clock.ts";
import type { Profile } from "#contract/profile.ts";
import type { ContactRows } from "#journey/contact/contact-row.ts";
import { createFhirApp } from "#local/fhir/fhir-app.ts";
import { openStore } from "#local/fhir/fhir-store.ts";
import type { FhirStore } from "#local/fhir/fhir-store.ts";
import type { Quirks } from "#local/fhir/quirks.ts";
import { serve } from "#local/serve.ts";
import type { Running } from "#local/serve.ts";
import { slipsIn } from "#tools/members/findings.ts";
import { openTables } from "../dynamo-tables.ts";
import type { Tables } from "../dynamo-tables.ts";

/** Records nobody should have written, and a store on a bad day: through the real reader, API and tables. */

let tables: Tables;
let aws: Running;
let store: FhirStore;
let rows: ContactRows;
let request: (path: string) => Promise<{ status: number; body: Profile }>;
/** The store as it behaves now. */
let fhir: Hono;
/** Answers in place of the store, when something is to be answered. */
let instead: ((type: string, method: string) => Response | null) | null = null;
const logged: string[] = [];
const realWrite = process.stderr.write.bind(process.stderr);

const withQuirks = (quirks: Partial<Quirks>): void => {
  fhir = createFhirApp({ store, clock: systemClock, ids: randomIds, quirks });
};

beforeAll(async () => {
  tables = await openTables("records", "audit");
  store = openStore(":memory:", systemClock);
  const app = new Hono();
  // The lake has nothing about anybody.
  app.all("/s3/*", (context) => context.body(null, 404));
  app.all("*", (context) => {
    const type = new URL(context.req.url).pathname.split("/")[4] ?? "";
    return instead?.(type, context.req.method) ?? fhir.fetch(context.req.raw);
  });
  aws = await serve({ app }, 0);
  const endpoint = `http://127.0.0.1:${aws.port}`;
  Object.assign(process.env, {
    AWS_REGION: "us-west-2",
    AWS_ACCESS_KEY_ID: "LOCAL",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_ENDPOINT_URL_DYNAMODB: tables.endpoint,
    RECORDS_TABLE: "records",
    AUDIT_TABLE: "audit",
    AWS_ENDPOINT_URL_S3: `${endpoint}/s3`,
    CALL_LOG_STREAM: "none",
    LAKE_BUCKET: "none",
    CODE_SECRET: "none",
    TEXT_ORIGIN: "none",
    DOCUMENT_PARTNER: "http://127.0.0.1:9",
    DOCUMENT_PARTNER_KEY: "none",
    CARE_MANAGEMENT: "http://127.0.0.1:9",
    CARE_MANAGEMENT_TOKEN: "none",
    MEMBER_LINE: "+18005550142",
    FHIR_ENDPOINT: `${endpoint}/datastore/0123456789abcdef0123456789abcdef/r4`,
    CONNECT_INSTANCE_ID: "none",
    LIVE_ENDPOINT: `${endpoint}/event`,
  });
  // The stand-in's own server tells of every line that a quirk cuts.
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  process.stderr.write = ((chunk: string) => logged.push(String(chunk)) > 0) as never;
  const { apiApp } = await import("#lambdas/api/api-app.ts");
  const { deskFromEnvironment } = await import("#lambdas/api/desk-from-environment.ts");
  const app2 = apiApp(deskFromEnvironment());
  rows = dynamoContactRows({ table: "records", clock: systemClock, client: tables.client });
  request = async (path) => {
    const claims = { username: "ana", "cognito:groups": "[agent]" };
    const event = { requestContext: { authorizer: { jwt: { claims } } } };
    const response = await app2.request(`/api${path}`, {}, { event });
    return { status: response.status, body: (await response.json()) as Profile };
  };
});
beforeEach(() => {
  withQuirks({});
  instead = null;
});
afterAll(async () => {
  process.stderr.write = realWrite;
  vi.restoreAllMocks();
  await aws.close();
  store.close();
  await tables.close();
});

const put = (...resources: FhirResource[]): void => {
  for (const resource of resources) store.put(resource as FhirResource & { id: string });
};

let contacts = 0;
/** A new call of this member, accepted by Ana: nothing is remembered of any earlier one. */
async function call(patientId: string): Promise<string> {
  contacts += 1;
  const contactId = `bad-${contacts}`;
  const now = Date.now();
  await rows.saveIdentity(contactId, {
    patientId,
    callerKind: "member",
    level: "L1",
    reasonCode: "claimStatus",
    method: "memberIdAndBirthDate",
    verifiedAt: new Date(now).toISOString(),
    expiresAt: new Date(now + 30 * 60_000).toISOString(),
  });
  await rows.apply(contactId, { kind: "accepted", username: "ana", at: new Date(now).toISOString() });
  return contactId;
}

const isWhole = ({ late }: Profile): boolean => late === undefined;

/**
 * The page of a new call, asked for again as the desk does until it is what is waited for; a busy machine may be late.
 * Whatever lies in the store, it is a page, and no value of code stands on it.
 */
async function pageOf(patientId: string, until: (page: Profile) => boolean = isWhole): Promise<Profile> {
  const contactId = await call(patientId);
  for (let tries = 1; ; tries += 1) {
    const { status, body } = await request(`/contacts/${contactId}/profile`);
    expect(status).toBe(200);
    expect(slipsIn(JSON.stringify(body).replaceAll(/:null|:\[null/g, ""))).toEqual([]);
    if (until(body) || tries === 15) return body;
  }
}

const lateOf = ({ late = [] }: Profile): string[] => late.map(({ section, state }) => `${section} ${state}`);

/** What stands on claims: the claims, what they used of the benefits, and of what was authorized. */
const ofClaims = ["benefits", "claims", "authorizations", "timeline"];
const isLateInClaimsAlone = ({ late = [] }: Profile): boolean =>
  late.map(({ section }) => section).join() === ofClaims.join();

const patient = (id: string, more: Partial<Patient> = {}): Patient => ({
  resourceType: "Patient",
  id,
  name: [{ given: ["Testa"], family: "Badrecord" }],
  birthDate: "1979-05-14",
  ...more,
});
const coverage = (id: string, of: string, more: Partial<Coverage> = {}): Coverage => ({
  resourceType: "Coverage",
  id,
  status: "active",
  beneficiary: { reference: `Patient/${of}` },
  payor: [{ display: "Example Health" }],
  class: [{ type: { coding: [{ code: "plan" }] }, value: id, name: `Plan ${id}` }],
  ...more,
});
const claim = (id: string, of: string, more: Partial<ExplanationOfBenefit> = {}): ExplanationOfBenefit => ({
  resourceType: "ExplanationOfBenefit",
  id,
  status: "active",
  type: { text: "professional" },
  use: "claim",
  patient: { reference: `Patient/${of}` },
  created: "2026-10-22",
  insurer: { display: "Example Health" },
  provider: { display: "Placeholder Imaging" },
  outcome: "complete",
  insurance: [],
  billablePeriod: { start: "2026-10-22" },
  ...more,
});
const total = (code: string, value: number) => ({
  category: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/adjudication", code }] },
  amount: { value, currency: "USD" },
});

describe("bad records", () => {
  test("dangling references leave the fact, without the name it pointed to", async () => {
    put(
      patient("dangling", { generalPractitioner: [{ reference: "Practitioner/gone" }] }),
      coverage("dangling", "dangling", { payor: [{ reference: "Organization/gone" }] }),
      claim("dangling", "dangling", {
        provider: { reference: "https://elsewhere.example/fhir/Practitioner/gone" },
        insurance: [{ focal: true, coverage: { reference: "Coverage/gone" } }],
      }),
    );
    const page = await pageOf("dangling");
    expect(page.claims).toMatchObject({ total: 1, recent: [{ provider: null }] });
    expect(page.plan?.name).toBe("Plan dangling");
    expect(page.late).toBeUndefined();
  });

  test("wrong code systems name what they can and decide nothing", async () => {
    const odd = { coding: [{ system: "urn:made-up", code: "zzz" }] };
    put(
      patient("codes", {
        gender: "starfish" as never,
        communication: [{ language: { coding: [{ system: "urn:made-up", code: "!!" }] } }],
      }),
      coverage("codes", "codes", { class: [{ type: odd, value: "?" }] }),
      claim("codes", "codes", {
        type: odd,
        item: [{ sequence: 1, productOrService: odd, adjudication: [{ category: odd, reason: odd }] }],
      }),
      {
        resourceType: "ClaimResponse",
        id: "codes",
        status: "active",
        type: odd,
        use: "preauthorization",
        patient: { reference: "Patient/codes" },
        created: "2026-11-01",
        insurer: {},
        outcome: "complete",
        item: [{ itemSequence: 1, adjudication: [{ category: odd }] }],
      },
    );
    const page = await pageOf("codes");
    expect(page.member?.name).toBe("Testa Badrecord");
    expect(page.claims.recent[0]).toMatchObject({ memberOwes: null, denial: null });
  });

  test("two plans in force with overlapping dates are both shown, one first", async () => {
    put(
      patient("twoplans"),
      coverage("two-a", "twoplans", { order: 2, period: { start: "2026-01-01", end: "2027-12-31" } }),
      coverage("two-b", "twoplans", { order: 1, period: { start: "2026-06-01", end: "2027-03-31" } }),
    );
    const page = await pageOf("twoplans");
    expect(page.plan).toMatchObject({ name: "Plan two-b", status: "active" });
    expect(page.otherPlans).toMatchObject([{ name: "Plan two-a", status: "active" }]);
  });

  test("a birth in the future has no age, and dates that end before they begin break nothing", async () => {
    put(
      patient("unborn", { birthDate: "2099-02-30" }),
      coverage("unborn", "unborn", { period: { start: "2027-01-01", end: "2020-01-01" } }),
      claim("unborn", "unborn", { created: "9999-99-99", billablePeriod: { start: "not a day" } }),
      {
        resourceType: "Communication",
        id: "unborn",
        status: "completed",
        subject: { reference: "Patient/unborn" },
        sent: "2026-10-22Tat noon",
      },
    );
    const page = await pageOf("unborn");
    expect(page.member?.age).toBeNull();
    expect(page.claims.total).toBe(1);
  });

  test("amounts that do not add up are shown as they are on record", async () => {
    put(
      patient("sums"),
      claim("sums", "sums", {
        total: [
          total("submitted", 100),
          total("benefit", 90),
          total("memberliability", 500),
          total("memberliability", -3),
          { ...total("eligible", 1), amount: { value: 1, currency: "EUR" } },
        ],
      }),
    );
    const page = await pageOf("sums");
    expect(page.claims.recent[0]?.billed).toBe(10_000);
  });

  test("parts that are missing or of another kind than FHIR says cost their own section at most", async () => {
    put(
      patient("parts", { name: "Testa Badrecord" as never, telecom: {} as never }),
      claim("parts", "parts", { item: "none" as never, total: {} as never }),
      coverage("parts", "parts"),
    );
    const page = await pageOf("parts", ({ plan }) => plan !== null);
    expect(page.plan?.name).toBe("Plan parts");
    expect(lateOf(page)).toContain("claims missing");
  });

  test("of five thousand claims the newest are shown", async () => {
    put(patient("many"));
    store.putMany(
      Array.from({ length: 5000 }, (_, at) => {
        const day = new Date(Date.UTC(2026, 10, 1) - at * 3_600_000).toISOString().slice(0, 10);
        return {
          ...claim(`many-${at}`, "many"),
          id: `many-${at}`,
          created: day,
          billablePeriod: { start: day },
        };
      }),
    );
    const page = await pageOf("many");
    expect(page.late).toBeUndefined();
    expect(page.claims.total).toBeGreaterThanOrEqual(100);
    expect(page.claims.recent[0]?.serviceDate).toBe("2026-11-01");
  });
});

describe("a store on a bad day", () => {
  beforeAll(() => {
    put(patient("day"), coverage("day", "day"), claim("day", "day"), { ...authorizationRequest("day") });
  });

  test("that is slow for claims alone keeps the plan card waiting for nothing", async () => {
    instead = (type) => (type === "ExplanationOfBenefit" ? slowly() : null);
    const page = await pageOf("day", isLateInClaimsAlone);
    expect(page.plan?.name).toBe("Plan day");
    expect(lateOf(page).map((each) => each.split(" ")[0])).toEqual(ofClaims);
  });

  test.each<[string, Partial<Quirks>]>([
    ["throttles", { searchesPerSecond: 1 }],
    ["dies in mid-answer", { cutShare: 1 }],
    ["answers HTML", { htmlShare: 1 }],
  ])(
    "that %s leaves the page as it was kept, with its age, and a whole one when it is well again",
    async (_how, quirks) => {
      expect((await pageOf("day")).late).toBeUndefined();
      withQuirks(quirks);
      const page = await pageOf("day", ({ late }) => late !== undefined);
      expect(page.plan?.name).toBe("Plan day");
      expect(page.claims.total).toBe(1);
      expect(lateOf(page)).toContain("claims stale");
      for (const { asOf } of page.late ?? [])
        expect(Date.parse(asOf ?? "")).toBeGreaterThan(Date.now() - 60_000);
      withQuirks({});
      expect((await pageOf("day")).late).toBeUndefined();
    },
  );

  test("that dies between two pages of one search loses that section alone", async () => {
    put(
      patient("pages"),
      ...Array.from({ length: 30 }, (_, at) => ({ ...authorizationRequest("pages"), id: `pages-${at}` })),
    );
    withQuirks({ pageCap: 10 });
    // The first page is posted, the next one is fetched by its link.
    instead = (type, method) =>
      type === "Claim" && method === "GET" ? new Response("gone", { status: 503 }) : null;
    const page = await pageOf("pages", ({ member, late = [] }) => member !== null && late.length < 3);
    expect(page.member?.name).toBe("Testa Badrecord");
    expect(lateOf(page)).toEqual(["authorizations missing", "timeline missing"]);
  });

  test("whose whole page is down still opens somebody nobody has read, and says that nothing could be read", async () => {
    put(patient("fresh"));
    instead = () => new Response("<html>Bad gateway</html>", { status: 502 });
    const page = await pageOf("fresh", ({ late }) => late !== undefined);
    expect(page.member).toBeNull();
    expect(new Set(lateOf(page).map((each) => each.split(" ")[1]))).toEqual(new Set(["missing"]));
  });

  test("is logged by code and section, and never by what it said of whom", () => {
    expect(logged.join("\n")).toContain("api facts");
    expect(logged.join("\n")).not.toMatch(/Testa|Badrecord|1979|<html/);
  });
});

function authorizationRequest(of: string): Claim & { id: string } {
  return {
    resourceType: "Claim",
    id: of,
    status: "active",
    type: { text: "professional" },
    use: "preauthorization",
    patient: { reference: `Patient/${of}` },
    created: "2026-11-01",
    provider: { display: "Placeholder Imaging" },
    priority: { text: "normal" },
    insurance: [],
  };
}

/** An answer whose body does not come. */
const slowly = (): Response => new Response(new ReadableStream({ start: () => undefined }));
