import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Clock } from "#journey/clock.ts";
import { addChange, toContactRow, untold } from "#journey/contact/contact-history.ts";
import { nobodyYet } from "#journey/contact/contact-row.ts";
import type {
  ContactChange,
  ContactIdentity,
  ContactRows,
  HandOverCard,
} from "#journey/contact/contact-row.ts";
import { documentClient, expiryAfter, isConditionFailure, isExpired } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";
import { HandOverItem, HistoryItem, identityAttributes, readIdentity } from "./contact-items.ts";

/** `table` is the records table (keys `pk`, `sk`); `client` defaults to one made from the environment. */
export interface RecordsOptions {
  readonly table: string;
  readonly clock: Clock;
  readonly client?: DynamoDBDocumentClient;
}

/** How long a contact stays in the working table. The call log in the lake is what is kept for years. */
const keptDays = 90;
const attempts = 8;
/** Everything of one contact lies under one partition key. */
export const contactKey = (contactId: string, sk: string) => ({ pk: `contact#${contactId}`, sk });

/** Contact rows in DynamoDB: identity, history and hand-over card are items of their own under one contact. */
export function dynamoContactRows(options: RecordsOptions): ContactRows {
  const rows: RecordsTable = {
    table: options.table,
    clock: options.clock,
    client: options.client ?? documentClient(),
  };
  return {
    read: (contactId) => readRow(rows, contactId),
    saveIdentity: (contactId, identity) => saveIdentity(rows, contactId, identity),
    apply: (contactId, ...changes) => applyChanges(rows, contactId, changes),
    readHandOver: (contactId) => readHandOver(rows, contactId),
    addToHandOver: (contactId, more) => addToHandOver(rows, contactId, more),
  };
}

async function readRow(rows: RecordsTable, contactId: string) {
  const { Items: found = [] } = await rows.client.send(
    new QueryCommand({
      TableName: rows.table,
      ConsistentRead: true,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :row)",
      ExpressionAttributeValues: { ":pk": `contact#${contactId}`, ":row": "row#" },
    }),
  );
  const Items = found.filter((item) => !isExpired(item, rows.clock.now()));
  if (Items.length === 0) return null;
  const history = Items.find((item) => item["sk"] === "row#history");
  const identity = Items.find((item) => item["sk"] === "row#identity");
  return toContactRow(
    contactId,
    history ? HistoryItem.parse(history).history : untold,
    identity ? readIdentity(identity) : nobodyYet,
  );
}

async function saveIdentity(
  rows: RecordsTable,
  contactId: string,
  identity: Partial<ContactIdentity>,
): Promise<ContactIdentity> {
  const given = identityAttributes(identity);
  const names = Object.fromEntries(given.map(([name]) => [`#${name}`, name]));
  const values = Object.fromEntries(given.map(([name, value]) => [`:${name}`, value]));
  const { Attributes } = await rows.client.send(
    new UpdateCommand({
      TableName: rows.table,
      Key: contactKey(contactId, "row#identity"),
      UpdateExpression: `SET ${["expiresAt = :kept", ...given.map(([name]) => `#${name} = :${name}`)].join(", ")}`,
      ...(given.length > 0 ? { ExpressionAttributeNames: names } : {}),
      ExpressionAttributeValues: { ...values, ":kept": expiryAfter(rows.clock.now(), keptDays) },
      ReturnValues: "ALL_NEW",
    }),
  );
  return readIdentity(Attributes);
}

async function applyChanges(
  rows: RecordsTable,
  contactId: string,
  changes: readonly ContactChange[],
): Promise<void> {
  if (changes.length === 0) return;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (await tryChanges(rows, contactId, changes)) return;
  }
  throw new Error(`records.contended: contact ${contactId} kept changing`);
}

/** `false` when another writer came between reading and writing. */
async function tryChanges(
  rows: RecordsTable,
  contactId: string,
  changes: readonly ContactChange[],
): Promise<boolean> {
  const Key = contactKey(contactId, "row#history");
  const { Item } = await rows.client.send(
    new GetCommand({ TableName: rows.table, Key, ConsistentRead: true }),
  );
  const stored = Item ? HistoryItem.parse(Item) : { history: untold, version: 0 };
  const history = changes.reduce(addChange, stored.history);
  if (history === stored.history) return true;
  try {
    await rows.client.send(
      new PutCommand({
        TableName: rows.table,
        Item: {
          ...Key,
          history,
          version: stored.version + 1,
          expiresAt: expiryAfter(rows.clock.now(), keptDays),
        },
        ConditionExpression: "attribute_not_exists(pk) OR version = :version",
        ExpressionAttributeValues: { ":version": stored.version },
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}

async function readHandOver(rows: RecordsTable, contactId: string): Promise<HandOverCard | null> {
  const { Item } = await rows.client.send(
    new GetCommand({ TableName: rows.table, Key: contactKey(contactId, "hand-over"), ConsistentRead: true }),
  );
  return Item && !isExpired(Item, rows.clock.now()) ? { contactId, ...HandOverItem.parse(Item) } : null;
}

/** One write that appends: two turns at the same moment both stay. */
async function addToHandOver(
  rows: RecordsTable,
  contactId: string,
  more: Partial<Omit<HandOverCard, "contactId">>,
): Promise<void> {
  const lists = ["turns", "learned", "warnings", "corrections"] as const;
  const appended = lists.map((list) => `${list} = list_append(if_not_exists(${list}, :empty), :${list})`);
  const texts = (["summary", "ownWords"] as const).map((text) =>
    more[text] === undefined ? `${text} = if_not_exists(${text}, :${text})` : `${text} = :${text}`,
  );
  await rows.client.send(
    new UpdateCommand({
      TableName: rows.table,
      Key: contactKey(contactId, "hand-over"),
      UpdateExpression: `SET ${[...appended, ...texts, "expiresAt = :expiresAt"].join(", ")}`,
      ExpressionAttributeValues: {
        ":empty": [],
        ":turns": more.turns ?? [],
        ":learned": more.learned ?? [],
        ":warnings": more.warnings ?? [],
        ":corrections": more.corrections ?? [],
        ":summary": more.summary ?? "",
        ":ownWords": more.ownWords ?? "",
        ":expiresAt": expiryAfter(rows.clock.now(), keptDays),
      },
    }),
  );
}
