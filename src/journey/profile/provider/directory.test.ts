import type { FhirResource } from "fhir/r4";
import { expect, test } from "vitest";
import { fakeFhirReader } from "../../identity/fake-fhir-reader.ts";
import { buildDirectoryPage } from "./build-directory-page.ts";
import type { DirectoryType } from "./directory-web.ts";
import { milesBetween } from "./distance.ts";
import { affiliation, directory, network, place, role } from "./fake-directory.ts";
import { memberWhence } from "./member-whence.ts";
import { readDirectoryEntry } from "./read-directory.ts";
import { searchDirectory } from "./search-directory.ts";
import type { DirectorySearch } from "./search-directory.ts";

const now = new Date("2026-11-22T15:00:00.000Z");
const pageOf = async (type: DirectoryType, id: string, resources: readonly FhirResource[] = directory) => {
  const entry = await readDirectoryEntry(fakeFhirReader(resources), type, id);
  return entry === null ? null : buildDirectoryPage(entry.subject, entry.web, now);
};
const anything: DirectorySearch = {
  name: null,
  specialty: null,
  postalCode: null,
  language: null,
  planId: null,
  inNetworkOnly: false,
  acceptingOnly: false,
  whence: null,
};
const orthopedics = { ...anything, specialty: "207X00000X" };
const search = async (asked: Partial<DirectorySearch>, resources: readonly FhirResource[] = directory) =>
  searchDirectory(fakeFhirReader(resources), { ...anything, ...asked }, now);
const namesOf = async (asked: Partial<DirectorySearch>, resources = directory) =>
  (await search(asked, resources)).found.map(({ name }) => name);

test("a practice's page has who works there, where, and each network with the plans that use it", async () => {
  const page = await pageOf("Organization", "testwell");
  expect(page).toMatchObject({
    title: "Testwell Orthopedics",
    kind: "Organization",
    source: { resource: "Organization/testwell", version: "3", asOf: "2026-11-01T00:00:00.000Z" },
  });
  expect(page?.listings.map(({ who }) => who)).toContain("Dr. Noah Mockett");
  expect(page?.places[0]).toMatchObject({
    address: "1 Example Street, Testville, CO 80000",
    phone: "+15555550177",
    hours: ["Mon to Fri 8:00 AM to 5:30 PM"],
    accessibility: ["Meets ADA accessibility standards"],
  });
  expect(page?.networks).toContainEqual(
    expect.objectContaining({
      network: "Standard Network",
      plans: [{ planId: "ppo", name: "Plan ppo" }],
      through: "Orthopedics, Testwell Orthopedics",
      accepting: "yes",
      isCurrent: true,
    }),
  );
});

test("an NPI is public; a tax ID is on no page", async () => {
  const page = await pageOf("Organization", "testwell");
  expect(page?.facts).toContainEqual(expect.objectContaining({ label: "NPI", value: "1112223336" }));
  expect(JSON.stringify(page)).not.toContain("987654321");
});

test("new patients are told for each network by itself", async () => {
  const page = await pageOf("PractitionerRole", "mockett-role", [
    ...directory.filter(({ id }) => id !== "mockett-role"),
    role("mockett", {
      extension: [
        network("standard"),
        network("select"),
        ...(directory.find(({ id }) => id === "mockett-role") as ReturnType<typeof role>).extension!.slice(1),
      ],
    }),
  ]);
  expect(page?.networks.map(({ network: name, accepting }) => [name, accepting])).toEqual([
    ["Select Network", "no"],
    ["Standard Network", "yes"],
  ]);
});

test("a role that names no network belongs where its practice is affiliated", async () => {
  const page = await pageOf("PractitionerRole", "affiliated-role");
  expect(page?.networks.map(({ network: name }) => name)).toEqual(["Select Network"]);
});

test("a membership that has ended is shown as ended, and counts for nothing", async () => {
  const ended = [
    ...directory.filter(({ id }) => id !== "testwell-affiliation"),
    affiliation({ period: { start: "2024-01-01", end: "2026-10-31" } }),
  ];
  expect((await pageOf("PractitionerRole", "affiliated-role", ended))?.networks[0]).toMatchObject({
    until: "2026-10-31",
    isCurrent: false,
  });
  const { found } = await search({ name: "Affiliated", planId: "hmo" }, ended);
  expect(found[0]?.network).toBe("noRecord");
});

