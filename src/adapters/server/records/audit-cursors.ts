import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { RecordsTable } from "./document-client.ts";

/** How far each chain was followed. It lies in the records table: the audit table is for the chains alone. */
export interface AuditCursors {
  /** The last sequence that was followed; 0 before the first. */
  readonly read: (chain: string) => Promise<number>;
  readonly advance: (chain: string, sequence: number) => Promise<void>;
}

const CursorItem = z.object({ sequence: z.int() });
const keyOf = (chain: string) => ({ pk: "audit-cursors", sk: chain });

export function dynamoAuditCursors({ client, table }: Pick<RecordsTable, "client" | "table">): AuditCursors {
  return {
    read: async (chain) => {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: keyOf(chain), ConsistentRead: true }),
      );
      return Item ? CursorItem.parse(Item).sequence : 0;
    },
    advance: async (chain, sequence) => {
      await client.send(new PutCommand({ TableName: table, Item: { ...keyOf(chain), sequence } }));
    },
  };
}
