import type { Consent, Patient } from "fhir/r4";
import { expect, test } from "vitest";
import { fixedClock } from "../../clock.ts";
import { fakeMessages } from "../../contact/fake-messages.ts";
import { confidentialCommunication } from "../../identity/confidential-communication.ts";
import { fakeFhirReader } from "../../identity/fake-fhir-reader.ts";
import { textConsent } from "../../identity/text-consent.ts";
import { fakeOutreachDrafts } from "./fake-outreach-drafts.ts";
import { outreachConsent } from "./outreach-consent.ts";
import { decideOutreach } from "./outreach-drafts.ts";
import type { OutreachDraft } from "./outreach-drafts.ts";
import { reachMember } from "./reach-member.ts";
import { sendApproved } from "./send-draft.ts";

const clock = fixedClock("2026-11-28T15:00:00.000Z");
const now = clock.now();
const phone = "(555) 555-0100";

const patient = (id: string, more: Partial<Patient> = {}): Patient => ({
  resourceType: "Patient",
  id,
  telecom: [
    { system: "phone", use: "mobile", value: "+15555550160", period: { start: "2025-01-01" } },
    { system: "email", value: `${id}@careline.example` },
  ],
  ...more,
});

const consent = (
  id: string,
  about: { readonly system: string; readonly code: string },
  type: "permit" | "deny",
): Consent => ({
  resourceType: "Consent",
  id: `${id}-${about.code}`,
  status: "active",
  scope: { text: "privacy" },
  category: [{ coding: [{ system: about.system, code: about.code }] }],
  patient: { reference: `Patient/${id}` },
  dateTime: "2026-06-01",
  provision: { type },
});

const draft = (patientIds: readonly string[]): OutreachDraft => ({
  draftId: "2026-11-28-subsidyCliff-0",
  segment: "subsidyCliff",
  asOf: "2026-11-28",
  createdAt: "2026-11-28T03:00:00.000Z",
  members: patientIds.map((patientId) => ({ patientId, renewalMonth: 1 })),
  status: { state: "drafted" },
});

const texts = consent("mateo", textConsent, "permit");

test.each([
  ["who agreed to texts gets one", patient("mateo"), [texts], { by: "text", to: "+15555550160" }],
  [
    "who said nothing of texts gets an e-mail",
    patient("mateo"),
    [],
    { by: "email", to: "mateo@careline.example" },
  ],
  [
    "who refused texts gets an e-mail",
    patient("mateo"),
    [consent("mateo", textConsent, "deny")],
    { by: "email", to: "mateo@careline.example" },
  ],
  [
    "who puts e-mail first gets one, though texts are open",
    patient("mateo", {
      telecom: [
        { system: "phone", use: "mobile", value: "+15555550160", rank: 2, period: { start: "2025-01-01" } },
        { system: "email", value: "mateo@careline.example", rank: 1 },
      ],
    }),
    [texts],
    { by: "email", to: "mateo@careline.example" },
  ],
  [
    "who wants no outreach gets none",
    patient("mateo"),
    [texts, consent("mateo", outreachConsent, "deny")],
    { by: "none", why: "doNotContact" },
  ],
  [
    "who asked for confidential communication is written to nowhere else",
    patient("mateo"),
    [texts, consent("mateo", confidentialCommunication, "permit")],
    { by: "none", why: "noWay" },
  ],
  [
    "who has died is not written to",
    patient("mateo", { deceasedDateTime: "2026-11-01" }),
    [texts],
    { by: "none", why: "gone" },
  ],
  [
    "who has left is not written to",
    patient("mateo", { active: false }),
    [texts],
    { by: "none", why: "gone" },
  ],
  [
    "who has no way on file is not written to",
    patient("mateo", { telecom: [] }),
    [texts],
    { by: "none", why: "noWay" },
  ],
] as const)("Whom to write to: %s", (_who, member, consents, reach) => {
  expect(reachMember(member, consents, now)).toEqual(reach);
});

