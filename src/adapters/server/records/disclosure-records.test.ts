import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import type { DisclosureLedger } from "#journey/disclosure/accounting.ts";
import type { BreakGlassLeases } from "#journey/disclosure/break-glass.ts";
import { fakeBreakGlassLeases } from "#journey/disclosure/fake-break-glass-leases.ts";
import { fakeDisclosureLedger } from "#journey/disclosure/fake-disclosure-ledger.ts";
import { fakeReviews } from "#journey/disclosure/fake-reviews.ts";
import { reviewIdOf } from "#journey/disclosure/reviews.ts";
import type { Review, Reviews } from "#journey/disclosure/reviews.ts";
import { openTables } from "#tests/dynamo-tables.ts";
import type { Tables } from "#tests/dynamo-tables.ts";
import { dynamoAuditCursors } from "./audit-cursors.ts";
import { dynamoBreakGlassLeases } from "./break-glass-leases.ts";
import { dynamoDisclosureLedger } from "./disclosure-ledger.ts";
import type { RecordsTable } from "./document-client.ts";
import { dynamoReviews } from "./reviews.ts";

let tables: Tables;
beforeAll(async () => {
  tables = await openTables("records");
});
afterAll(() => tables.close());

const records = (): RecordsTable => ({
  table: "records",
  clock: fixedClock("2026-11-22T15:00:00.000Z"),
  client: tables.client,
});
const both = <Port>(fake: () => Port, real: (records: RecordsTable) => Port): [string, () => Port][] => [
  ["in memory", fake],
  ["in DynamoDB", () => real(records())],
];

const review = (at: string, more: Partial<Review> = {}): Review => ({
  reviewId: reviewIdOf(at, "l-1"),
  why: { kind: "breakGlass", reason: "emergency", text: "Her daughter calls from the ward." },
  username: "ana",
  at,
  dueAt: at,
  patientId: "p-1",
  contactId: null,
  leaseId: "l-1",
  verdict: null,
  ...more,
});

describe.each(both<Reviews>(fakeReviews, dynamoReviews))("reviews %s", (_where, open) => {
  test("are listed from the newest on, and added once", async () => {
    const reviews = open();
    const [older, newer] = [review("2026-11-22T15:00:00.000Z"), review("2026-11-22T16:00:00.000Z")];
    await reviews.add(older);
    await reviews.add(newer);
    await reviews.add({ ...older, username: "ben" });
    expect(await reviews.list(10)).toEqual([newer, older]);
    expect(await reviews.list(1)).toEqual([newer]);
    expect(await reviews.find(older.reviewId)).toEqual(older);
    expect(await reviews.find("nothing")).toBeNull();
  });

  test("hold a suspicion of a caller whose record nobody knows", async () => {
    const reviews = open();
    const suspicion = review("2026-11-22T19:00:00.000Z", {
      why: { kind: "suspectedFraud", signal: "manyWrongTries" },
      patientId: null,
    });
    await reviews.add(suspicion);
    expect(await reviews.find(suspicion.reviewId)).toEqual(suspicion);
  });

  test("keep the first verdict", async () => {
    const reviews = open();
    const asked = review("2026-11-22T17:00:00.000Z", {
      why: { kind: "unusual", reasons: ["vip", "ownFamilyName"] },
    });
    await reviews.add(asked);
    const verdict = { outcome: "justified", note: "", by: "sam", at: "2026-11-22T18:00:00.000Z" } as const;
    expect(await reviews.decide(asked.reviewId, verdict)).toEqual({ ...asked, verdict });
    expect(await reviews.decide(asked.reviewId, { ...verdict, by: "lee" })).toEqual({ ...asked, verdict });
    expect(await reviews.decide("nothing", verdict)).toBeNull();
  });
});

const leases = both<BreakGlassLeases>(fakeBreakGlassLeases, dynamoBreakGlassLeases);
describe.each(leases)("break-glass leases %s", (_where, open) => {
  const lease = {
    leaseId: "l-1",
    username: "ana",
    patientId: "p-1",
    contactId: null,
    reason: "emergency",
    openedAt: "2026-11-22T15:00:00.000Z",
    until: "2026-11-22T15:30:00.000Z",
    endedAt: null,
  } as const;

  test("are found by the agent who holds them, and by nobody else", async () => {
    const held = open();
    await held.save(lease);
    expect(await held.find("ana", "l-1")).toEqual(lease);
    expect(await held.find("ben", "l-1")).toBeNull();
    expect(await held.list("ben")).toEqual([]);
    await held.save({ ...lease, endedAt: "2026-11-22T15:10:00.000Z" });
    expect(await held.list("ana")).toEqual([{ ...lease, endedAt: "2026-11-22T15:10:00.000Z" }]);
  });
});

const ledgers = both<DisclosureLedger>(fakeDisclosureLedger, dynamoDisclosureLedger);
describe.each(ledgers)("the ledger of disclosures %s", (_where, open) => {
  const row = (disclosureId: string, on: string, patientId = "p-1") => ({
    disclosureId,
    patientId,
    on,
    recipient: "County health department",
    address: null,
    what: "Immunization records",
    purpose: "publicHealth" as const,
    statement: "Measles outbreak",
    recordedBy: "sam",
  });

  test("lists a member's rows by day", async () => {
    const ledger = open();
    await ledger.add(row("d-2", "2026-03-02"));
    await ledger.add(row("d-1", "2026-03-01"));
    await ledger.add(row("d-3", "2026-03-01", "p-2"));
    expect(await ledger.list("p-1")).toEqual([row("d-1", "2026-03-01"), row("d-2", "2026-03-02")]);
  });
});

test("a chain is followed from its beginning until it is said how far it was", async () => {
  const cursors = dynamoAuditCursors(records());
  expect(await cursors.read()).toEqual(new Map());
  await cursors.advance("ana", 7);
  await cursors.advance("ben", 2);
  await cursors.advance("ana", 8);
  expect(await cursors.read()).toEqual(
    new Map([
      ["ana", 8],
      ["ben", 2],
    ]),
  );
});
