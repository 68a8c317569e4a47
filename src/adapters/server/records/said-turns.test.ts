import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { fakeSaidTurns } from "#journey/contact/fake-said-turns.ts";
import type { SaidTurn, SaidTurns } from "#journey/contact/said-turns.ts";
import { openTables } from "#tests/dynamo-tables.ts";
import type { Tables } from "#tests/dynamo-tables.ts";
import { dynamoSaidTurns } from "./said-turns.ts";

let tables: Tables;
beforeAll(async () => {
  tables = await openTables("records");
});
afterAll(() => tables.close());

const inDynamo = (now = "2026-11-22T15:00:00.000Z"): SaidTurns =>
  dynamoSaidTurns({ client: tables.client, table: "records", clock: fixedClock(now) });

const turn = (turnId: string, minute: number, text = turnId): SaidTurn => ({
  turnId,
  at: new Date(Date.UTC(2026, 10, 22, 15, minute)).toISOString(),
  from: "member",
  text,
  offsetMs: minute * 60_000,
  sentiment: "neutral",
});

describe.each<[string, () => SaidTurns]>([
  ["in memory", () => fakeSaidTurns()],
  ["in DynamoDB", () => inDynamo()],
])("turns %s", (_where, open) => {
  test("come back in the order in which they were said, however they came", async () => {
    const turns = open();
    await turns.add("order", [turn("c", 3)]);
    await turns.add("order", [turn("b", 1), turn("a", 1)]);
    expect((await turns.list("order")).map(({ turnId }) => turnId)).toEqual(["a", "b", "c"]);
    expect(await turns.list("another")).toEqual([]);
  });

  test("that come again change nothing", async () => {
    const turns = open();
    await turns.add("again", [turn("a", 1, "as it was said")]);
    await turns.add("again", [turn("a", 2, "something else")]);
    expect(await turns.list("again")).toEqual([turn("a", 1, "as it was said")]);
  });
});

test("after their time they are not handed out, deleted or not", async () => {
  await inDynamo().add("old", [turn("a", 1)]);
  expect(await inDynamo("2027-02-20T14:00:00.000Z").list("old")).toHaveLength(1);
  expect(await inDynamo("2027-02-20T15:00:00.000Z").list("old")).toEqual([]);
});
