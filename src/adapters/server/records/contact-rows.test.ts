import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { fakeContactRows } from "#journey/contact/fake-contact-rows.ts";
import type { ContactChange, ContactRows } from "#journey/contact/contact-row.ts";
import { openTables } from "#tests/dynamo-tables.ts";
import type { Tables } from "#tests/dynamo-tables.ts";
import { dynamoContactRows } from "./contact-rows.ts";

let tables: Tables;
beforeAll(async () => {
  tables = await openTables("records");
});
afterAll(() => tables.close());

const clock = fixedClock("2026-11-22T15:00:00.000Z");
const at = (second: number) => `2026-11-22T15:00:${String(second).padStart(2, "0")}.000Z`;
const lifeOfAContact: readonly ContactChange[] = [
  { kind: "initiated", channel: "voice", initialContactId: "c-first", at: at(0) },
  { kind: "queued", queueId: "q-1", at: at(1) },
  { kind: "offered", username: "ben", at: at(2) },
  { kind: "released", username: "ben", at: at(3) },
  { kind: "offered", username: "ana", at: at(3) },
  { kind: "accepted", username: "ana", at: at(5) },
  { kind: "ended", at: at(9) },
];

const shops: readonly [string, () => ContactRows][] = [
  ["in memory", () => fakeContactRows()],
  ["in DynamoDB", () => dynamoContactRows({ table: "records", clock, client: tables.client })],
];

describe.each(shops)("contact rows %s", (_where, open) => {
  test("a contact nobody told of is unknown", async () => {
    expect(await open().read("nothing")).toBeNull();
    expect(await open().readHandOver("nothing")).toBeNull();
  });

  test("events in order give the holder in after-contact work and every time", async () => {
    const rows = open();
    for (const change of lifeOfAContact) await rows.apply("in-order", change);
    expect(await rows.read("in-order")).toMatchObject({
      initialContactId: "c-first",
      channel: "voice",
      holder: { username: "ana", phase: "afterContactWork" },
      queueId: "q-1",
      initiatedAt: at(0),
      queuedAt: at(1),
      acceptedAt: at(5),
      endedAt: at(9),
      identity: { level: "L0", patientId: null },
    });
  });

  test("events backwards and twice give the very same row", async () => {
    const rows = open();
    for (const change of lifeOfAContact) await rows.apply("same", change);
    const expected = await rows.read("same");
    for (const change of [...lifeOfAContact].reverse()) await rows.apply("backwards", change);
    for (const change of lifeOfAContact) await rows.apply("backwards", change);
    expect(await rows.read("backwards")).toEqual({ ...expected, contactId: "backwards" });
  });

  test("what one event tells is stored at once, and told again changes nothing", async () => {
    const rows = open();
    for (const change of lifeOfAContact) await rows.apply("one-by-one", change);
    const expected = await rows.read("one-by-one");
    await rows.apply("at-a-stroke", ...lifeOfAContact);
    await rows.apply("at-a-stroke", ...lifeOfAContact);
    expect(await rows.read("at-a-stroke")).toEqual({ ...expected, contactId: "at-a-stroke" });
    await rows.apply("nothing-told");
    expect(await rows.read("nothing-told")).toBeNull();
  });

  test("events at the same moment are all kept", async () => {
    const rows = open();
    await Promise.all(lifeOfAContact.map((change) => rows.apply("at-once", change)));
    expect(await rows.read("at-once")).toMatchObject({
      holder: { username: "ana", phase: "afterContactWork" },
      queueId: "q-1",
      acceptedAt: at(5),
    });
  });

  test("identity merges over what is known, and null forgets", async () => {
    const rows = open();
    await rows.saveIdentity("who", { patientId: "p-1", level: "L1", expiresAt: at(30) });
    const saved = await rows.saveIdentity("who", { language: "es-US", failedAttempts: 1 });
    expect(saved).toMatchObject({ patientId: "p-1", level: "L1", expiresAt: at(30), language: "es-US" });
    await rows.saveIdentity("who", { patientId: null, level: "L0" });
    expect((await rows.read("who"))?.identity).toMatchObject({
      patientId: null,
      level: "L0",
      failedAttempts: 1,
    });
  });

  test("the hand-over card grows and keeps its summary until a new one comes", async () => {
    const rows = open();
    const turn = { at: at(1), from: "member" as const, text: "It is about a bill." };
    const correction = { at: at(2), text: "It is about two bills" };
    const own = { summary: "Asked about a bill", ownWords: "What is this bill" };
    await rows.addToHandOver("card", { ...own, turns: [turn] });
    await rows.addToHandOver("card", { corrections: [correction] });
    await rows.addToHandOver("card", {
      learned: [{ label: "Claim", value: "CLM-1" }],
      warnings: ["Once wrong"],
    });
    expect(await rows.readHandOver("card")).toEqual({
      contactId: "card",
      ...own,
      corrections: [correction],
      turns: [turn],
      learned: [{ label: "Claim", value: "CLM-1" }],
      warnings: ["Once wrong"],
    });
  });
});
