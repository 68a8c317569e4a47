import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { ContactHistory } from "#journey/profile/timeline/contact-history.ts";
import { expiryAfter, isExpired } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

/** As long as the wrap-ups they come from; the lake keeps what the law asks for. */
const keptDays = 90;
const mostContacts = 30;

const FiledItem = z.object({
  contactId: z.string(),
  at: z.string(),
  channel: z.enum(["voice", "chat"]),
  ended: z.string(),
  promise: z.nullable(z.object({ what: z.string(), dueOn: z.string() })),
});

const memberKey = (patientId: string): string => `member#${patientId}`;

/** A member's contacts under one partition key, in order of time; one item a contact, however often it is kept. */
export function dynamoContactHistory({ client, table, clock }: RecordsTable): ContactHistory {
  return {
    of: async (patientId) => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: "pk = :pk AND begins_with(sk, :filed)",
          ExpressionAttributeValues: { ":pk": memberKey(patientId), ":filed": "filed#" },
          ScanIndexForward: false,
          Limit: mostContacts,
        }),
      );
      return Items.filter((item) => !isExpired(item, clock.now())).map((item) => FiledItem.parse(item));
    },
    keep: async (patientId, contact) => {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: {
            pk: memberKey(patientId),
            sk: `filed#${contact.at}#${contact.contactId}`,
            ...contact,
            expiresAt: expiryAfter(clock.now(), keptDays),
          },
        }),
      );
    },
  };
}
