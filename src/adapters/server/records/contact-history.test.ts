import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import type { ContactHistory, FiledContact } from "#journey/profile/timeline/contact-history.ts";
import { fakeContactHistory } from "#journey/profile/timeline/fake-contact-history.ts";
import { openTables } from "#tests/dynamo-tables.ts";
import type { Tables } from "#tests/dynamo-tables.ts";
import { dynamoContactHistory } from "./contact-history.ts";

let tables: Tables;
beforeAll(async () => {
  tables = await openTables("records");
});
afterAll(() => tables.close());

const clock = fixedClock("2026-11-22T15:00:00.000Z");
const both: [string, () => ContactHistory][] = [
  ["in memory", fakeContactHistory],
  ["in DynamoDB", () => dynamoContactHistory({ table: "records", clock, client: tables.client })],
];

describe.each(both)("contact history %s", (where, open) => {
  const patientId = `patient ${where}`;
  const contact = (contactId: string, day: string, what: string | null = null): FiledContact => ({
    contactId,
    at: `${day}T15:00:00.000Z`,
    channel: "voice",
    ended: "Resolved",
    promise: what === null ? null : { what, dueOn: "2026-11-25", keptOn: null },
  });

  test("a member's contacts come newest first, each once, and nobody else's", async () => {
    const history = open();
    await history.keep(patientId, contact("c-1", "2026-11-20"));
    await history.keep(patientId, contact("c-2", "2026-11-21", "Call back"));
    await history.keep(patientId, contact("c-2", "2026-11-21", "Call back"));
    await history.keep("somebody else", contact("c-3", "2026-11-22"));
    expect(await history.of(patientId)).toEqual([
      contact("c-2", "2026-11-21", "Call back"),
      contact("c-1", "2026-11-20"),
    ]);
    expect(await history.of("nobody")).toEqual([]);
  });

  test("a promise is kept on the first day that somebody says so, and no other is touched", async () => {
    const history = open();
    const whose = `${patientId} who waits`;
    const made = contact("c-4", "2026-11-21", "Call back");
    await history.keep(whose, contact("c-5", "2026-11-20"));
    await history.keep(whose, made);
    const kept = { ...made, promise: { ...made.promise, keptOn: "2026-11-22" } };
    expect(await history.markKept(whose, "c-4", "2026-11-22")).toEqual(kept);
    expect(await history.markKept(whose, "c-4", "2026-11-23")).toEqual(kept);
    expect(await history.of(whose)).toEqual([kept, contact("c-5", "2026-11-20")]);
    expect(await history.markKept(whose, "c-5", "2026-11-22")).toBeNull();
    expect(await history.markKept("nobody", "c-4", "2026-11-22")).toBeNull();
  });

  test("what the caller keyed stands with its contact, whichever of the two is kept first", async () => {
    const history = open();
    const patient = `surveyed ${where}`;
    await history.keepSurvey(patient, "c-5", { solved: false, ease: null });
    await history.keep(patient, contact("c-6", "2026-11-19"));
    await history.keep(patient, contact("c-5", "2026-11-20"));
    expect(await history.of(patient)).toEqual([
      { ...contact("c-5", "2026-11-20"), survey: { solved: false, ease: null } },
      contact("c-6", "2026-11-19"),
    ]);
    await history.keepSurvey(patient, "c-5", { solved: false, ease: 2 });
    expect((await history.of(patient))[0]?.survey).toEqual({ solved: false, ease: 2 });
  });
});
