import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { openStore } from "#local/fhir/fhir-store.ts";
import type { FhirStore } from "#local/fhir/fhir-store.ts";
import { loadFolder } from "#local/fhir/load-folder.ts";
import { search } from "#local/fhir/search.ts";
import { startEnrollment } from "./enroll.ts";

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A folder with these files; objects are written as JSON. */
function folderWith(files: Record<string, object | string>): string {
  const folder = mkdtempSync(join(tmpdir(), "careline-load-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(
      join(folder, name),
      typeof content === "string" ? content : JSON.stringify(content, null, 2),
    );
  }
  return folder;
}

const emptyStore = () => openStore(":memory:", fixedClock("2026-11-22T12:00:00Z"));

function load(store: FhirStore, folder: string) {
  const enrollment = startEnrollment(store);
  const report = loadFolder(store, folder, enrollment.prepare);
  return { report, enrolled: enrollment.finish() };
}

const read = (store: FhirStore, type: string, id: string) => JSON.parse(store.read(type, id)!.json);

const uuid = "11111111-1111-4111-8111-111111111111";
const ssn = {
  type: { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v2-0203", code: "SS" }] },
  system: "http://hl7.org/fhir/sid/us-ssn",
  value: "999123456",
};
const transaction = {
  resourceType: "Bundle",
  type: "transaction",
  entry: [
    {
      fullUrl: `urn:uuid:${uuid}`,
      resource: { resourceType: "Patient", birthDate: "1950-02-03", identifier: [ssn] },
      request: { method: "POST", url: "Patient" },
    },
    {
      fullUrl: "urn:uuid:22222222-2222-4222-8222-222222222222",
      resource: { resourceType: "Condition", subject: { reference: `urn:uuid:${uuid}` } },
      request: { method: "POST", url: "Condition" },
    },
  ],
};

test("bundles, single resources and NDJSON are taken from any depth, and references within a bundle are joined", () => {
  const store = emptyStore();
  const { report } = load(
    store,
    folderWith({
      "bundle.json": transaction,
      "deep/down/one.json": { resourceType: "Organization", id: "o1", name: "Sample" },
      "lines.ndjson": `{"resourceType":"Location","id":"l1"}\n\n{"resourceType":"Location","id":"l2"}\n`,
    }),
  );
  expect(report.taken).toEqual({ Patient: 1, Condition: 1, Organization: 1, Location: 2 });
  expect(report.refused).toEqual([]);
  const found = search(store, {
    resourceType: "Condition",
    filters: [{ code: "subject", operator: "eq", value: `Patient/${uuid}` }],
  });
  expect(found.matches).toHaveLength(1);
});

test("twice is the same as once", () => {
  const store = emptyStore();
  const folder = folderWith({
    "bundle.json": transaction,
    "nameless.json": { resourceType: "Organization", name: "No id" },
  });
  const first = load(store, folder);
  const before = store.size().byType;
  const second = load(store, folder);
  expect(first.report.outcomes.created).toBe(3);
  expect(second.report.outcomes).toEqual({ created: 0, updated: 0, unchanged: 3 });
  expect(store.size().byType).toEqual(before);
  expect(second.enrolled).toEqual(first.enrolled);
});

test("what cannot be taken is named with file, line and reason, and the rest is taken", () => {
  const { report } = load(
    emptyStore(),
    folderWith({
      "broken.json": '{\n  "resourceType": "Patient",\n  oops\n}',
      "lines.ndjson":
        '{"resourceType":"Patient","id":"p1"}\nnot json\n{"resourceType":"Pet","id":"rex"}\n{"id":"what"}',
      "notes.txt": "hello",
      "outcome.json": { resourceType: "OperationOutcome", issue: [] },
    }),
  );
  expect(report.refused).toEqual([
    { file: "broken.json", line: 3, reason: "not valid JSON" },
    { file: "lines.ndjson", line: 2, reason: "not valid JSON" },
    { file: "lines.ndjson", line: 4, reason: "no resourceType: not a FHIR resource" },
    { file: "lines.ndjson", line: 3, reason: "Pet is not a resource of FHIR R4" },
  ]);
  expect(report.skipped.map(({ file }) => file)).toEqual(["notes.txt", "outcome.json"]);
  expect(report.taken).toEqual({ Patient: 1 });
});

test("what only carries resources is opened: an operation's parameters, an answer in a bundle, a bundle in a bundle", () => {
  const claim = (id: string) => ({ resourceType: "Claim", id });
  const inBundle = (...entry: object[]) => ({ resourceType: "Bundle", type: "history", entry });
  const { report } = load(
    emptyStore(),
    folderWith({
      "parameters.json": {
        resourceType: "Parameters",
        parameter: [
          { name: "bundle", resource: inBundle({ resource: claim("one") }) },
          { name: "more", part: [{ name: "deep", resource: claim("two") }] },
        ],
      },
      "notification.json": inBundle(
        { resource: inBundle({ resource: claim("three") }), request: { method: "GET", url: "Bundle/x" } },
        { request: { method: "DELETE", url: "Claim/one" } },
        { resource: { resourceType: "Parameters", parameter: [{ name: "topic", valueCode: "x" }] } },
      ),
      "picture.json": { resourceType: "Binary", id: "b1", contentType: "image/png" },
    }),
  );
  expect(report.taken).toEqual({ Claim: 3, Binary: 1 });
  expect(report.skipped.map(({ reason }) => reason)).toEqual([
    "entry 2: a DELETE request",
    "Parameters of an operation that carry no resource: nothing of them is kept",
  ]);
  expect(report.refused).toEqual([]);
});

test("what comes again in other words is named, and what was there is kept as its version before", () => {
  const store = emptyStore();
  const named = (name: string) => ({ resourceType: "Organization", id: "acme", name });
  const { report } = load(store, folderWith({ "a.json": named("Acme"), "b.json": named("Acme Health") }));
  expect(report.outcomes).toEqual({ created: 1, updated: 1, unchanged: 0 });
  expect(report.replaced).toEqual([
    {
      file: "b.json",
      line: 1,
      reason: "Organization/acme was there with another content, which is kept as its version before",
    },
  ]);
  expect(store.versions("Organization", "acme").map(({ json }) => JSON.parse(json).name)).toEqual([
    "Acme Health",
    "Acme",
  ]);
});

test("a person without a member ID gets nine digits and a coverage; the Social Security number is not used", () => {
  const store = emptyStore();
  const { enrolled } = load(store, folderWith({ "bundle.json": transaction }));
  const { memberId } = enrolled[0]!;
  expect(memberId).toMatch(/^\d{9}$/);
  expect(memberId).not.toBe(ssn.value);
  expect(read(store, "Patient", uuid).identifier.at(-1)).toMatchObject({
    system: "https://careline.example/member-id",
    value: memberId,
  });
  expect(read(store, "Coverage", `${uuid}-coverage`).beneficiary.reference).toBe(`Patient/${uuid}`);
});

test("a member ID and a coverage that came along are kept", () => {
  const store = emptyStore();
  const { enrolled } = load(
    store,
    folderWith({
      "a.json": {
        resourceType: "Patient",
        id: "own",
        identifier: [{ system: "https://careline.example/member-id", value: "412000000" }],
      },
      "b.json": { resourceType: "Patient", id: "covered" },
      "c.json": {
        resourceType: "Coverage",
        id: "sent",
        status: "active",
        beneficiary: { reference: "Patient/covered" },
        payor: [],
      },
    }),
  );
  expect(enrolled.map(({ patientId }) => patientId)).toEqual(["covered"]);
  expect(store.size().byType["Coverage"]).toBe(1);
});

test("the dead are loaded and enrolled, their coverage ended", () => {
  const store = emptyStore();
  const { enrolled } = load(
    store,
    folderWith({
      "a.json": { resourceType: "Patient", id: "late", deceasedDateTime: "2019-06-01T10:00:00Z" },
    }),
  );
  expect(enrolled[0]).toMatchObject({ deceased: true });
  expect(read(store, "Coverage", "late-coverage").period.end).toBe("2019-06-01");
});

const outside = process.env["CARELINE_FHIR_DATA"];
test.runIf(outside)("a folder of somebody else's data loads whole", () => {
  const store = emptyStore();
  const { report } = load(store, outside!);
  expect(report.refused).toEqual([]);
  expect(store.size().total).toBeGreaterThan(0);
});
