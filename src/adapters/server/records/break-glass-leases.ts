import { GetCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { BreakGlassLeases } from "#journey/disclosure/break-glass.ts";
import { breakGlassReasons } from "#journey/disclosure/break-glass-reasons.ts";
import { expiryAfter, isExpired } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

type Reason = keyof typeof breakGlassReasons;

const LeaseItem = z.object({
  leaseId: z.string(),
  username: z.string(),
  patientId: z.string(),
  contactId: z.nullable(z.string()),
  reason: z.string().refine((reason): reason is Reason => Object.hasOwn(breakGlassReasons, reason)),
  openedAt: z.string(),
  until: z.string(),
  endedAt: z.nullable(z.string()),
});

/** A lease works for half an hour; what it was for stays in its review. */
const keptDays = 1;

const leasesOf = (username: string): string => `break-glass#${username}`;

/** Break-glass leases, under the name of the agent who holds them. */
export function dynamoBreakGlassLeases({ client, table, clock }: RecordsTable): BreakGlassLeases {
  return {
    save: async (lease) => {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: {
            pk: leasesOf(lease.username),
            sk: lease.leaseId,
            ...lease,
            expiresAt: expiryAfter(clock.now(), keptDays),
          },
        }),
      );
    },
    find: async (username, leaseId) => {
      const Key = { pk: leasesOf(username), sk: leaseId };
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item && !isExpired(Item, clock.now()) ? LeaseItem.parse(Item) : null;
    },
    list: async (username) => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": leasesOf(username) },
        }),
      );
      return Items.filter((item) => !isExpired(item, clock.now())).map((item) => LeaseItem.parse(item));
    },
  };
}
