import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import type { Clock } from "#journey/clock.ts";
import { fakeTryLedger } from "#journey/identity/fake-try-ledger.ts";
import type { TryLedger } from "#journey/identity/try-ledger.ts";
import { openTables } from "#tests/dynamo-tables.ts";
import type { Tables } from "#tests/dynamo-tables.ts";
import { dynamoTryLedger } from "./try-ledger.ts";

let tables: Tables;
beforeAll(async () => {
  tables = await openTables("records");
});
afterAll(() => tables.close());

const ledgers: readonly [string, (clock: Clock) => TryLedger][] = [
  ["in memory", fakeTryLedger],
  ["in DynamoDB", (clock) => dynamoTryLedger({ table: "records", clock, client: tables.client })],
];

describe.each(ledgers)("tries over all contacts %s", (_where, open) => {
  test("of what nobody has tried, there are none", async () => {
    expect(await open(fixedClock("2026-11-22T15:00:00.000Z")).read("member", "nobody")).toEqual({
      tries: 0,
      things: 0,
    });
  });

  test("tries at the same moment all count, and a thing counts once", async () => {
    const ledger = open(fixedClock("2026-11-22T15:00:00.000Z"));
    await Promise.all(["a", "b", "a"].map((thing) => ledger.add("number", "at-once", 1, thing)));
    expect(await ledger.read("number", "at-once")).toEqual({ tries: 3, things: 2 });
  });

  test("kinds are counted apart, and no try may be added that counts for nothing", async () => {
    const ledger = open(fixedClock("2026-11-22T15:00:00.000Z"));
    await ledger.add("member", "apart", 0, null);
    await ledger.add("code", "apart", 1, null);
    expect((await ledger.read("member", "apart")).tries).toBe(0);
    expect((await ledger.read("code", "apart")).tries).toBe(1);
  });

  test("a day and an hour later it is forgotten", async () => {
    const clock = fixedClock("2026-11-22T15:10:00.000Z");
    const ledger = open(clock);
    await ledger.add("member", "yesterday", 2, null);
    clock.advanceBy(23 * 3_600_000);
    expect((await ledger.read("member", "yesterday")).tries).toBe(2);
    clock.advanceBy(2 * 3_600_000);
    expect((await ledger.read("member", "yesterday")).tries).toBe(0);
  });
});
