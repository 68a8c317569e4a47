import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { fakeContactRows } from "#journey/contact/fake-contact-rows.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import { memberIdSystem } from "#journey/identity/member-claim.ts";
import { answerFlow } from "./answer-flow.ts";

function setUp() {
  const rows = fakeContactRows();
  const reader = fakeFhirReader([
    {
      resourceType: "Patient",
      id: "rosa",
      birthDate: "1979-05-14",
      name: [{ given: ["Rosa"], family: "Testmember" }],
      identifier: [{ system: memberIdSystem, value: "412907335" }],
    },
  ]);
  const ports = {
    rows,
    reader,
    clock: fixedClock("2026-11-22T15:00:00.000Z"),
    pause: () => Promise.resolve(),
  };
  const ask = (Parameters: Record<string, string>) =>
    answerFlow(ports, {
      Name: "ContactFlowEvent",
      Details: { ContactData: { ContactId: "c-1", Channel: "VOICE", Attributes: {} }, Parameters },
    });
  return { rows, ask };
}

const rosas = { purpose: "identify", memberId: "412907335", birthDate: "05141979", language: "en-US" };

test("a known caller is answered with codes, all of them texts, and nothing that names the member", async () => {
  const { ask } = setUp();
  const answer = await ask(rosas);
  expect(answer).toEqual({
    outcome: "identified",
    attemptsLeft: "3",
    callerKind: "member",
    verificationLevel: "L1",
    verificationMethod: "memberIdAndBirthDate",
  });
});

test("a wrong birth date is unknown, with the tries that are left", async () => {
  const { ask } = setUp();
  expect(await ask({ ...rosas, birthDate: "05151979" })).toMatchObject({
    outcome: "unknown",
    attemptsLeft: "2",
    verificationLevel: "L0",
  });
});

test("reason and language are noted without a claim", async () => {
  const { ask, rows } = setUp();
  expect(await ask({ purpose: "note", reasonCode: "person", language: "es-US" })).toEqual({
    outcome: "noted",
  });
  expect((await rows.read("c-1"))?.identity).toMatchObject({
    reasonCode: "person",
    language: "es-US",
    level: "L0",
  });
});

test("an event of another shape is refused by a stable code that quotes nothing", async () => {
  const { ask } = setUp();
  await expect(ask({ memberId: "412907335" })).rejects.toThrow(/^identifyCaller\.badEvent$/);
});
