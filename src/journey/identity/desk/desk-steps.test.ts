import type { Coverage, Patient } from "fhir/r4";
import { describe, expect, test } from "vitest";
import { fixedClock } from "../../clock.ts";
import { fakeContactRows } from "../../contact/fake-contact-rows.ts";
import { fakeMessages } from "../../contact/fake-messages.ts";
import { checkCode } from "../check-code.ts";
import { fakeFhirReader } from "../fake-fhir-reader.ts";
import { countingCodes, fakeOneTimeCodes } from "../fake-one-time-codes.ts";
import { fakeTryLedger } from "../fake-try-ledger.ts";
import { leastMs } from "../identify-caller.ts";
import type { TypedDetails } from "../matching/said-details.ts";
import { memberIdSystem } from "../member-claim.ts";
import { sendCode } from "../send-code.ts";
import { drawQuestions, judgeAnswers } from "./ask-questions.ts";
import { lookUpDetails, mostLookUps } from "./look-up-details.ts";
import { candidateIdOf, pickCandidate } from "./pick-candidate.ts";

const member = (id: string, memberId: string, given: string, more: Partial<Patient> = {}): Patient => ({
  resourceType: "Patient",
  id,
  identifier: [{ system: memberIdSystem, value: memberId }],
  name: [{ family: "Sample", given: [given] }],
  birthDate: "1979-05-14",
  address: [{ postalCode: "80002" }],
  telecom: [
    { system: "phone", use: "mobile", value: "+15555550142", period: { start: "2024-01-01" } },
    { system: "email", value: `${given.toLowerCase()}@careline.example` },
  ],
  generalPractitioner: [{ display: `Dr. ${given} Placeholder` }],
  ...more,
});
const coverage: Coverage = {
  resourceType: "Coverage",
  id: "c",
  status: "active",
  beneficiary: { reference: "Patient/rosa" },
  payor: [],
  period: { start: "2024-03-01" },
};
const rosa = member("rosa", "412907335", "Rosa");
const mia = member("mia", "412907401", "Mia");
const mya = member("mya", "412907402", "Mya");

function setUp(...members: readonly Patient[]) {
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const pauses: number[] = [];
  const messages = fakeMessages();
  const ports = {
    clock,
    messages,
    rows: fakeContactRows(),
    reader: fakeFhirReader([...members, coverage]),
    tries: fakeTryLedger(clock),
    codes: fakeOneTimeCodes(),
    maker: countingCodes(),
    pause: async (milliseconds: number) => {
      pauses.push(milliseconds);
      clock.advanceBy(milliseconds);
    },
  };
  const lookUp = (typed: Partial<TypedDetails>) =>
    lookUpDetails(ports, { contactId: "c-1", language: "en-US" }, { ...nothing, ...typed });
  const identity = async () => (await ports.rows.read("c-1"))?.identity;
  const pick = (id: string) => pickCandidate(ports, "c-1", candidateIdOf(ports.maker, "c-1", id));
  const callsFrom = (callingNumber: string) => ports.rows.saveIdentity("c-1", { callingNumber });
  return { ...ports, ports, pauses, lookUp, identity, pick, callsFrom };
}

const nothing = { memberId: "", firstName: "", lastName: "", birthDate: "", zip: "" };
const whole = { firstName: "Rosa", lastName: "Sample", birthDate: "05141979", zip: "80002" };

