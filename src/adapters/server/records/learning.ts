import { paginateQuery, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { nothingLearned } from "#journey/next-best-action/learning/learned.ts";
import type { Learned } from "#journey/next-best-action/learning/learned.ts";
import type { Learning, Lesson } from "#journey/next-best-action/learning/learning.ts";
import { expiryAfter, isConditionFailure } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

/** As long as the decisions they come from. */
const keptDays = 90;
/** Tallies move slowly, and every decision asks for them. */
const freshMs = 60_000;

const partition = "learning";
const TallyItem = z.object({ sk: z.string(), accepted: z.number(), notTaken: z.number() });

/** Tallies in DynamoDB, one item a segment, counted up in place. */
export function dynamoLearning(records: RecordsTable): Learning {
  const { client, table, clock } = records;
  let cached: { readonly learned: Learned; readonly until: number } | null = null;
  return {
    read: async () => {
      const now = clock.now().getTime();
      if (cached !== null && now < cached.until) return cached.learned;
      const learned = await readTallies(records);
      cached = { learned, until: now + freshMs };
      return learned;
    },
    learn: async (lesson) => {
      if (!(await isNew(records, lesson))) return;
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: partition, sk: lesson.segment },
          UpdateExpression: "ADD accepted :accepted, notTaken :notTaken",
          ExpressionAttributeValues: {
            ":accepted": lesson.isAccepted ? 1 : 0,
            ":notTaken": lesson.isAccepted ? 0 : 1,
          },
        }),
      );
      cached = null;
    },
  };
}

/** Marks the lesson as told before it is counted: one that is lost in between costs less than one counted twice. */
async function isNew({ client, table, clock }: RecordsTable, { once }: Lesson): Promise<boolean> {
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: { pk: "lesson", sk: once, expiresAt: expiryAfter(clock.now(), keptDays) },
        ConditionExpression: "attribute_not_exists(pk)",
      }),
    );
    return true;
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
    return false;
  }
}

async function readTallies({ client, table, clock }: RecordsTable): Promise<Learned> {
  const tallies: (readonly [string, { accepted: number; notTaken: number }])[] = [];
  const pages = paginateQuery(
    { client },
    {
      TableName: table,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": partition },
    },
  );
  for await (const { Items = [] } of pages) {
    for (const item of Items) {
      const tally = TallyItem.safeParse(item).data;
      if (tally) tallies.push([tally.sk, { accepted: tally.accepted, notTaken: tally.notTaken }]);
    }
  }
  if (tallies.length === 0) return nothingLearned;
  return { asOf: clock.now().toISOString(), tallies: Object.fromEntries(tallies) };
}
