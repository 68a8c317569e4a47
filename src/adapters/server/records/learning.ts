import { paginateQuery, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { nothingLearned } from "#journey/next-best-action/learning/learned.ts";
import { mondayOf } from "#journey/next-best-action/learning/monday-of.ts";
import { addDays } from "#journey/profile/calendar-day.ts";
import type { Learned } from "#journey/next-best-action/learning/learned.ts";
import type { Learning, Lesson } from "#journey/next-best-action/learning/learning.ts";
import { expiryAfter, isConditionFailure } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

/** As long as the decisions they come from. */
const keptDays = 90;
/** Tallies move slowly, and every decision asks for them. */
const freshMs = 60_000;

const partition = "learning";
const weeklyPartition = "learning-weeks";
const weeksShown = 12;
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
    weeks: async () => {
      const today = clock.now().toISOString().slice(0, 10);
      const items = await readItems(
        records,
        weeklyPartition,
        addDays(mondayOf(today), -7 * (weeksShown - 1)),
      );
      return items.map(({ sk, accepted, notTaken }) => {
        const [week = "", rule = ""] = sk.split("|");
        return { week, rule, accepted, notTaken };
      });
    },
    learn: async (lesson) => {
      if (!(await isNew(records, lesson))) return;
      const week = mondayOf(clock.now().toISOString().slice(0, 10));
      const [rule = ""] = lesson.segment.split("|");
      await Promise.all([
        client.send(countUp(table, { pk: partition, sk: lesson.segment }, lesson)),
        client.send(countUp(table, { pk: weeklyPartition, sk: `${week}|${rule}` }, lesson)),
      ]);
      cached = null;
    },
  };
}

const countUp = (table: string, Key: { pk: string; sk: string }, { isAccepted }: Lesson): UpdateCommand =>
  new UpdateCommand({
    TableName: table,
    Key,
    UpdateExpression: "ADD accepted :accepted, notTaken :notTaken",
    ExpressionAttributeValues: { ":accepted": isAccepted ? 1 : 0, ":notTaken": isAccepted ? 0 : 1 },
  });

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

async function readTallies(records: RecordsTable): Promise<Learned> {
  const items = await readItems(records, partition, "");
  if (items.length === 0) return nothingLearned;
  return {
    asOf: records.clock.now().toISOString(),
    tallies: Object.fromEntries(items.map(({ sk, accepted, notTaken }) => [sk, { accepted, notTaken }])),
  };
}

/** Tallies of a partition whose key does not lie before `from`. */
async function readItems(
  { client, table }: RecordsTable,
  pk: string,
  from: string,
): Promise<readonly z.infer<typeof TallyItem>[]> {
  const items: z.infer<typeof TallyItem>[] = [];
  const pages = paginateQuery(
    { client },
    {
      TableName: table,
      KeyConditionExpression: from === "" ? "pk = :pk" : "pk = :pk AND sk >= :from",
      ExpressionAttributeValues: from === "" ? { ":pk": pk } : { ":pk": pk, ":from": from },
    },
  );
  for await (const { Items = [] } of pages) {
    items.push(...Items.flatMap((item) => TallyItem.safeParse(item).data ?? []));
  }
  return items;
}
