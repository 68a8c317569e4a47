import { Hono } from "hono";
import { expect, test } from "vitest";
import type { Patient } from "fhir/r4";
import { fixedClock } from "#journey/clock.ts";
import { fakeContactRows } from "#journey/contact/fake-contact-rows.ts";
import { fakeAuditTrail } from "#journey/disclosure/fake-audit-trail.ts";
import { fakeReviews } from "#journey/disclosure/fake-reviews.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import { memberIdSystem } from "#journey/identity/member-claim.ts";
import { answerError } from "./errors.ts";
import { fakeIdentityDesk } from "./fake-identity-desk.ts";
import { identityRoutes } from "./identity-routes.ts";
import type { ApiEnv } from "./user.ts";

const rosa: Patient = {
  resourceType: "Patient",
  id: "rosa",
  identifier: [{ system: memberIdSystem, value: "412907335" }],
  name: [{ family: "Testmember", given: ["Rosa"] }],
  birthDate: "1979-05-14",
  address: [{ postalCode: "80002" }],
  generalPractitioner: [{ display: "Dr. Ima Placeholder" }],
  telecom: [
    { system: "phone", use: "mobile", value: "+15555550142", period: { start: "2024-01-01" } },
    { system: "email", value: "rosa@careline.example" },
  ],
};

async function setUp() {
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const [rows, audit, identity] = [fakeContactRows(), fakeAuditTrail(), fakeIdentityDesk(clock)];
  const reviews = fakeReviews();
  const app = new Hono<ApiEnv>();
  identityRoutes(app, {
    clock,
    rows,
    audit,
    identity,
    reviews,
    lookup: { lookUp: async () => [] },
    fhir: fakeFhirReader([rosa]),
  });
  app.onError((error, context) => answerError(context, error, () => undefined));
  await rows.apply("c-1", { kind: "accepted", username: "ana", at: "2026-11-22T15:00:00.000Z" });
  const post = async (path: string, body: object = {}, username = "ana") => {
    const event = {
      requestContext: { authorizer: { jwt: { claims: { username, "cognito:groups": "[agent]" } } } },
    };
    const response = await app.request(
      `/contacts/c-1/identity/${path}`,
      { method: "POST", body: JSON.stringify(body) },
      { event },
    );
    return { status: response.status, body: JSON.parse(await response.text()) };
  };
  return { rows, audit, identity, reviews, post };
}

const says = {
  memberId: "",
  firstName: "Rosa",
  lastName: "Testmember",
  birthDate: "1979-05-15",
  zip: "80002",
};

test("a candidate is told by initials and reasons, and by nothing that is on file", async () => {
  const { post } = await setUp();
  const { body } = await post("look-ups", says);
  expect(body).toEqual({
    outcome: "ambiguous",
    candidates: [
      {
        candidateId: expect.any(String),
        initials: "R. T.",
        standing: "possible",
        reasons: "Same last name, first name and ZIP; birth date has one digit off",
      },
    ],
  });
  const told = { ...body, candidates: body.candidates.map((each: object) => ({ ...each, candidateId: "" })) };
  expect(JSON.stringify(told)).not.toMatch(/412907335|1979|Rosa|0142|rosa/);
});

test("every step is in the audit chain, about the member it was about", async () => {
  const { post, audit } = await setUp();
  const { body } = await post("look-ups", says);
  await post("pick", { candidateId: body.candidates[0].candidateId });
  await post("questions");
  expect(audit.reveals.map(({ what, patientId, shown }) => [what, patientId, shown])).toEqual([
    ["whoIsCalling", "rosa", []],
    ["verification", "rosa", []],
    ["verification", "rosa", []],
  ]);
});

test("questions come without their answers, and right ones open the page at L1", async () => {
  const { post, rows } = await setUp();
  const { body } = await post("look-ups", says);
  await post("pick", { candidateId: body.candidates[0].candidateId });
  const { body: drawn } = await post("questions");
  expect(drawn.questions).toHaveLength(2);
  expect(JSON.stringify(drawn)).not.toMatch(/rosa@|Placeholder|0142/);
  const answers: Record<string, string> = {
    email: "rosa@careline.example",
    primaryCareDoctor: "Placeholder",
    phoneEnd: "0142",
  };
  const said = drawn.questions.map(({ code }: { code: string }) => ({ code, said: answers[code] }));
  expect((await post("answers", { answers: said })).body).toEqual({ outcome: "verified" });
  expect((await rows.read("c-1"))?.identity).toMatchObject({ level: "L1", method: "agentQuestions" });
});

test("a code goes to the picked member, and what the caller reads lifts to L2", async () => {
  const { post, identity } = await setUp();
  const { body } = await post("look-ups", says);
  await post("pick", { candidateId: body.candidates[0].candidateId });
  expect((await post("codes")).body).toEqual({ outcome: "sent" });
  expect(identity.messages.texts[0]?.to).toBe("+15555550142");
  expect((await post("code-checks", { code: "000000" })).body).toEqual({ outcome: "wrong", attemptsLeft: 2 });
  expect((await post("code-checks", { code: "111111" })).body).toMatchObject({ outcome: "verified" });
});

test("a document check that ends badly is the same to the page, whatever it was", async () => {
  const { post, identity, reviews } = await setUp();
  const { body } = await post("look-ups", says);
  await post("pick", { candidateId: body.candidates[0].candidateId });
  const answersTo = async (outcome: "failed" | "suspectedFraud") => {
    await post("document-checks");
    identity.documents.ends({ outcome });
    return (await post("document-checks/outcome")).body;
  };
  const failed = await answersTo("failed");
  expect(await reviews.list(9)).toEqual([]);
  expect(await answersTo("suspectedFraud")).toEqual(failed);
  // Twice the same sign is one thing to look into.
  await answersTo("suspectedFraud");
  expect(await reviews.list(9)).toEqual([
    {
      reviewId: "20261122150000000-c-1-failedLiveness",
      why: { kind: "suspectedFraud", signal: "failedLiveness" },
      username: "ana",
      at: "2026-11-22T15:00:00.000Z",
      dueAt: "2026-11-23T15:00:00.000Z",
      patientId: "rosa",
      contactId: "c-1",
      leaseId: null,
      verdict: null,
    },
  ]);
});

test("nobody but the agent who has the contact may ask anything", async () => {
  const { post } = await setUp();
  for (const path of ["look-ups", "pick", "questions", "answers", "codes", "code-checks", "document-checks"])
    expect((await post(path, says, "ben")).status).toBe(403);
});

test("while it rings nobody is looked up", async () => {
  const { post, rows } = await setUp();
  await rows.apply("c-1", { kind: "released", username: "ana", at: "2026-11-22T15:01:00.000Z" });
  await rows.apply("c-1", { kind: "offered", username: "ben", at: "2026-11-22T15:02:00.000Z" });
  expect((await post("look-ups", says, "ben")).status).toBe(409);
});

test("somebody who was not found cannot be picked, and what is too long is refused", async () => {
  const { post } = await setUp();
  expect((await post("pick", { candidateId: "anything" })).status).toBe(409);
  expect((await post("look-ups", { ...says, lastName: "x".repeat(200) })).status).toBe(400);
});
