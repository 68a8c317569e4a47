import type { Patient } from "fhir/r4";
import { describe, expect, test } from "vitest";
import { deskParts } from "./fake-desk.ts";

const rosa: Patient = {
  resourceType: "Patient",
  id: "p-rosa",
  identifier: [{ system: "https://careline.example/member-id", value: "412907335" }],
  name: [{ given: ["Rosa"], family: "Testmember" }],
  birthDate: "1979-05-14",
};

function desk() {
  const { parts, clock, audit, app } = deskParts([rosa]);
  const as = (username: string, group: string) => async (method: string, path: string, body?: object) => {
    const event = {
      requestContext: { authorizer: { jwt: { claims: { username, "cognito:groups": `[${group}]` } } } },
    };
    const init = { method, ...(body ? { body: JSON.stringify(body) } : {}) };
    const response = await app.request(`/api${path}`, init, { event });
    return { status: response.status, body: (await response.json()) as Record<string, never> };
  };
  return {
    ...parts,
    clock,
    audit,
    ana: as("ana", "agent"),
    ben: as("ben", "agent"),
    sam: as("sam", "supervisor"),
  };
}

const request = {
  whose: { patientId: "p-rosa" },
  reason: "emergency",
  text: "Her daughter calls from the ward.",
};

describe("breaking the glass", () => {
  test.each([[{ memberId: "412 907 335" }], [{ name: "rosa testm", birthDate: "1979-05-14" }]])(
    "finds the member by %j, and says no more than who it is",
    async (search) => {
      const { ana, audit } = desk();
      expect(await ana("POST", "/break-glass/search", search)).toEqual({
        status: 200,
        body: { members: [{ patientId: "p-rosa", name: "Rosa Testmember", memberIdEnd: "335" }] },
      });
      expect(audit.reveals).toMatchObject([
        { what: "memberSearch", patientId: "p-rosa", purpose: "BTG", shown: ["identity"] },
      ]);
    },
  );

  test("a search that finds nobody is written down too, and one without a birth date is refused", async () => {
    const { ana, audit } = desk();
    expect((await ana("POST", "/break-glass/search", { memberId: "000000000" })).body).toEqual({
      members: [],
    });
    expect(audit.reveals).toMatchObject([{ what: "memberSearch", patientId: null }]);
    expect((await ana("POST", "/break-glass/search", { name: "Rosa" })).status).toBe(400);
  });

  test("opens the record for 30 minutes, says so in the chain, and asks for a review", async () => {
    const { ana, audit, reviews, clock } = desk();
    const { body: lease } = await ana("POST", "/break-glass", request);
    expect(lease).toMatchObject({ until: "2026-11-22T15:30:00.000Z", endedAt: null });
    const page = await ana("GET", `/break-glass/${lease["leaseId"]}/profile`);
    expect(page.body).toMatchObject({ member: { name: "Rosa Testmember" }, verification: { level: "L0" } });
    expect(audit.reveals.map(({ what, purpose, patientId }) => [what, purpose, patientId])).toEqual([
      ["breakGlassOpened", "BTG", "p-rosa"],
      ["profile", "BTG", "p-rosa"],
    ]);
    expect(JSON.stringify(audit.reveals)).not.toContain("daughter");
    expect(await reviews.list(9)).toMatchObject([{ username: "ana", why: { text: request.text } }]);
    clock.advanceBy(30 * 60_000);
    const over = await ana("GET", `/break-glass/${lease["leaseId"]}/profile`);
    expect([over.status, over.body["code"]]).toEqual([403, "breakGlass.over"]);
    expect((await ana("GET", "/break-glass")).body).toEqual({ lease: null });
  });

  test("a lease is one agent's: in other hands there is none", async () => {
    const { ana, ben, sam } = desk();
    const { body: lease } = await ana("POST", "/break-glass", request);
    expect((await ben("GET", `/break-glass/${lease["leaseId"]}/profile`)).status).toBe(404);
    expect((await ben("POST", `/break-glass/${lease["leaseId"]}/end`)).status).toBe(404);
    expect((await sam("GET", `/break-glass/${lease["leaseId"]}/profile`)).status).toBe(403);
    expect((await sam("POST", "/break-glass", request)).status).toBe(403);
  });

  test("it is ended early, and the next one ends the one before", async () => {
    const { ana, audit } = desk();
    const { body: first } = await ana("POST", "/break-glass", request);
    const { body: second } = await ana("POST", "/break-glass", request);
    expect((await ana("GET", `/break-glass/${first["leaseId"]}/profile`)).status).toBe(403);
    expect((await ana("GET", "/break-glass")).body).toEqual({ lease: second });
    await ana("POST", `/break-glass/${second["leaseId"]}/end`);
    await ana("POST", `/break-glass/${second["leaseId"]}/end`);
    expect((await ana("GET", "/break-glass")).body).toEqual({ lease: null });
    expect(audit.reveals.filter(({ what }) => what === "breakGlassEnded")).toHaveLength(2);
  });

  test("wider than a contact allows: the one the agent holds, and nobody else's", async () => {
    const { ana, ben, rows } = desk();
    await rows.saveIdentity("c-1", { patientId: "p-rosa" });
    await rows.apply("c-1", { kind: "accepted", username: "ana", at: "2026-11-22T15:00:00.000Z" });
    const wider = { ...request, whose: { contactId: "c-1" } };
    expect((await ana("POST", "/break-glass", wider)).body).toMatchObject({ contactId: "c-1" });
    expect((await ben("POST", "/break-glass", wider)).status).toBe(403);
  });

  test("nothing is opened without a reason in words, for nobody, or when it cannot be written down", async () => {
    const { ana, reviews, leases, audit } = desk();
    expect((await ana("POST", "/break-glass", { ...request, text: "why not" })).status).toBe(400);
    expect((await ana("POST", "/break-glass", { ...request, whose: { patientId: "x" } })).status).toBe(404);
    audit.append = () => Promise.reject(new Error("audit.contended"));
    expect((await ana("POST", "/break-glass", request)).status).toBe(503);
    expect([await reviews.list(9), await leases.list("ana")]).toEqual([[], []]);
  });
});

