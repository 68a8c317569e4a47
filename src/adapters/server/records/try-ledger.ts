import { QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { TryCount, TryKind, TryLedger } from "#journey/identity/try-ledger.ts";
import type { RecordsOptions } from "./contact-rows.ts";
import { documentClient, expiryAfter } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

const windowMs = 24 * 60 * 60_000;
const keptDays = 2;

const HourItem = z.object({ tries: z.int(), things: z.optional(z.set(z.string())) });

/** Tries in DynamoDB: an item for every hour of what is watched, whose count and set only ever grow. */
export function dynamoTryLedger(options: RecordsOptions): TryLedger {
  const records: RecordsTable = { ...options, client: options.client ?? documentClient() };
  return {
    read: (kind, about) => readHours(records, kind, about),
    add: (kind, about, tries, thing) => addTo(records, { kind, about }, tries, thing),
  };
}

const watchKey = (kind: TryKind, about: string): string => `tries#${kind}#${about}`;

/** To the hour: the window is up to an hour longer than it says, never shorter. */
const hourOf = (at: number): string => `hour#${new Date(at).toISOString().slice(0, 13)}`;

async function readHours(
  { client, table, clock }: RecordsTable,
  kind: TryKind,
  about: string,
): Promise<TryCount> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: "pk = :pk AND sk >= :since",
      ExpressionAttributeValues: {
        ":pk": watchKey(kind, about),
        ":since": hourOf(clock.now().getTime() - windowMs),
      },
    }),
  );
  const hours = Items.map((item) => HourItem.parse(item));
  return {
    tries: hours.reduce((sum, { tries }) => sum + tries, 0),
    things: new Set(hours.flatMap(({ things }) => [...(things ?? [])])).size,
  };
}

async function addTo(
  { client, table, clock }: RecordsTable,
  { kind, about }: { readonly kind: TryKind; readonly about: string },
  tries: number,
  thing: string | null,
): Promise<void> {
  const now = clock.now();
  await client.send(
    new UpdateCommand({
      TableName: table,
      Key: { pk: watchKey(kind, about), sk: hourOf(now.getTime()) },
      UpdateExpression: `SET expiresAt = :kept ADD tries :tries${thing === null ? "" : ", things :things"}`,
      ExpressionAttributeValues: {
        ":kept": expiryAfter(now, keptDays),
        ":tries": tries,
        ...(thing === null ? {} : { ":things": new Set([thing]) }),
      },
    }),
  );
}
