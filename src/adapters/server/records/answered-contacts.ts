import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { AnsweredContacts } from "#journey/insight/answered-contacts.ts";
import { expiryAfter } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

const keptDays = 3;
const Wait = z.object({ waitedSeconds: z.number() });
const dayKey = (day: string, queueId: string): string => `answered#${day}#${queueId}`;

/** Today's answers in DynamoDB: one small item a contact, so that an event told twice counts once. */
export function dynamoAnsweredContacts({ client, table, clock }: RecordsTable): AnsweredContacts {
  return {
    record: async ({ contactId, queueId, answeredAt, waitedSeconds }) => {
      const item = { pk: dayKey(answeredAt.slice(0, 10), queueId), sk: contactId, waitedSeconds };
      const expiresAt = expiryAfter(clock.now(), keptDays);
      await client.send(new PutCommand({ TableName: table, Item: { ...item, expiresAt } }));
    },
    waitsOn: async (day, queueId) => {
      const waits: number[] = [];
      let after: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: "pk = :pk",
            ExpressionAttributeValues: { ":pk": dayKey(day, queueId) },
            ProjectionExpression: "waitedSeconds",
            ...(after ? { ExclusiveStartKey: after } : {}),
          }),
        );
        waits.push(...(page.Items ?? []).map((item) => Wait.parse(item).waitedSeconds));
        after = page.LastEvaluatedKey;
      } while (after);
      return waits;
    },
  };
}
