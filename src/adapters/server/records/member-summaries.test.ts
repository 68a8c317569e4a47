import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { fakeMemberSummaries } from "#journey/profile/fake-member-summaries.ts";
import type { MemberSummaries, MemberSummary } from "#journey/profile/member-summary.ts";
import { noFacts } from "#journey/profile/member-facts.ts";
import { summarise } from "#journey/profile/summarise.ts";
import { openTables } from "#tests/dynamo-tables.ts";
import type { Tables } from "#tests/dynamo-tables.ts";
import { dynamoMemberSummaries } from "./member-summaries.ts";

let tables: Tables;
beforeAll(async () => {
  tables = await openTables("records");
});
afterAll(() => tables.close());

const clock = fixedClock("2026-11-22T15:00:00.000Z");
const inDynamo = (): MemberSummaries =>
  dynamoMemberSummaries({ client: tables.client, table: "records", clock });

/** Rosa's summary as read at some minute past three. */
const at = (patientId: string, minute: number): MemberSummary =>
  summarise(
    patientId,
    {
      ...noFacts,
      patient: {
        resourceType: "Patient",
        id: patientId,
        meta: { versionId: String(minute), lastUpdated: "2026-11-01T00:00:00.000Z" },
        name: [{ given: ["Rosa"], family: "Testmember" }],
      },
    },
    new Date(Date.UTC(2026, 10, 22, 15, minute)),
  );

describe.each<[string, () => MemberSummaries]>([
  ["in memory", fakeMemberSummaries],
  ["in DynamoDB", inDynamo],
])("member summaries %s", (_where, open) => {
  test("what is kept is read again as it was, until it is forgotten", async () => {
    const summaries = open();
    expect(await summaries.read("p-1")).toBeNull();
    await summaries.keep(at("p-1", 1));
    expect(await summaries.read("p-1")).toEqual(at("p-1", 1));
    await summaries.forget("p-1");
    expect(await summaries.read("p-1")).toBeNull();
  });

  test("a newer one replaces an older, and an older never a newer", async () => {
    const summaries = open();
    await summaries.keep(at("p-2", 1));
    await summaries.keep(at("p-2", 3));
    await summaries.keep(at("p-2", 2));
    expect((await summaries.read("p-2"))?.asOf).toBe(at("p-2", 3).asOf);
  });

  test("one that was completed from another is kept only while that one is there", async () => {
    const summaries = open();
    await summaries.keep(at("p-3", 1));
    await summaries.keep(at("p-3", 5), at("p-3", 1).asOf);
    await summaries.keep(at("p-3", 9), at("p-3", 1).asOf);
    expect((await summaries.read("p-3"))?.asOf).toBe(at("p-3", 5).asOf);
  });
});

test("what an older release kept in another shape is read as nothing, not shown", async () => {
  const Item = { pk: "member#p-4", sk: "summary", asOf: "2026-11-22T15:00:00.000Z", body: Buffer.from("{}") };
  await tables.client.send(new PutCommand({ TableName: "records", Item }));
  expect(await inDynamo().read("p-4")).toBeNull();
});

test("a hundred claims fit into one item", async () => {
  const summary = at("p-5", 1);
  const recent = Array.from({ length: 100 }, (_, place) => ({
    claimId: `claim-${place}`,
    serviceDate: "2026-10-22",
    service: "MRI of the left knee",
    provider: "Placeholder Imaging",
    billed: 124_000,
    memberOwes: 0,
    status: "processed" as const,
    denial: null,
    source: { resource: `ExplanationOfBenefit/${place}`, asOf: "2026-10-22T00:00:00.000Z" },
  }));
  await inDynamo().keep({ ...summary, cards: { ...summary.cards, claims: { total: 100, recent } } });
  expect((await inDynamo().read("p-5"))?.cards.claims.recent).toHaveLength(100);
});
