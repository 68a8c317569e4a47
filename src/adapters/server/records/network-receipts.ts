import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { NetworkReceipt as StoredReceipt } from "#contract/directory.ts";
import type { NetworkReceipt, NetworkReceipts, ReceiptFile } from "#journey/agent-action/network-receipt.ts";
import { isConditionFailure, isExpired } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

const ReceiptItem = z.object({ receipt: StoredReceipt });
const begins = "network-receipt#";

const partition = ({ kind, id }: ReceiptFile): string => `${kind}#${id}`;

/**
 * Receipts in DynamoDB, each put once on the condition that nothing stands there: there is no call that changes one.
 * They outlive the contact they were given in, in the file of whoever asked.
 */
export function dynamoNetworkReceipts(records: RecordsTable): NetworkReceipts {
  return {
    keep: (file, receipt) => putOnce(records, file, receipt),
    list: (file) => readFile(records, file),
  };
}

async function putOnce({ client, table }: RecordsTable, file: ReceiptFile, receipt: NetworkReceipt) {
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: {
          pk: partition(file),
          sk: `${begins}${receipt.at}#${receipt.receiptId}`,
          receipt,
          expiresAt: Math.ceil(Date.parse(`${receipt.keptUntil}T23:59:59Z`) / 1000),
        },
        ConditionExpression: "attribute_not_exists(pk)",
      }),
    );
  } catch (error) {
    // The same receipt again: it is kept already.
    if (!isConditionFailure(error)) throw error;
  }
}

async function readFile(
  { client, table, clock }: RecordsTable,
  file: ReceiptFile,
): Promise<readonly NetworkReceipt[]> {
  const receipts: NetworkReceipt[] = [];
  let after: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :begins)",
        ExpressionAttributeValues: { ":pk": partition(file), ":begins": begins },
        ScanIndexForward: false,
        ...(after ? { ExclusiveStartKey: after } : {}),
      }),
    );
    const items = (page.Items ?? []).filter((item) => !isExpired(item, clock.now()));
    receipts.push(...items.map((item) => ReceiptItem.parse(item).receipt));
    after = page.LastEvaluatedKey;
  } while (after);
  return receipts;
}
