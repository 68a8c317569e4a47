import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { OutreachDraft, OutreachDrafts } from "#journey/retention/outreach/outreach-drafts.ts";
import { segmentCodes } from "#journey/retention/segments.ts";
import { isConditionFailure } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

const outcomes = ["texts", "emails", "notSent"] as const;

const Status = z.discriminatedUnion("state", [
  z.object({ state: z.literal("drafted") }),
  z.object({ state: z.literal("approved"), by: z.string(), at: z.string() }),
  z.object({ state: z.literal("returned"), by: z.string(), at: z.string(), note: z.string() }),
  z.object({
    state: z.literal("sent"),
    by: z.string(),
    at: z.string(),
    sentAt: z.string(),
    counts: z.object({ texts: z.int(), emails: z.int(), notSent: z.int() }),
  }),
]);

const DraftItem = z.object({
  draftId: z.string(),
  segment: z.enum(segmentCodes),
  asOf: z.string(),
  createdAt: z.string(),
  members: z.array(z.object({ patientId: z.string(), renewalMonth: z.nullable(z.int()) })),
  status: Status,
});
const Claim = z.object({ outcome: z.enum(outcomes) });

const keyOf = (draftId: string) => ({ pk: "outreach", sk: draftId });
const claimKey = (draftId: string, patientId: string) => ({ pk: `outreach#${draftId}`, sk: patientId });

type Records = Pick<RecordsTable, "client" | "table">;

/** Drafts of outreach: one partition, in order of the extract's day; who was written to lies beside each. */
export function dynamoOutreachDrafts(records: Records): OutreachDrafts {
  const { client, table } = records;
  return {
    add: async (draft) => void (await putOnce(records, { ...keyOf(draft.draftId), ...draft })),
    list: async (most) => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": "outreach" },
          ScanIndexForward: false,
          Limit: most,
        }),
      );
      return Items.map((item) => DraftItem.parse(item));
    },
    find: (draftId) => find(records, draftId),
    decide: async (draftId, status) => {
      await change(records, draftId, { from: "drafted", status });
      return find(records, draftId);
    },
    claim: async (draftId, patientId) => {
      const key = claimKey(draftId, patientId);
      if (await putOnce(records, { ...key, outcome: "notSent" })) return null;
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: key, ConsistentRead: true }),
      );
      return Item ? Claim.parse(Item).outcome : "notSent";
    },
    settle: async (draftId, patientId, outcome) => {
      await client.send(
        new PutCommand({ TableName: table, Item: { ...claimKey(draftId, patientId), outcome } }),
      );
    },
    finish: async (draftId, sentAt, counts) => {
      const draft = await find(records, draftId);
      if (draft?.status.state !== "approved") return;
      const status = { ...draft.status, state: "sent", sentAt, counts } as const;
      await change(records, draftId, { from: "approved", status });
    },
  };
}

/** False where it was there already. */
async function putOnce(
  { client, table }: Records,
  Item: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  try {
    await client.send(
      new PutCommand({ TableName: table, Item, ConditionExpression: "attribute_not_exists(pk)" }),
    );
    return true;
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
    return false;
  }
}

/** Changes the status of a draft that is still in this one; else changes nothing. */
async function change(
  { client, table }: Records,
  draftId: string,
  {
    from,
    status,
  }: { readonly from: OutreachDraft["status"]["state"]; readonly status: OutreachDraft["status"] },
): Promise<void> {
  try {
    await client.send(
      new UpdateCommand({
        TableName: table,
        Key: keyOf(draftId),
        UpdateExpression: "SET #status = :status",
        ConditionExpression: "#status.#state = :from",
        ExpressionAttributeNames: { "#status": "status", "#state": "state" },
        ExpressionAttributeValues: { ":status": status, ":from": from },
      }),
    );
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
  }
}

async function find({ client, table }: Records, draftId: string): Promise<OutreachDraft | null> {
  const { Item } = await client.send(
    new GetCommand({ TableName: table, Key: keyOf(draftId), ConsistentRead: true }),
  );
  return Item ? DraftItem.parse(Item) : null;
}
