import { BatchWriteCommand, GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { AgentDirectory, DirectoryEntry } from "#journey/contact/agent-directory.ts";
import type { RecordsTable } from "./document-client.ts";

const Entry = z.object({
  agentId: z.string(),
  username: z.string(),
  name: z.string(),
  team: z.nullish(z.string()),
});

/** Each agent lies in the table twice, because Connect asks by id and a sign-in by username. */
const idKey = (agentId: string) => ({ pk: "agents#id", sk: agentId });
const usernameKey = (username: string) => ({ pk: "agents#username", sk: username });

/** The agent directory in DynamoDB. What was saved or found once is remembered by the warm function. */
export function dynamoAgentDirectory({ client, table }: RecordsTable): AgentDirectory {
  const known = new Map<string, DirectoryEntry>();
  const read = async (Key: { readonly pk: string; readonly sk: string }): Promise<DirectoryEntry | null> => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key }));
    if (!Item) return null;
    const { team, ...entry } = Entry.parse(Item);
    return { ...entry, ...(team ? { team } : {}) };
  };
  return {
    find: async (agentId) => {
      const entry = known.get(agentId) ?? (await read(idKey(agentId)));
      if (entry) known.set(agentId, entry);
      return entry;
    },
    findByUsername: (username) => read(usernameKey(username)),
    save: async ({ agentId, username, name, team }) => {
      const before = known.get(agentId);
      if (
        before &&
        before.username === username &&
        before.name === name &&
        before.team === (team ?? undefined)
      )
        return;
      const entry = { agentId, username, name, ...(team ? { team } : {}) };
      const puts = [idKey(agentId), usernameKey(username)].map((key) => ({
        PutRequest: { Item: { ...key, ...entry } },
      }));
      const { UnprocessedItems } = await client.send(
        new BatchWriteCommand({ RequestItems: { [table]: puts } }),
      );
      // Left out is not lost: the agent's next event saves again.
      if (!UnprocessedItems?.[table]) known.set(agentId, entry);
    },
  };
}
