import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { fraudSignals } from "#journey/contact/fraud-signals.ts";
import { breakGlassReasons } from "#journey/disclosure/break-glass-reasons.ts";
import type { Review, Reviews } from "#journey/disclosure/reviews.ts";
import { unusualReasons } from "#journey/disclosure/unusual-look.ts";
import { isConditionFailure } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) =>
  z.string().refine((key): key is Key => Object.hasOwn(record, key));

const ReviewItem = z.object({
  reviewId: z.string(),
  why: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("breakGlass"), reason: keysOf(breakGlassReasons), text: z.string() }),
    z.object({ kind: z.literal("unusual"), reasons: z.array(keysOf(unusualReasons)) }),
    z.object({ kind: z.literal("suspectedFraud"), signal: keysOf(fraudSignals) }),
  ]),
  username: z.string(),
  at: z.string(),
  dueAt: z.string(),
  patientId: z.nullable(z.string()),
  contactId: z.nullable(z.string()),
  leaseId: z.nullable(z.string()),
  verdict: z.nullable(
    z.object({
      outcome: z.enum(["justified", "notJustified"]),
      note: z.string(),
      by: z.string(),
      at: z.string(),
    }),
  ),
});

const keyOf = (reviewId: string) => ({ pk: "reviews", sk: reviewId });

/** The review queue: one partition, in order of time. Reviews are kept for good; 45 CFR 164.316(b)(2) asks for six years. */
export function dynamoReviews(records: Pick<RecordsTable, "client" | "table">): Reviews {
  return {
    add: (review) => add(records, review),
    list: async (most) => {
      const { Items = [] } = await records.client.send(
        new QueryCommand({
          TableName: records.table,
          ConsistentRead: true,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": "reviews" },
          ScanIndexForward: false,
          Limit: most,
        }),
      );
      return Items.map((item) => ReviewItem.parse(item));
    },
    find: (reviewId) => find(records, reviewId),
    decide: async (reviewId, verdict) => {
      try {
        await records.client.send(
          new UpdateCommand({
            TableName: records.table,
            Key: keyOf(reviewId),
            UpdateExpression: "SET verdict = :verdict",
            ConditionExpression: "attribute_exists(pk) AND attribute_type(verdict, :none)",
            ExpressionAttributeValues: { ":verdict": verdict, ":none": "NULL" },
          }),
        );
      } catch (error) {
        if (!isConditionFailure(error)) throw error;
      }
      return find(records, reviewId);
    },
  };
}

async function add({ client, table }: Pick<RecordsTable, "client" | "table">, review: Review): Promise<void> {
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: { ...keyOf(review.reviewId), ...review },
        ConditionExpression: "attribute_not_exists(pk)",
      }),
    );
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
  }
}

async function find(
  { client, table }: Pick<RecordsTable, "client" | "table">,
  reviewId: string,
): Promise<Review | null> {
  const { Item } = await client.send(
    new GetCommand({ TableName: table, Key: keyOf(reviewId), ConsistentRead: true }),
  );
  return Item ? ReviewItem.parse(Item) : null;
}