describe("what a caller says to an agent", () => {
  test("member ID and birth date open the page as if they were keyed", async () => {
    const { lookUp, identity } = setUp(rosa);
    expect(await lookUp({ memberId: "412907335", birthDate: "05141979" })).toEqual({ outcome: "opened" });
    expect(await identity()).toMatchObject({ level: "L1", method: "memberIdAndBirthDate" });
  });

  test("details from the number on file for this member alone open it too", async () => {
    const { lookUp, identity, callsFrom } = setUp(rosa);
    await callsFrom("5555550142");
    expect(await lookUp(whole)).toEqual({ outcome: "opened" });
    expect(await identity()).toMatchObject({ patientId: "rosa", level: "L1", method: "numberAndDetails" });
  });

  test.each([
    ["a number that others have on file too", { number: "5555550142", others: [mia] }],
    ["another number", { number: "5555550199", others: [] }],
    ["no number", { number: null, others: [] }],
  ])("details from %s open nobody", async (_what, { number, others }) => {
    const { lookUp, identity, rows } = setUp(rosa, ...others);
    await rows.saveIdentity("c-1", { callingNumber: number });
    expect((await lookUp(whole)).outcome).not.toBe("opened");
    expect((await identity())?.level).toBe("L0");
  });

  test("a number that is said to be spoofed opens nobody, whatever fits", async () => {
    const { lookUp, identity, rows } = setUp(rosa);
    await rows.saveIdentity("c-1", { callingNumber: "5555550142", signals: ["spoofedNumber"] });
    expect((await lookUp(whole)).outcome).toBe("identified");
    expect((await identity())?.level).toBe("L0");
  });

  test("found, possible and nobody take the same time and the same searches", async () => {
    const asked = await Promise.all(
      [whole, { lastName: "Sample", zip: "80002" }, { lastName: "Nemo", zip: "10001" }].map(async (typed) => {
        const { lookUp, pauses, reader } = setUp(rosa);
        await lookUp(typed);
        return { pauses, searches: reader.asked.length };
      }),
    );
    expect(new Set(asked.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(asked[0]?.pauses).toEqual([leastMs]);
  });

  test("nobody goes on looking up for ever", async () => {
    const { lookUp } = setUp(rosa);
    for (let time = 0; time < mostLookUps; time += 1) await lookUp({ lastName: "Sample", zip: "80002" });
    expect(await lookUp(whole)).toEqual({ outcome: "tooMany" });
  });

  test("twins are both shown, and neither is opened", async () => {
    const { lookUp, callsFrom } = setUp(mia, mya);
    await callsFrom("5555550142");
    expect(await lookUp({ ...whole, firstName: "Mia" })).toMatchObject({
      outcome: "ambiguous",
      candidates: [{ patientId: "mia" }, { patientId: "mya" }],
    });
  });
});

describe("whom the agent picks", () => {
  test("is one of those found, by a name that holds in this contact only", async () => {
    const { lookUp, pick, identity, ports } = setUp(rosa);
    await lookUp(whole);
    expect(await pickCandidate(ports, "c-1", candidateIdOf(ports.maker, "c-2", "rosa"))).toBe(false);
    expect(await pick("nobody")).toBe(false);
    expect(await pick("rosa")).toBe(true);
    expect(await identity()).toMatchObject({ level: "L0", patientId: null, deskCheck: { picked: "rosa" } });
  });

  test("a new look-up forgets the pick", async () => {
    const { lookUp, pick, identity } = setUp(rosa);
    await lookUp(whole);
    await pick("rosa");
    await lookUp({ lastName: "Nemo", zip: "10001" });
    expect((await identity())?.deskCheck?.picked).toBeNull();
  });

  test("is lifted to L2 by a code to a number that is theirs alone", async () => {
    const { lookUp, pick, identity, ports, messages } = setUp(rosa);
    await lookUp(whole);
    await pick("rosa");
    expect(await sendCode(ports, "c-1", "en-US")).toBe("sent");
    expect(messages.texts).toHaveLength(1);
    expect((await checkCode(ports, "c-1", "111111")).outcome).toBe("verified");
    expect(await identity()).toMatchObject({ patientId: "rosa", callerKind: "member", level: "L2" });
  });

  test("gets no code where the number is a family's", async () => {
    const { lookUp, pick, ports, rows } = setUp(mia, mya);
    await lookUp({ ...whole, firstName: "Mia" });
    await pick("mia");
    expect(await sendCode(ports, "c-1", "en-US")).toBe("notSent");
    expect((await rows.readHandOver("c-1"))?.warnings.at(-1)).toMatch(/number on file is shared/);
  });

  test("a code sent for one is nothing for another picked later", async () => {
    const noah = member("noah", "412907399", "Noah", { telecom: [], birthDate: "1979-05-14" });
    const { lookUp, pick, ports } = setUp(rosa, noah);
    await lookUp({ lastName: "Sample", zip: "80002" });
    await pick("rosa");
    await sendCode(ports, "c-1", "en-US");
    await pick("noah");
    expect((await checkCode(ports, "c-1", "111111")).outcome).toBe("wrong");
  });
});

describe("the scripted questions", () => {
  const picked = async (...members: readonly Patient[]) => {
    const plan = setUp(...members);
    await plan.lookUp({ ...whole, firstName: members[0]?.name?.[0]?.given?.[0] ?? "" });
    await plan.pick(members[0]?.id ?? "");
    return plan;
  };
  const answers = {
    email: "Rosa@careline.example",
    primaryCareDoctor: "doctor placeholdr",
    coverageBegan: "March 2024",
    phoneEnd: "0142",
    formerName: "",
  };
  const answered = (changes: Partial<typeof answers> = {}) =>
    Object.entries({ ...answers, ...changes }).map(([code, said]) => ({ code: code as "email", said }));

  test("are two, the same ones however often they are asked for", async () => {
    const { ports } = await picked(rosa);
    const drawn = await drawQuestions(ports, "c-1");
    expect(drawn.outcome === "asked" && drawn.questions.length).toBe(2);
    expect(await drawQuestions(ports, "c-1")).toEqual(drawn);
  });

  test("both right is L1 and no more, and no answer is kept", async () => {
    const { ports, identity, rows } = await picked(rosa);
    await drawQuestions(ports, "c-1");
    expect(await judgeAnswers(ports, "c-1", answered())).toBe("verified");
    expect(await identity()).toMatchObject({
      patientId: "rosa",
      level: "L1",
      method: "agentQuestions",
      expiresAt: "2026-11-22T15:30:00.500Z",
    });
    const kept = JSON.stringify([await identity(), await rows.readHandOver("c-1")]);
    expect(kept).not.toMatch(/careline\.example|placehold|March|0142/i);
  });

  test("one wrong is a wrong try, and there is no second asking", async () => {
    const { ports, identity, tries, maker } = await picked(rosa);
    await drawQuestions(ports, "c-1");
    const wrong = { email: "x@y.z", primaryCareDoctor: "Nobody", coverageBegan: "1999-01", phoneEnd: "1" };
    expect(await judgeAnswers(ports, "c-1", answered(wrong))).toBe("notVerified");
    expect(await identity()).toMatchObject({ level: "L0", failedAttempts: 1 });
    expect((await tries.read("member", maker.seal("member|412907335"))).tries).toBe(1);
    expect((await drawQuestions(ports, "c-1")).outcome).toBe("alreadyAsked");
    expect(await judgeAnswers(ports, "c-1", answered())).toBe("nothingAsked");
  });

  test("what a household knows is not asked, and one question is none", async () => {
    const twinsDoctor = { generalPractitioner: [{ display: "Dr. One" }] };
    const { ports } = await picked({ ...mia, ...twinsDoctor, id: "rosa" }, { ...mya, ...twinsDoctor });
    expect(await drawQuestions(ports, "c-1")).toEqual({ outcome: "tooLittleOnFile" });
  });

  test("nobody is asked before somebody is picked", async () => {
    const { ports } = setUp(rosa);
    expect(await drawQuestions(ports, "c-1")).toEqual({ outcome: "nobodyPicked" });
  });
});
