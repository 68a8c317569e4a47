import { expect, test } from "vitest";
import type { Fault } from "#adapters/server/fault-log.ts";
import type { CareAnswer } from "#journey/next-best-action/care-management.ts";
import { followCareManagement } from "./follow-care-management.ts";

const event = (reference: string) => ({
  name: "notification-event",
  part: [
    { name: "event-number", valueString: "1" },
    { name: "focus", valueReference: { reference } },
  ],
});

const notification = (...parameter: readonly object[]) => ({
  resourceType: "Bundle",
  type: "history",
  entry: [{ resource: { resourceType: "Parameters", parameter } }],
});

/** A hook that answers for contacts as told, and everything it did. */
function setUp(found: CareAnswer<{ contactIds: string[] }> = { kind: "answered", contactIds: ["c-1"] }) {
  const asked: string[][] = [];
  const published: unknown[] = [];
  const faults: Fault[] = [];
  const desk = {
    hookKey: "the-key",
    changes: {
      contactsAbout: (references: readonly string[]) => {
        asked.push([...references]);
        return Promise.resolve(found);
      },
    },
    live: {
      publish: (channels: readonly string[], news: object) => {
        published.push([...channels, news]);
        return channels[0] === "/contacts/c-lost"
          ? Promise.reject(new Error("live.refused"))
          : Promise.resolve();
      },
    },
    logFault: (fault: Fault) => void faults.push(fault),
  };
  const post = (body: unknown, key = "the-key") =>
    followCareManagement(desk, {
      headers: { authorization: `Bearer ${key}` },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  return { asked, published, faults, post };
}

const changed = event("https://cases.example/r4/ServiceRequest/w-1");

test("a change is told to the desk of the contact it is about, by ids alone", async () => {
  const { asked, published, post } = setUp();
  expect(
    await post(notification({ name: "type", valueCode: "event-notification" }, changed, changed)),
  ).toMatchObject({
    statusCode: 200,
  });
  expect(asked).toEqual([["https://cases.example/r4/ServiceRequest/w-1"]]);
  expect(published).toEqual([["/contacts/c-1", { kind: "hints", contactId: "c-1" }]]);
});

test("whoever has not the key is told nothing and asks nothing", async () => {
  const { asked, post } = setUp();
  for (const key of ["", "the-kez", "the-key-and-more"]) {
    expect(await post(notification(changed), key)).toMatchObject({ statusCode: 401 });
  }
  expect(await followCareManagement({ ...setUp(), hookKey: "k" } as never, {})).toMatchObject({
    statusCode: 401,
  });
  expect(asked).toEqual([]);
});

test("what is no notification is refused", async () => {
  const { asked, post } = setUp();
  for (const body of ["<html>", "", {}, { resourceType: "Bundle", entry: [] }, { resourceType: "Patient" }]) {
    expect(await post(body)).toMatchObject({ statusCode: 400 });
  }
  const many = Array.from({ length: 101 }, (_, n) => event(`Task/t-${n}`));
  expect(await post(notification(...many))).toMatchObject({ statusCode: 400 });
  expect(asked).toEqual([]);
});

test("a handshake names no change and is taken", async () => {
  const { published, post } = setUp({ kind: "answered", contactIds: [] });
  expect(await post(notification({ name: "type", valueCode: "handshake" }))).toMatchObject({
    statusCode: 200,
  });
  expect(published).toEqual([]);
});

test("where the system cannot say what changed, it is asked to notify again", async () => {
  const { published, faults, post } = setUp({ kind: "down", code: "care.unavailable" });
  expect(await post(notification(changed))).toMatchObject({ statusCode: 503 });
  expect(published).toEqual([]);
  expect(faults).toEqual([{ at: "follow-care-management", code: "care.unavailable" }]);
});

test("a desk that cannot be told keeps the news from no other", async () => {
  const { published, faults, post } = setUp({ kind: "answered", contactIds: ["c-lost", "c-2"] });
  expect(await post(notification(changed))).toMatchObject({ statusCode: 200 });
  expect(published).toHaveLength(2);
  expect(faults).toEqual([{ at: "follow-care-management", code: "live.refused", contactId: "c-lost" }]);
});
