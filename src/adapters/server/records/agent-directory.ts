import { GetCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { AgentDirectory, DirectoryEntry } from "#journey/contact/agent-directory.ts";
import type { RecordsTable } from "./document-client.ts";

const Entry = z.object({ agentId: z.string(), username: z.string(), name: z.string() });
const directory = "agents";

/** The agent directory in DynamoDB. What was saved or found once is remembered by the warm function. */
export function dynamoAgentDirectory({ client, table }: RecordsTable): AgentDirectory {
  const known = new Map<string, DirectoryEntry>();
  const remember = (entry: DirectoryEntry): DirectoryEntry => {
    known.set(entry.agentId, entry);
    return entry;
  };
  return {
    find: async (agentId) => {
      const entry = known.get(agentId);
      if (entry) return entry;
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: { pk: directory, sk: agentId } }),
      );
      return Item ? remember(Entry.parse(Item)) : null;
    },
    list: async () => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": directory },
        }),
      );
      return Items.map((item) => Entry.parse(item));
    },
    save: async (entry) => {
      const before = known.get(entry.agentId);
      if (before && before.username === entry.username && before.name === entry.name) return;
      const { agentId, username, name } = entry;
      await client.send(
        new PutCommand({ TableName: table, Item: { pk: directory, sk: agentId, agentId, username, name } }),
      );
      remember(entry);
    },
  };
}
