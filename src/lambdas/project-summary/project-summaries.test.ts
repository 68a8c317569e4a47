import type { FhirResource } from "fhir/r4";
import { expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import { FhirUnavailableError } from "#journey/identity/fhir-reader.ts";
import { fakeMemberSummaries } from "#journey/profile/fake-member-summaries.ts";
import { projectSummaries } from "./project-summaries.ts";

const clock = fixedClock("2026-11-22T15:00:00.000Z");
const store: FhirResource[] = [
  { resourceType: "Patient", id: "p", name: [{ given: ["Rosa"], family: "Testmember" }] },
  {
    resourceType: "CareTeam",
    id: "secret",
    meta: { security: [{ code: "PSY" }] },
    subject: { reference: "Patient/p" },
    participant: [{ member: { display: "Dr. Hidden" } }],
  },
];

test("a member's summary is there after a change, without what is sensitive", async () => {
  const summaries = fakeMemberSummaries();
  await projectSummaries({ fhir: fakeFhirReader(store), summaries, clock }, ["p"]);
  const kept = summaries.kept.get("p");
  expect(kept).toMatchObject({
    asOf: "2026-11-22T15:00:00.000Z",
    cards: { member: { name: "Rosa Testmember" } },
  });
  expect(JSON.stringify(kept)).not.toContain("Hidden");
});

test("a member who was deleted is forgotten", async () => {
  const summaries = fakeMemberSummaries();
  await projectSummaries({ fhir: fakeFhirReader(store), summaries, clock }, ["p"]);
  await projectSummaries({ fhir: fakeFhirReader([]), summaries, clock }, ["p"]);
  expect(summaries.kept.size).toBe(0);
});

test("what could not be read is said, so that the event comes again; the others are kept", async () => {
  const summaries = fakeMemberSummaries();
  const whole = fakeFhirReader(store);
  const fhir = {
    ...whole,
    search: ((type, parameters) =>
      parameters.some(([, value]) => value === "Patient/down")
        ? Promise.reject(new FhirUnavailableError())
        : whole.search(type, parameters)) as typeof whole.search,
  };
  await expect(projectSummaries({ fhir, summaries, clock }, ["down", "p"])).rejects.toThrow(
    "summary.unread: 1 of 2",
  );
  expect([...summaries.kept.keys()]).toEqual(["p"]);
});
