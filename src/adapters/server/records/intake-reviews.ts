import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { IntakeReview, IntakeReviews } from "#journey/intake/matters/intake-review.ts";
import { matterKinds } from "#journey/intake/matters/matter.ts";
import { isConditionFailure } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

const Kinds = z.array(z.enum(matterKinds));

const ReviewItem = z.object({
  reviewId: z.string(),
  contactId: z.string(),
  username: z.string(),
  at: z.string(),
  dueAt: z.string(),
  found: Kinds,
  chosen: z.nullable(Kinds),
  reason: z.string(),
  verdict: z.nullable(z.object({ kinds: Kinds, note: z.string(), by: z.string(), at: z.string() })),
});

type Records = Pick<RecordsTable, "client" | "table">;

const partition = "intake-reviews";
const keyOf = (reviewId: string) => ({ pk: partition, sk: reviewId });

/** The queue of quality: one partition, in order of time, kept for good. Kinds and the agent's words, none of the member's. */
export function dynamoIntakeReviews(records: Records): IntakeReviews {
  return {
    add: (review) => add(records, review),
    list: async (most) => {
      const { Items = [] } = await records.client.send(
        new QueryCommand({
          TableName: records.table,
          ConsistentRead: true,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": partition },
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

async function add({ client, table }: Records, review: IntakeReview): Promise<void> {
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

async function find({ client, table }: Records, reviewId: string): Promise<IntakeReview | null> {
  const { Item } = await client.send(
    new GetCommand({ TableName: table, Key: keyOf(reviewId), ConsistentRead: true }),
  );
  return Item ? ReviewItem.parse(Item) : null;
}
