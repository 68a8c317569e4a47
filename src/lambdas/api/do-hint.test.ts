import type { FhirResource } from "fhir/r4";
import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { nobodyYet } from "#journey/contact/contact-row.ts";
import type { MessageOutcome, TextMessage } from "#journey/contact/messages.ts";
import { decideDisclosure } from "#journey/disclosure/decide-disclosure.ts";
import type { Question } from "#journey/disclosure/decide-disclosure.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import { textConsent } from "#journey/identity/text-consent.ts";
import type { Doing } from "#journey/next-best-action/doing.ts";
import { fakeCareManagement } from "#journey/next-best-action/fake-care-management.ts";
import { exampleHint } from "#journey/next-best-action/fake-moment.ts";
import { doHint } from "./do-hint.ts";

const now = new Date("2026-11-22T15:00:00.000Z");
const rosa: FhirResource = {
  resourceType: "Patient",
  id: "rosa-testmember",
  telecom: [{ system: "phone", use: "mobile", value: "+15555550142", period: { start: "2020-01-01" } }],
};

function setUp(resources: readonly FhirResource[] = [rosa], patientId: string | null = "rosa-testmember") {
  const texts: TextMessage[] = [];
  const faults: unknown[] = [];
  const careManagement = fakeCareManagement(fixedClock(now.toISOString()));
  const question: Question = {
    scope: "accepted",
    patientId,
    providerId: null,
    callerKind: "member",
    level: "L1",
    method: "memberIdAndBirthDate",
    verifiedUntil: null,
    hasExpired: false,
    purposes: ["general"],
    grants: [],
    roles: ["agent"],
    breakGlassUntil: null,
  };
  const open = {
    row: {
      contactId: "c-1",
      initialContactId: "c-1",
      channel: "voice" as const,
      identity: { ...nobodyYet, patientId, language: "es-US" as const },
      holder: { username: "ana", phase: "accepted" as const },
      queueId: null,
      initiatedAt: null,
      queuedAt: null,
      acceptedAt: null,
      endedAt: null,
    },
    user: {
      username: "ana",
      name: "Ana",
      roles: ["agent" as const],
      scope: { teams: [], queues: [], plans: [] },
    },
    question,
    disclosure: decideDisclosure(question),
    now,
  };
  const desk = {
    careManagement,
    fhir: fakeFhirReader(resources),
    logFault: (fault: unknown) => faults.push(fault),
    identity: {
      messages: {
        sendText: async (text: TextMessage): Promise<MessageOutcome> => {
          texts.push(text);
          return "sent";
        },
      },
    },
  };
  const take = (does: Doing) =>
    doHint(desk, open, { ...exampleHint("h-1", "case-management-referral"), does });
  return { take, texts, faults, careManagement };
}

const referral: Doing = {
  kind: "referral",
  what: "Please look after Rosa.",
  reason: "She lives alone.",
  priority: "urgent",
};
const message: Doing = { kind: "message", text: { en: "Call us.", es: "Llámenos.", zh: "请来电。" } };

test("a guide and a promise need nobody but the agent", async () => {
  const { take, careManagement } = setUp();
  expect(await take({ kind: "guide" })).toEqual({ kind: "nothing" });
  expect(await take({ kind: "promise", what: "Call back", dueOn: "2026-11-23" })).toEqual({
    kind: "nothing",
  });
  expect(await careManagement.outcomes("rosa-testmember", 100)).toMatchObject({ referrals: [] });
});

test("a referral is written once, however often it is taken, and answered with where it lies", async () => {
  const { take, careManagement } = setUp();
  const first = await take(referral);
  expect(first).toMatchObject({
    kind: "done",
    what: "referral",
    reference: expect.stringMatching(/^Task\//),
  });
  expect(await take(referral)).toEqual(first);
  expect(await careManagement.outcomes("rosa-testmember", 100)).toMatchObject({
    referrals: [{ rule: "case-management-referral", contactId: "c-1" }],
  });
});

test("a task goes the same way, and names the team that works it off", async () => {
  const { take } = setUp();
  const task: Doing = { kind: "task", queue: "claims", what: "Look at it.", dueAt: "2026-11-24T17:00:00Z" };
  expect(await take(task)).toMatchObject({ kind: "done", what: "task" });
});

test("a message goes to the member's own number in the language of the contact", async () => {
  const { take, texts } = setUp();
  expect(await take(message)).toEqual({ kind: "done", what: "message", reference: "text" });
  expect(texts).toEqual([{ to: "+15555550142", words: "Llámenos." }]);
});

test("nothing is sent to who wants no texts, or has no number of their own", async () => {
  const refusal: FhirResource = {
    resourceType: "Consent",
    id: "no-texts",
    status: "active",
    scope: { coding: [{ code: "patient-privacy" }] },
    category: [{ coding: [{ ...textConsent }] }],
    patient: { reference: "Patient/rosa-testmember" },
    provision: { type: "deny" },
  };
  const without = setUp([{ resourceType: "Patient", id: "rosa-testmember" }]);
  expect(await without.take(message)).toEqual({ kind: "failed", what: "message", code: "noNumber" });
  const refused = setUp([rosa, refusal]);
  expect(await refused.take(message)).toEqual({ kind: "failed", what: "message", code: "noConsent" });
  expect([...without.texts, ...refused.texts]).toEqual([]);
});

test("without a member there is nobody to refer", async () => {
  expect(await setUp([], null).take(referral)).toEqual({
    kind: "failed",
    what: "referral",
    code: "noMember",
  });
});
