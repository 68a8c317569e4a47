import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { settleDraft } from "#journey/wrap-up/drafts.ts";
import type { Draft, DraftKey, DraftSaved, Drafts } from "#journey/wrap-up/drafts.ts";
import { contactKey } from "./contact-rows.ts";
import { expiryAfter, isConditionFailure, isExpired } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

/** A draft outlives a shift and a weekend, not more: what is filed lies in the call log. */
const keptDays = 7;
const StoredDraft = z.object({ text: z.string(), revision: z.int() });

/** Drafts in DynamoDB: the condition on the revision is what keeps an older text from overwriting a newer. */
export function dynamoDrafts(records: RecordsTable): Drafts {
  return {
    read: (key) => readDraft(records, key),
    save: (key, draft) => saveDraft(records, key, draft),
  };
}

const itemKey = ({ contactId, username, field }: DraftKey) =>
  contactKey(contactId, `draft#${field}#${username}`);

async function readDraft({ client, table, clock }: RecordsTable, key: DraftKey): Promise<Draft | null> {
  const { Item } = await client.send(
    new GetCommand({ TableName: table, Key: itemKey(key), ConsistentRead: true }),
  );
  return Item && !isExpired(Item, clock.now()) ? StoredDraft.parse(Item) : null;
}

async function saveDraft(records: RecordsTable, key: DraftKey, draft: Draft): Promise<DraftSaved> {
  const { client, table, clock } = records;
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: { ...itemKey(key), ...draft, expiresAt: expiryAfter(clock.now(), keptDays) },
        ConditionExpression: "attribute_not_exists(pk) OR revision < :revision OR expiresAt <= :now",
        ExpressionAttributeValues: {
          ":revision": draft.revision,
          ":now": Math.floor(clock.now().getTime() / 1000),
        },
      }),
    );
    return { outcome: "saved", draft };
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
  }
  const stored = await readDraft(records, key);
  return stored ? settleDraft(stored, draft) : saveDraft(records, key, draft);
}
