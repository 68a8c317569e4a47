import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { disclosurePurposes } from "#journey/disclosure/accounting.ts";
import type { DisclosureLedger, DisclosureMade, DisclosurePurpose } from "#journey/disclosure/accounting.ts";
import type { RecordsTable } from "./document-client.ts";

const DisclosureItem = z.object({
  disclosureId: z.string(),
  patientId: z.string(),
  on: z.string(),
  recipient: z.string(),
  address: z.nullable(z.string()),
  what: z.string(),
  purpose: z
    .string()
    .refine((purpose): purpose is DisclosurePurpose => Object.hasOwn(disclosurePurposes, purpose)),
  statement: z.string(),
  recordedBy: z.string(),
});

const ledgerOf = (patientId: string): string => `disclosures#${patientId}`;

/** The ledger of disclosures, by member and day. Rows have no end: an account reaches back six years. */
export function dynamoDisclosureLedger({
  client,
  table,
}: Pick<RecordsTable, "client" | "table">): DisclosureLedger {
  return {
    add: async (disclosure) => {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: {
            pk: ledgerOf(disclosure.patientId),
            sk: `${disclosure.on}#${disclosure.disclosureId}`,
            ...disclosure,
          },
          ConditionExpression: "attribute_not_exists(pk)",
        }),
      );
    },
    list: async (patientId) => {
      const rows: DisclosureMade[] = [];
      let ExclusiveStartKey: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            ConsistentRead: true,
            KeyConditionExpression: "pk = :pk",
            ExpressionAttributeValues: { ":pk": ledgerOf(patientId) },
            ExclusiveStartKey,
          }),
        );
        rows.push(...(page.Items ?? []).map((item) => DisclosureItem.parse(item)));
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey);
      return rows;
    },
  };
}
