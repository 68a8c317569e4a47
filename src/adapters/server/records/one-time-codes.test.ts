import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { fakeOneTimeCodes } from "#journey/identity/fake-one-time-codes.ts";
import type { OneTimeCodes } from "#journey/identity/one-time-codes.ts";
import { openTables } from "#tests/dynamo-tables.ts";
import type { Tables } from "#tests/dynamo-tables.ts";
import { dynamoOneTimeCodes } from "./one-time-codes.ts";

let tables: Tables;
beforeAll(async () => {
  tables = await openTables("records");
});
afterAll(() => tables.close());

const clock = fixedClock("2026-11-22T15:00:00.000Z");
const expiresAt = "2026-11-22T15:10:00.000Z";
const shops: readonly [string, () => OneTimeCodes][] = [
  ["in memory", fakeOneTimeCodes],
  ["in DynamoDB", () => dynamoOneTimeCodes({ table: "records", clock, client: tables.client })],
];

describe.each(shops)("one-time codes %s", (_where, open) => {
  test("a contact without a code has none, and no try of it can be counted", async () => {
    const codes = open();
    expect(await codes.read("none")).toBeNull();
    await expect(codes.countTry("none")).rejects.toThrow();
  });

  test("a new code takes the place of the old one, and the tries stay counted", async () => {
    const codes = open();
    expect(await codes.keep("replaced", { seal: "first", expiresAt: "2026-11-22T15:05:00.000Z" }, 3)).toBe(
      true,
    );
    expect(await codes.countTry("replaced")).toBe(1);
    expect(await codes.keep("replaced", { seal: "second", expiresAt }, 3)).toBe(true);
    expect(await codes.read("replaced")).toEqual({ seal: "second", expiresAt, tries: 1 });
  });

  test("after the most there may be none is kept, and the last stays", async () => {
    const codes = open();
    await codes.keep("most", { seal: "1", expiresAt }, 2);
    await codes.keep("most", { seal: "2", expiresAt }, 2);
    expect(await codes.keep("most", { seal: "3", expiresAt }, 2)).toBe(false);
    expect((await codes.read("most"))?.seal).toBe("2");
  });

  test("tries at the same moment all count", async () => {
    const codes = open();
    await codes.keep("at-once", { seal: "1", expiresAt }, 3);
    const counted = await Promise.all([1, 2, 3].map(() => codes.countTry("at-once")));
    expect(counted.toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
  });

  test("a code that was used up is gone, and its count is not", async () => {
    const codes = open();
    await codes.keep("used", { seal: "1", expiresAt }, 1);
    await codes.useUp("used");
    expect(await codes.read("used")).toEqual({ seal: null, expiresAt, tries: 0 });
    expect(await codes.keep("used", { seal: "2", expiresAt }, 1)).toBe(false);
  });
});
