import { gunzipSync, gzipSync } from "node:zlib";
import { DeleteCommand, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { Profile } from "#contract/profile.ts";
import type { MemberSummaries, MemberSummary } from "#journey/profile/member-summary.ts";
import { sectionNames } from "#journey/profile/section-names.ts";
import { expiryAfter, isConditionFailure, isExpired } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

/** What nobody has read for a month is read anew before it is shown. */
const keptDays = 30;

/** The page's own shape: what an older release kept otherwise is not shown, but read anew. */
const KeptBody = z.object({
  cards: z.omit(Profile, {
    contactId: true,
    verification: true,
    callerKind: true,
    scope: true,
    provider: true,
    purposes: true,
    masked: true,
    notices: true,
    withheld: true,
    late: true,
    asOf: true,
  }),
  sections: z.partialRecord(
    z.enum(sectionNames),
    z.object({ asOf: z.string(), versions: z.record(z.string(), z.string()) }),
  ),
});

/** The body is compressed: a hundred claims would otherwise come near the 400 KB an item may have. */
const KeptItem = z.object({ asOf: z.string(), body: z.instanceof(Uint8Array) });

/** Member summaries in DynamoDB, under the FHIR id, which says nothing about anybody. */
export function dynamoMemberSummaries(records: RecordsTable): MemberSummaries {
  const { client, table: TableName, clock } = records;
  return {
    read: async (patientId) => {
      const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(patientId) }));
      return Item && !isExpired(Item, clock.now()) ? summaryIn(patientId, Item) : null;
    },
    keep: (summary, basedOn) => keep(records, summary, basedOn),
    forget: async (patientId) => {
      await client.send(new DeleteCommand({ TableName, Key: keyOf(patientId) }));
    },
  };
}

const keyOf = (patientId: string) => ({ pk: `member#${patientId}`, sk: "summary" });

/** Null where the item cannot be understood: it is a copy, and the store has the original. */
function summaryIn(patientId: string, item: unknown): MemberSummary | null {
  const kept = z.safeParse(KeptItem, item);
  if (!kept.success) return null;
  const body = z.safeParse(KeptBody, unpacked(kept.data.body));
  return body.success ? { patientId, asOf: kept.data.asOf, ...body.data } : null;
}

function unpacked(body: Uint8Array): unknown {
  try {
    return JSON.parse(gunzipSync(body).toString("utf8"));
  } catch {
    return null;
  }
}

async function keep(
  { client, table, clock }: RecordsTable,
  { patientId, asOf, cards, sections }: MemberSummary,
  basedOn: string | undefined,
): Promise<void> {
  const condition = basedOn === undefined ? "attribute_not_exists(pk) OR asOf < :limit" : "asOf = :limit";
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: {
          ...keyOf(patientId),
          asOf,
          body: gzipSync(JSON.stringify({ cards, sections })),
          expiresAt: expiryAfter(clock.now(), keptDays),
        },
        ConditionExpression: condition,
        ExpressionAttributeValues: { ":limit": basedOn ?? asOf },
      }),
    );
  } catch (error) {
    // Somebody kept something newer: theirs stands.
    if (!isConditionFailure(error)) throw error;
  }
}
