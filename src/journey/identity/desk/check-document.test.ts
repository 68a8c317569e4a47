import type { Patient } from "fhir/r4";
import { describe, expect, test } from "vitest";
import { fixedClock } from "../../clock.ts";
import { noDeskCheck } from "../../contact/desk-check.ts";
import { fakeContactRows } from "../../contact/fake-contact-rows.ts";
import { fakeMessages } from "../../contact/fake-messages.ts";
import { confidentialCommunication } from "../confidential-communication.ts";
import type { DocumentDetails } from "../document-checks.ts";
import { fakeDocumentChecks } from "../fake-document-checks.ts";
import { fakeFhirReader } from "../fake-fhir-reader.ts";
import { readDocumentCheck, sendDocumentCheck } from "./check-document.ts";

const rosa: Patient = {
  resourceType: "Patient",
  id: "rosa",
  name: [{ family: "Sample", given: ["Elizabeth"] }],
  birthDate: "1979-05-14",
  telecom: [{ system: "phone", use: "mobile", value: "+15555550142", period: { start: "2024-01-01" } }],
};
const own: DocumentDetails = { firstName: "Elizabeth", lastName: "Sample", birthDate: "1979-05-14" };

async function setUp(patient: Patient = rosa, picked: string | null = "rosa") {
  const ports = {
    clock: fixedClock("2026-11-22T15:00:00.000Z"),
    rows: fakeContactRows(),
    reader: fakeFhirReader([patient]),
    documents: fakeDocumentChecks(),
    messages: fakeMessages(),
  };
  await ports.rows.saveIdentity("c-1", {
    deskCheck: { ...noDeskCheck, picked },
    callingNumber: "5555550199",
  });
  return {
    ...ports,
    send: () => sendDocumentCheck(ports, "c-1"),
    read: () => readDocumentCheck(ports, "c-1"),
    identity: async () => (await ports.rows.read("c-1"))?.identity,
    warnings: async () => (await ports.rows.readHandOver("c-1"))?.warnings ?? [],
  };
}

describe("the way to the partner", () => {
  test("goes to the number on file, and says nothing of anybody", async () => {
    const { send, messages } = await setUp();
    expect(await send()).toBe("sent");
    expect(messages.texts).toEqual([
      { to: "+15555550142", words: expect.stringContaining("https://partner.example/check/s-1") },
    ]);
    expect(messages.texts[0]?.words).not.toMatch(/Elizabeth|Sample|1979/);
  });

  test("goes to the number called from where none is on file", async () => {
    const { send, messages } = await setUp({ ...rosa, telecom: [] });
    await send();
    expect(messages.texts[0]?.to).toBe("+15555550199");
  });

  test("never goes to the number called from where the member asked for confidential communication", async () => {
    const mark = { url: confidentialCommunication.mark, valueBoolean: true };
    const { send, messages } = await setUp({
      ...rosa,
      address: [{ line: ["PO Box 17"], extension: [mark] }],
    });
    expect(await send()).toBe("noNumber");
    expect(messages.texts).toEqual([]);
  });

  test("is not sent before somebody is picked", async () => {
    const { send, read } = await setUp(rosa, null);
    expect(await send()).toBe("nobodyPicked");
    expect(await read()).toBe("nothingSent");
  });
});

describe("how a check ends", () => {
  const ended = async (...[outcome]: Parameters<ReturnType<typeof fakeDocumentChecks>["ends"]>) => {
    const plan = await setUp();
    await plan.send();
    plan.documents.ends(outcome);
    return plan;
  };

  test.each<[string, Partial<DocumentDetails>]>([
    ["the member's own document", {}],
    ["a short form of the first name", { firstName: "Beth" }],
  ])("%s lifts to L3 for thirty minutes", async (_what, change) => {
    const { read, identity } = await ended({ outcome: "passed", document: { ...own, ...change } });
    expect(await read()).toBe("verified");
    expect(await identity()).toMatchObject({
      patientId: "rosa",
      callerKind: "member",
      level: "L3",
      method: "document",
      expiresAt: "2026-11-22T15:30:00.000Z",
    });
    expect(await read()).toBe("nothingSent");
  });

  test.each<[string, Partial<DocumentDetails>]>([
    ["another birth date", { birthDate: "1979-05-15" }],
    ["another first name", { firstName: "Carmen" }],
    ["another last name", { lastName: "Stranger" }],
  ])("a good document with %s opens nothing", async (_what, change) => {
    const { read, identity, warnings } = await ended({ outcome: "passed", document: { ...own, ...change } });
    expect(await read()).toBe("notPassed");
    expect((await identity())?.level).toBe("L0");
    expect(await warnings()).toEqual(["The document names somebody else"]);
  });

  test("one that failed opens nothing, and says nothing of fraud", async () => {
    const { read, identity } = await ended({ outcome: "failed" });
    expect(await read()).toBe("notPassed");
    expect(await identity()).toMatchObject({ level: "L0", signals: [] });
  });

  test("suspected fraud is answered like a failure, and marks the contact", async () => {
    const { read, identity, warnings } = await ended({ outcome: "suspectedFraud" });
    expect(await read()).toBe("notPassed");
    expect(await identity()).toMatchObject({ level: "L0", signals: ["failedLiveness"] });
    expect((await warnings())[0]).toMatch(/suspected fraud/);
  });

  test("until it ends it is pending", async () => {
    const { read } = await ended({ outcome: "pending" });
    expect(await read()).toBe("pending");
  });
});
