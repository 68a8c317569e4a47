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

const SurveyItem = z.object({
  contactId: z.string(),
  solved: z.nullable(z.boolean()),
  ease: z.nullable(z.int()),
});

const memberKey = (patientId: string): string => `member#${patientId}`;
const keyOf = (patientId: string, { at, contactId }: FiledContact) => ({
  pk: memberKey(patientId),
  sk: `filed#${at}#${contactId}`,
});

/**
 * A member's contacts under one partition key, in order of time; one item a contact, however often it is kept. What a
 * caller keyed after it is an item of its own, since it may come before the agent has filed.
 */
export function dynamoContactHistory(records: RecordsTable): ContactHistory {
  const { client, table, clock } = records;
  return {
    of: (patientId) => withSurveys(records, patientId),
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
    keepSurvey: async (patientId, contactId, survey) => {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: {
            pk: memberKey(patientId),
            sk: `survey#${contactId}`,
            contactId,
            ...survey,
            expiresAt: expiryAfter(clock.now(), keptDays),
          },
        }),
      );
    },
  };
}

async function withSurveys(records: RecordsTable, patientId: string): Promise<readonly FiledContact[]> {
  const [filed, answers] = await Promise.all([
    newest(records, patientId),
    itemsOf(records, patientId, "survey#"),
  ]);
  const surveys = new Map(
    answers
      .map((item) => SurveyItem.parse(item))
      .map(({ contactId, ...survey }) => [contactId, survey] as const),
  );
  return filed.map((contact) => {
    const survey = surveys.get(contact.contactId);
    return survey === undefined ? contact : { ...contact, survey };
  });
}

const newest = async (records: RecordsTable, patientId: string): Promise<readonly FiledContact[]> =>
  (await itemsOf(records, patientId, "filed#")).map((item) => FiledItem.parse(item));

async function itemsOf(
  { client, table, clock }: RecordsTable,
  patientId: string,
  prefix: "filed#" | "survey#",
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
      ExpressionAttributeValues: { ":pk": memberKey(patientId), ":prefix": prefix },
      ScanIndexForward: false,
      Limit: mostContacts,
    }),
  );
  return Items.filter((item) => !isExpired(item, clock.now()));
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
