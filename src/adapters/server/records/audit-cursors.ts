import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { allPages } from "./all-pages.ts";
import type { RecordsTable } from "./document-client.ts";

/** How far each chain was followed. It lies in the records table: the audit table is for the chains alone. */
export interface AuditCursors {
  /** Chain → the last sequence that was followed; a chain that was never followed is not in it. */
  readonly read: () => Promise<ReadonlyMap<string, number>>;
  readonly advance: (chain: string, sequence: number) => Promise<void>;
}

const CursorItem = z.object({ sk: z.string(), sequence: z.int() });
const pk = "audit-cursors";

export function dynamoAuditCursors({ client, table }: Pick<RecordsTable, "client" | "table">): AuditCursors {
  return {
    // All at once: a pass follows every chain there is, and most of them have nothing new.
    read: async () => {
      const items = await allPages((ExclusiveStartKey) =>
        client.send(
          new QueryCommand({
            TableName: table,
            ConsistentRead: true,
            KeyConditionExpression: "pk = :pk",
            ExpressionAttributeValues: { ":pk": pk },
            ExclusiveStartKey,
          }),
        ),
      );
      return new Map(items.map((item) => CursorItem.parse(item)).map(({ sk, sequence }) => [sk, sequence]));
    },
    advance: async (chain, sequence) => {
      await client.send(new PutCommand({ TableName: table, Item: { pk, sk: chain, sequence } }));
    },
  };
}