describe("the review of it", () => {
  const broken = async () => {
    const parts = desk();
    await parts.directory.save({ agentId: "a-1", username: "ana", name: "Ana Alvarez" });
    await parts.ana("POST", "/break-glass", request);
    const { body } = await parts.sam("GET", "/reviews");
    const [review] = body["reviews"] as unknown as { reviewId: string }[];
    return { ...parts, review: review!, path: `/reviews/${review!.reviewId}` };
  };

  test("shows a supervisor why, until when, and by whom, and not whose record it was", async () => {
    const { review, ana } = await broken();
    expect(review).toMatchObject({
      name: "Ana Alvarez",
      dueAt: "2026-11-23T15:00:00.000Z",
      why: { kind: "breakGlass", reason: "emergency", text: request.text },
      verdict: null,
    });
    expect(JSON.stringify(review)).not.toMatch(/rosa/i);
    expect((await ana("GET", "/reviews")).status).toBe(403);
  });

  test("whose it was is told when asked, and that is a look of its own", async () => {
    const { sam, path, audit } = await broken();
    expect((await sam("GET", `${path}/member`)).body).toEqual({
      name: "Rosa Testmember",
      memberId: "412907335",
    });
    expect(audit.reveals.at(-1)).toMatchObject({ username: "sam", what: "reviewQueue", purpose: "HCOMPL" });
  });

  test("is a supervisor's word, once, and a no says why", async () => {
    const { sam, ana, path, audit } = await broken();
    expect((await ana("POST", `${path}/verdict`, { outcome: "justified", note: "" })).status).toBe(403);
    expect((await sam("POST", `${path}/verdict`, { outcome: "notJustified", note: "" })).status).toBe(400);
    const no = await sam("POST", `${path}/verdict`, {
      outcome: "notJustified",
      note: "She had called before.",
    });
    expect(no.body).toMatchObject({ verdict: { outcome: "notJustified", by: "sam" } });
    expect((await sam("POST", `${path}/verdict`, { outcome: "justified", note: "" })).status).toBe(409);
    expect(audit.reveals.filter(({ what }) => what === "reviewed")).toHaveLength(1);
  });
});

test("an account of disclosures is written and read through a contact, by a supervisor", async () => {
  const { sam, ana, rows } = desk();
  await rows.saveIdentity("c-1", { patientId: "p-rosa" });
  const made = {
    on: "2026-11-20",
    recipient: "County health department",
    address: " ",
    what: "Immunization records",
    purpose: "publicHealth",
    statement: "Measles outbreak",
  };
  expect((await ana("POST", "/contacts/c-1/disclosures", made)).status).toBe(403);
  expect((await ana("GET", "/contacts/c-1/accounting")).status).toBe(403);
  expect((await sam("POST", "/contacts/c-1/disclosures", { ...made, on: "2026-11-23" })).status).toBe(400);
  expect((await sam("POST", "/contacts/c-2/disclosures", made)).status).toBe(404);
  await sam("POST", "/contacts/c-1/disclosures", made);
  await sam("POST", "/contacts/c-1/disclosures", { ...made, purpose: "treatment" });
  expect((await sam("GET", "/contacts/c-1/accounting")).body).toMatchObject({
    member: { name: "Rosa Testmember", memberId: "412907335" },
    lines: [{ recipient: "County health department", address: null, first: "2026-11-20", times: 1 }],
  });
});
