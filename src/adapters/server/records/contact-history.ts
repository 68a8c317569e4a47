import { PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { ContactHistory, FiledContact } from "#journey/profile/timeline/contact-history.ts";
import { expiryAfter, isExpired } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

/** As long as the wrap-ups they come from; the lake keeps what the law asks for. */
const keptDays = 90;
const mostContacts = 30;

const FiledItem = z
  .object({
    contactId: z.string(),
    at: z.string(),
    channel: z.enum(["voice", "chat"]),
    ended: z.string(),
    promise: z.nullable(z.object({ what: z.string(), dueOn: z.string() })),
    promiseKeptOn: z.optional(z.string()),
  })
  .transform(({ promise, promiseKeptOn = null, ...filed }): FiledContact => ({
    ...filed,
    promise: promise && { ...promise, keptOn: promiseKeptOn },
  }));

const memberKey = (patientId: string): string => `member#${patientId}`;
const keyOf = (patientId: string, { at, contactId }: FiledContact) => ({
  pk: memberKey(patientId),
  sk: `filed#${at}#${contactId}`,
});

/** A member's contacts under one partition key, in order of time; one item a contact, however often it is kept. */
export function dynamoContactHistory(records: RecordsTable): ContactHistory {
  const { client, table, clock } = records;
  return {
    of: (patientId) => newest(records, patientId),
    keep: async (patientId, contact) => {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: {
            ...keyOf(patientId, contact),
            ...contact,
            expiresAt: expiryAfter(clock.now(), keptDays),
          },
        }),
      );
    },
    markKept: (patientId, contactId, on) => markKept(records, { patientId, contactId, on }),
  };
}

async function newest(
  { client, table, clock }: RecordsTable,
  patientId: string,
): Promise<readonly FiledContact[]> {
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
}

interface KeptPromise {
  readonly patientId: string;
  readonly contactId: string;
  readonly on: string;
}

/** Beside the promise and not in it, so that one write says the first day or leaves it. */
async function markKept(
  records: RecordsTable,
  { patientId, contactId, on }: KeptPromise,
): Promise<FiledContact | null> {
  const contacts = await newest(records, patientId);
  const found = contacts.find((each) => each.contactId === contactId);
  if (!found?.promise) return null;
  const { Attributes } = await records.client.send(
    new UpdateCommand({
      TableName: records.table,
      Key: keyOf(patientId, found),
      UpdateExpression: "SET promiseKeptOn = if_not_exists(promiseKeptOn, :on)",
      ExpressionAttributeValues: { ":on": on },
      ReturnValues: "ALL_NEW",
    }),
  );
  return FiledItem.parse(Attributes);
}