/** A draft for these members over this store, and a way to send. */
async function stage(resources: readonly (Patient | Consent)[], patientIds: readonly string[]) {
  const drafts = fakeOutreachDrafts();
  const messages = fakeMessages();
  const made = draft(patientIds);
  await drafts.add(made);
  const approve = () =>
    drafts.decide(made.draftId, { state: "approved", by: "lee", at: "2026-11-28T10:00:00.000Z" });
  const ports = { drafts, messages, clock, phone, reader: fakeFhirReader(resources) };
  return { drafts, messages, approve, ports, status: async () => (await drafts.find(made.draftId))?.status };
}

test("Nothing is sent that nobody has approved, and nothing that was returned", async () => {
  const { messages, drafts, ports, status } = await stage([patient("mateo"), texts], ["mateo"]);
  expect(await sendApproved(ports)).toBe(0);
  await drafts.decide("2026-11-28-subsidyCliff-0", {
    state: "returned",
    by: "lee",
    at: "",
    note: "Too long",
  });
  expect(await sendApproved(ports)).toBe(0);
  expect([...messages.texts, ...messages.emails]).toEqual([]);
  expect(await status()).toMatchObject({ state: "returned", note: "Too long" });
});

test("What is approved goes out once, to each in their language and by the way that is open", async () => {
  const wen = patient("wen", {
    telecom: [{ system: "email", value: "wen@careline.example" }],
    communication: [{ language: { coding: [{ code: "zh" }] }, preferred: true }],
  });
  const { messages, approve, ports, status } = await stage(
    [patient("mateo"), texts, wen, patient("silent", { telecom: [] })],
    ["mateo", "wen", "silent", "unknown"],
  );
  await approve();
  await sendApproved(ports);
  await sendApproved(ports);
  expect(messages.texts).toEqual([
    {
      to: "+15555550160",
      words: `Example Health: Your plan renews in January. What you pay may change. Call ${phone} and we will go through your choices with you. Reply STOP to end texts.`,
    },
  ]);
  expect(messages.emails).toMatchObject([{ to: "wen@careline.example", subject: "您的计划费用可能有变化" }]);
  expect(await status()).toEqual({
    state: "sent",
    by: "lee",
    at: "2026-11-28T10:00:00.000Z",
    sentAt: "2026-11-28T15:00:00.000Z",
    counts: { texts: 1, emails: 1, notSent: 2 },
  });
});

test("A run that breaks off goes on the next time and writes to nobody twice", async () => {
  const { messages, approve, ports, status } = await stage(
    [patient("mateo"), texts, patient("nora")],
    ["mateo", "nora"],
  );
  await approve();
  let isBroken = true;
  const breaking = {
    ...messages,
    sendEmail: (email: Parameters<typeof messages.sendEmail>[0]) =>
      isBroken ? Promise.reject(new Error("the service is down")) : messages.sendEmail(email),
  };
  await expect(sendApproved({ ...ports, messages: breaking })).rejects.toThrow("down");
  isBroken = false;
  await sendApproved({ ...ports, messages: breaking });
  expect(messages.texts).toHaveLength(1);
  // Whether the e-mail left before the service went down nobody knows: it is not sent again.
  expect(await status()).toMatchObject({ state: "sent", counts: { texts: 1, emails: 0, notSent: 1 } });
});

const lead = { username: "lee", roles: ["lead"] } as const;

test.each([
  [{ username: "ana", roles: ["agent"] } as const, { decision: "approve", note: "" }, "forbidden"],
  [lead, { decision: "return", note: "  " }, "noteMissing"],
] as const)("%j with %j is refused: %s", (user, decision, code) => {
  expect(decideOutreach(draft(["mateo"]), user, decision, now)).toEqual({ decided: "refused", code });
});

test("The first decision stands", () => {
  const decided = decideOutreach(draft(["mateo"]), lead, { decision: "approve", note: "" }, now);
  expect(decided).toMatchObject({ decided: "recorded", status: { state: "approved", by: "lee" } });
  if (decided.decided !== "recorded") return;
  const after = { ...draft(["mateo"]), status: decided.status };
  expect(decideOutreach(after, lead, { decision: "return", note: "No" }, now)).toEqual({
    decided: "refused",
    code: "alreadyDecided",
  });
});
