import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { Floor } from "#contract/api.ts";
import type { FloorSnapshots } from "#journey/insight/floor.ts";
import type { RecordsTable } from "./document-client.ts";

const Key = { pk: "floor", sk: "latest" };

/** The last floor as one item. An item holds 400 KB: about a thousand agents, which one supervisor's page can show. */
export function dynamoFloorSnapshots({ client, table }: RecordsTable): FloorSnapshots {
  return {
    read: async () => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item ? Floor.parse(Item["floor"]) : null;
    },
    save: async (floor) => {
      await client.send(new PutCommand({ TableName: table, Item: { ...Key, floor } }));
    },
  };
}
