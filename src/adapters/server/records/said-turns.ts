import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { SaidTurn, SaidTurns } from "#journey/contact/said-turns.ts";
import { contactKey } from "./contact-rows.ts";
import { expiryAfter, isConditionFailure, isExpired } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

/** As long as the decisions that quote them. */
const keptDays = 90;
const begins = "said#";

const SaidItem = z.object({
  turnId: z.string(),
  at: z.string(),
  from: z.enum(["member", "agent", "bot"]),
  text: z.string(),
  offsetMs: z.nullable(z.int()),
  sentiment: z.nullable(z.enum(["positive", "neutral", "negative", "mixed"])),
});

/**
 * Turns in DynamoDB, one item each under its contact, put once on the condition that nothing stands there: a stream that
 * brings a sentence again changes nothing, in whatever order.
 */
export function dynamoSaidTurns(records: RecordsTable): SaidTurns {
  return {
    list: (contactId) => readTurns(records, contactId),
    add: async (contactId, turns) => {
      await Promise.all(turns.map((turn) => putOnce(records, contactId, turn)));
    },
  };
}

async function putOnce({ client, table, clock }: RecordsTable, contactId: string, turn: SaidTurn) {
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: {
          ...contactKey(contactId, `${begins}${turn.turnId}`),
          ...turn,
          expiresAt: expiryAfter(clock.now(), keptDays),
        },
        ConditionExpression: "attribute_not_exists(pk)",
      }),
    );
  } catch (error) {
    // The same turn again: it is kept already.
    if (!isConditionFailure(error)) throw error;
  }
}

async function readTurns(
  { client, table, clock }: RecordsTable,
  contactId: string,
): Promise<readonly SaidTurn[]> {
  const turns: SaidTurn[] = [];
  let after: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :begins)",
        ExpressionAttributeValues: { ":pk": contactKey(contactId, "").pk, ":begins": begins },
        ...(after ? { ExclusiveStartKey: after } : {}),
      }),
    );
    const items = (page.Items ?? []).filter((item) => !isExpired(item, clock.now()));
    turns.push(...items.map((item) => SaidItem.parse(item)));
    after = page.LastEvaluatedKey;
  } while (after);
  return turns.toSorted(asSaid);
}

const asSaid = (one: SaidTurn, other: SaidTurn): number =>
  one.at.localeCompare(other.at) || one.turnId.localeCompare(other.turnId);