test("bare and dangling entries make a page all the same", async () => {
  const bare: readonly FhirResource[] = [
    { resourceType: "PractitionerRole", id: "x", practitioner: { reference: "Practitioner/gone" } },
    { resourceType: "Practitioner", id: "x" },
    { resourceType: "Organization", id: "x" },
    { resourceType: "OrganizationAffiliation", id: "x", network: [{ reference: "Organization/gone" }] },
    { resourceType: "Location", id: "x", position: { latitude: 999, longitude: 0 } },
    { resourceType: "HealthcareService", id: "x" },
    { resourceType: "InsurancePlan", id: "x" },
    { resourceType: "Endpoint", id: "x", status: "active", connectionType: {}, payloadType: [], address: "" },
  ];
  for (const { resourceType } of bare) {
    const page = await pageOf(resourceType as DirectoryType, "x", bare);
    expect(page?.title).toBeTruthy();
    expect(JSON.stringify(page)).not.toMatch(/undefined|\[object|NaN|Invalid/);
  }
  expect(await pageOf("Location", "nowhere", bare)).toBeNull();
});

test("the plan's network comes first, what is not on record before what is outside", async () => {
  const { found } = await search({ ...orthopedics, planId: "ppo" });
  expect(found.map(({ name, network: standing }) => [name, standing])).toEqual([
    ["Dr. Noah Mockett", "in"],
    ["Dr. Noah Fixture", "out"],
    ["Dr. Noah Affiliated", "out"],
  ]);
  expect(await namesOf({ ...orthopedics, planId: "ppo", inNetworkOnly: true })).toEqual(["Dr. Noah Mockett"]);
});

test("who has no network on record is never said to be out", async () => {
  const alone = directory.filter(({ id }) => id !== "testwell-affiliation");
  const { found } = await search({ name: "Affiliated", planId: "ppo" }, alone);
  expect(found[0]?.network).toBe("noRecord");
});

test.each([
  ["a name in any order", { name: "Mockett, Dr. Noah" }, ["Dr. Noah Mockett"]],
  ["a name typed small", { name: "mockett" }, ["Dr. Noah Mockett"]],
  ["a language", { language: "es" }, ["Dr. Noah Mockett"]],
  ["a practice's name", { name: "Testwell", language: "es" }, ["Dr. Noah Mockett"]],
  [
    "who takes new patients in this network",
    { ...orthopedics, planId: "hmo", acceptingOnly: true },
    ["Dr. Noah Fixture"],
  ],
  ["a ZIP", { postalCode: "80000", language: "es" }, ["Dr. Noah Mockett"]],
  ["a ZIP where nobody is", { postalCode: "99999" }, []],
  ["nothing at all", {}, []],
])("finds by %s", async (_what, asked, expected) => {
  expect(await namesOf(asked)).toEqual(expected);
});

test("the nearest comes first, by position, and only by name of the place where there is none", async () => {
  const home = { point: { latitude: 40, longitude: -105 }, postalCode: "80000", city: "Testville" };
  const { found } = await search({ name: "Noah", whence: home });
  expect(found[0]).toMatchObject({ name: "Dr. Noah Fixture", nearness: { kind: "miles", miles: 0 } });
  expect(found.find(({ name }) => name === "Dr. Noah Mockett")?.nearness.miles).toBeCloseTo(17.3, 1);
  const byName = await search({ name: "Noah", whence: { ...home, point: null } });
  expect(byName.found[0]?.nearness).toMatchObject({ kind: "sameZip", miles: null });
  const bare = [
    ...directory,
    place("bare", { address: {} }),
    role("bare", { location: [{ reference: "Location/bare" }] }),
  ];
  const nowhere = await search({ ...orthopedics, whence: home }, bare);
  expect(nowhere.found.at(-1)?.nearness).toMatchObject({ kind: "unknown", miles: null });
});

test("miles are those of a sphere", () => {
  const denver = { latitude: 39.7392, longitude: -104.9903 };
  const boulder = { latitude: 40.015, longitude: -105.2705 };
  expect(milesBetween(denver, boulder)).toBeCloseTo(24.2, 1);
  expect(milesBetween(denver, denver)).toBe(0);
});

test("a member is measured from home, never from a former or a postal address", () => {
  const patient = (address: object[]) => ({ resourceType: "Patient" as const, address });
  const whence = (address: object[]) => memberWhence(patient(address), [], now);
  expect(
    whence([
      { use: "old", city: "Gone" },
      { type: "postal", city: "Box" },
    ]),
  ).toBeNull();
  const position = [
    {
      url: "http://hl7.org/fhir/StructureDefinition/geolocation",
      extension: [
        { url: "latitude", valueDecimal: 40 },
        { url: "longitude", valueDecimal: -105 },
      ],
    },
  ];
  const confidential = {
    use: "temp",
    city: "Elsewhere",
    extension: [{ url: "http://hl7.org/fhir/StructureDefinition/iso21090-AD-use", valueCode: "CONF" }],
  };
  expect(whence([{ use: "home", city: "Testville" }, confidential])?.city).toBe("Elsewhere");
  expect(whence([{ use: "home", city: "Testville", extension: position }])).toEqual({
    point: { latitude: 40, longitude: -105 },
    postalCode: null,
    city: "Testville",
  });
});

test("only parameters of base R4 are asked for", async () => {
  const store = fakeFhirReader(directory);
  await searchDirectory(store, { ...anything, name: "Noah", planId: "ppo" }, now);
  expect(store.asked.join(" ")).not.toMatch(/PractitionerRole\?network/);
  const small = fakeFhirReader(directory);
  await searchDirectory(small, { ...anything, name: "noah mockett" }, now);
  expect(small.asked).toContain("Practitioner?name=noah,Noah&name=mockett,Mockett");
});
