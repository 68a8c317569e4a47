import { GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { OneTimeCodes, SentCode } from "#journey/identity/one-time-codes.ts";
import { contactKey } from "./contact-rows.ts";
import { documentClient, expiryAfter, isConditionFailure, isExpired } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";
import type { RecordsOptions } from "./contact-rows.ts";

/** No contact lives longer than this: a chat may go on for seven days. */
const keptDays = 7;

/** `expiresAt` is DynamoDB's time to live in this table, so the end of a code has a name of its own. */
const CodeItem = z.object({ seal: z.nullable(z.string()), codeUntil: z.string(), tries: z.int() });

/** One-time codes in DynamoDB: one item of the contact, whose counts only ever rise. */
export function dynamoOneTimeCodes(options: RecordsOptions): OneTimeCodes {
  const records: RecordsTable = { ...options, client: options.client ?? documentClient() };
  return {
    read: (contactId) => readCode(records, contactId),
    keep: (contactId, code, mostCodes) => keepCode(records, contactId, code, mostCodes),
    countTry: (contactId) => countTry(records, contactId),
    useUp: (contactId) => useUp(records, contactId),
  };
}

const itemKey = (contactId: string) => contactKey(contactId, "one-time-code");

async function readCode({ client, table, clock }: RecordsTable, contactId: string): Promise<SentCode | null> {
  const { Item } = await client.send(
    new GetCommand({ TableName: table, Key: itemKey(contactId), ConsistentRead: true }),
  );
  if (!Item || isExpired(Item, clock.now())) return null;
  const { seal, codeUntil, tries } = CodeItem.parse(Item);
  return { seal, expiresAt: codeUntil, tries };
}

async function keepCode(
  { client, table, clock }: RecordsTable,
  contactId: string,
  code: Parameters<OneTimeCodes["keep"]>[1],
  mostCodes: number,
): Promise<boolean> {
  try {
    await client.send(
      new UpdateCommand({
        TableName: table,
        Key: itemKey(contactId),
        UpdateExpression:
          "SET seal = :seal, codeUntil = :until, expiresAt = :kept, tries = if_not_exists(tries, :none) ADD codes :one",
        ConditionExpression: "attribute_not_exists(pk) OR codes < :most",
        ExpressionAttributeValues: {
          ":seal": code.seal,
          ":until": code.expiresAt,
          ":kept": expiryAfter(clock.now(), keptDays),
          ":none": 0,
          ":one": 1,
          ":most": mostCodes,
        },
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}

async function countTry({ client, table }: RecordsTable, contactId: string): Promise<number> {
  const { Attributes } = await client.send(
    new UpdateCommand({
      TableName: table,
      Key: itemKey(contactId),
      UpdateExpression: "ADD tries :one",
      ConditionExpression: "attribute_exists(pk)",
      ExpressionAttributeValues: { ":one": 1 },
      ReturnValues: "ALL_NEW",
    }),
  );
  return CodeItem.parse(Attributes).tries;
}

async function useUp({ client, table }: RecordsTable, contactId: string): Promise<void> {
  await client.send(
    new UpdateCommand({
      TableName: table,
      Key: itemKey(contactId),
      UpdateExpression: "SET seal = :nothing",
      ConditionExpression: "attribute_exists(pk)",
      ExpressionAttributeValues: { ":nothing": null },
    }),
  );
}
