import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { isExpired } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

/** Every item of a partition whose sort key begins so, page by page, less what is past its time. */
export async function queryAll(
  { client, table, clock }: RecordsTable,
  { pk, sk }: { readonly pk: string; readonly sk: string },
): Promise<readonly Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let after: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :begins)",
        ExpressionAttributeValues: { ":pk": pk, ":begins": sk },
        ...(after ? { ExclusiveStartKey: after } : {}),
      }),
    );
    items.push(...(page.Items ?? []));
    after = page.LastEvaluatedKey;
  } while (after);
  return items.filter((item) => !isExpired(item, clock.now()));
}
