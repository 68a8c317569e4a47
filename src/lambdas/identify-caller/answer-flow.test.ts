import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { fakeContactRows } from "#journey/contact/fake-contact-rows.ts";
import { fakeMessages } from "#journey/contact/fake-messages.ts";
import { roleCodeSystem } from "#journey/identity/authority-codes.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import { countingCodes, fakeOneTimeCodes } from "#journey/identity/fake-one-time-codes.ts";
import { fakeTryLedger } from "#journey/identity/fake-try-ledger.ts";
import { memberIdSystem } from "#journey/identity/member-claim.ts";
import { npiSystem, tinSystem } from "#journey/identity/provider-claim.ts";
import { answerFlow } from "./answer-flow.ts";
import { flowAnswers } from "./flow-contract.ts";

function setUp() {
  const rows = fakeContactRows();
  const reader = fakeFhirReader([
    {
      resourceType: "Patient",
      id: "rosa",
      birthDate: "1979-05-14",
      name: [{ given: ["Rosa"], family: "Testmember" }],
      identifier: [{ system: memberIdSystem, value: "412907335" }],
      telecom: [{ system: "phone", use: "mobile", value: "+15555550142", period: { start: "2024-01-01" } }],
    },
    {
      resourceType: "RelatedPerson",
      id: "luz",
      birthDate: "2001-02-03",
      patient: { reference: "Patient/rosa" },
      relationship: [{ coding: [{ system: roleCodeSystem, code: "HPOWATT" }] }],
    },
    {
      resourceType: "Organization",
      id: "testwell",
      name: "Testwell Orthopedics",
      identifier: [
        { system: npiSystem, value: "2999900006" },
        { system: tinSystem, value: "970000001" },
      ],
    },
  ]);
  const messages = fakeMessages();
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const ports = {
    rows,
    reader,
    messages,
    codes: fakeOneTimeCodes(),
    maker: countingCodes(),
    tries: fakeTryLedger(clock),
    clock,
    pause: () => Promise.resolve(),
  };
  /** Every answer is of the shape that flows are linted against. */
  const ask = async (Parameters: Record<string, string>) => {
    const answer = await answerFlow(ports, {
      Name: "ContactFlowEvent",
      Details: { ContactData: { ContactId: "c-1", Channel: "VOICE", Attributes: {} }, Parameters },
    });
    const purpose = Object.keys(flowAnswers).find((each) => each === Parameters["purpose"]);
    return flowAnswers[purpose as keyof typeof flowAnswers].parse(answer);
  };
  return { rows, ask, messages };
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

test("a representative is answered with the kind and how the authority is known", async () => {
  const { ask, rows } = setUp();
  const answer = await ask({ ...rosas, callerKind: "representative", callerBirthDate: "02032001" });
  expect(answer).toEqual({
    outcome: "identified",
    attemptsLeft: "3",
    callerKind: "representative",
    verificationLevel: "L1",
    verificationMethod: "authorityOnFile",
  });
  expect((await rows.read("c-1"))?.identity).toMatchObject({ patientId: "rosa", relatedPersonId: "luz" });
});

test("an empty kind is a member, and a kind nobody knows is never taken for one", async () => {
  const { ask } = setUp();
  expect(await ask({ ...rosas, callerKind: "", callerBirthDate: "" })).toMatchObject({
    callerKind: "member",
  });
  await expect(ask({ ...rosas, callerKind: "neighbour" })).rejects.toThrow(/^identifyCaller\.badEvent$/);
});

test("a practice is identified by NPI and tax ID, on behalf of nobody", async () => {
  const { ask, rows } = setUp();
  const asked = { purpose: "identifyProvider", npi: "2999900006", tin: "970000001", language: "en-US" };
  expect(await ask(asked)).toEqual({
    outcome: "identified",
    attemptsLeft: "3",
    callerKind: "provider",
    verificationLevel: "L1",
    verificationMethod: "npiAndTin",
  });
  expect((await rows.read("c-1"))?.identity).toMatchObject({ patientId: null, providerId: "testwell" });
});

test("a code is sent and checked with codes in both directions", async () => {
  const { ask, messages } = setUp();
  await ask(rosas);
  expect(await ask({ purpose: "sendCode", language: "zh-CN" })).toEqual({ outcome: "sent" });
  expect(messages.texts[0]?.words).toContain("您的验证码是 111111");
  expect(await ask({ purpose: "checkCode", code: "123456" })).toMatchObject({
    outcome: "wrong",
    attemptsLeft: "2",
    verificationLevel: "L1",
  });
  expect(await ask({ purpose: "checkCode", code: "111111" })).toEqual({
    outcome: "verified",
    attemptsLeft: "1",
    callerKind: "member",
    verificationLevel: "L2",
    verificationMethod: "oneTimeCode",
  });
});

test("no code is sent to whoever is not identified", async () => {
  const { ask, messages } = setUp();
  expect(await ask({ purpose: "sendCode", language: "en-US" })).toEqual({ outcome: "notSent" });
  expect(await ask({ purpose: "checkCode", code: "111111" })).toMatchObject({ outcome: "expired" });
  expect(messages.texts).toEqual([]);
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

test("whether somebody wanted a person is told with what was learned of them", async () => {
  const { ask, rows } = setUp();
  expect(await ask({ purpose: "wantsPerson" })).toMatchObject({ outcome: "no", reasonCode: "unknown" });
  await ask(rosas);
  await rows.saveIdentity("c-1", { reasonCode: "claimStatus" });
  expect(await ask({ purpose: "wantsPerson" })).toMatchObject({ outcome: "no" });
  await rows.saveIdentity("c-1", { wantsPerson: true });
  expect(await ask({ purpose: "wantsPerson" })).toEqual({
    outcome: "yes",
    callerKind: "member",
    verificationLevel: "L1",
    verificationMethod: "memberIdAndBirthDate",
    reasonCode: "claimStatus",
  });
});

test("an event of another shape is refused by a stable code that quotes nothing", async () => {
  const { ask } = setUp();
  await expect(ask({ memberId: "412907335" })).rejects.toThrow(/^identifyCaller\.badEvent$/);
});
