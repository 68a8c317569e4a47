import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { CallLogRecord as StoredRecord } from "#contract/api.ts";
import type { CallLog, LogEntry } from "#journey/call-log/call-log.ts";
import { contactKey } from "./contact-rows.ts";
import { expiryAfter, isConditionFailure } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

/** The working copy; the lake keeps the record for as long as the law asks. */
const keptDays = 90;
const LogItem = z.object({
  state: z.enum(["filing", "filed"]),
  record: StoredRecord,
  claimedUntil: z.string(),
});

/** The call log's working side in DynamoDB: every step is one conditional put. */
export function dynamoCallLog(records: RecordsTable): CallLog {
  return {
    read: (contactId) => readEntry(records, contactId),
    claim: (record, { now, until }) =>
      put(records, { state: "filing", record, claimedUntil: until }, free, { ":now": now }),
    settle: async (record) => {
      const filed = { state: "filed", record, claimedUntil: "" } as const;
      await put(records, filed, own, { ":recordId": record.recordId });
    },
    release: async (record) => {
      const released = { state: "filing", record, claimedUntil: "" } as const;
      await put(records, released, own, { ":recordId": record.recordId });
    },
  };
}

interface Condition {
  readonly expression: string;
  readonly values: Readonly<Record<string, unknown>>;
}
const free: Condition = {
  expression: "attribute_not_exists(pk) OR (#state = :filing AND claimedUntil <= :now)",
  values: { ":filing": "filing" },
};
const own: Condition = {
  expression: "#state = :filing AND #record.recordId = :recordId",
  values: { ":filing": "filing" },
};

/** False when the condition did not hold. */
async function put(
  { client, table, clock }: RecordsTable,
  entry: LogEntry,
  condition: Condition,
  values: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const names = condition.expression.includes("#record") ? { "#record": "record" } : {};
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: {
          ...contactKey(entry.record.contactId, "call-log"),
          ...entry,
          expiresAt: expiryAfter(clock.now(), keptDays),
        },
        ConditionExpression: condition.expression,
        ExpressionAttributeNames: { "#state": "state", ...names },
        ExpressionAttributeValues: { ...condition.values, ...values },
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}

async function readEntry({ client, table }: RecordsTable, contactId: string): Promise<LogEntry | null> {
  const { Item } = await client.send(
    new GetCommand({ TableName: table, Key: contactKey(contactId, "call-log"), ConsistentRead: true }),
  );
  return Item ? LogItem.parse(Item) : null;
}
