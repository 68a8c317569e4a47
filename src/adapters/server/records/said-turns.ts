import { PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { SaidTurn, SaidTurns } from "#journey/contact/said-turns.ts";
import { contactKey } from "./contact-rows.ts";
import { expiryAfter, isConditionFailure } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";
import { queryAll } from "./query-all.ts";

/** Long enough to look again at what was said in a contact, and no longer: it is free text of members. */
const keptDays = 30;
const begins = "said#";

const TurnItem = z.object({
  turnId: z.string(),
  at: z.string(),
  from: z.enum(["member", "agent", "bot"]),
  text: z.string(),
  offsetMs: z.nullable(z.number()),
  sentiment: z.nullable(z.enum(["positive", "neutral", "negative", "mixed"])),
});

/** What was said, an item a turn under its contact. Each is put once: what comes again changes nothing. */
export function dynamoSaidTurns(records: RecordsTable): SaidTurns {
  return {
    list: async (contactId) => {
      const items = await queryAll(records, contactKey(contactId, begins));
      return items.map((item) => TurnItem.parse(item)).toSorted(asSaid);
    },
    add: async (contactId, turns) => {
      await Promise.all(turns.map((turn) => putOnce(records, contactId, turn)));
    },
  };
}

const asSaid = (one: SaidTurn, other: SaidTurn): number =>
  one.at.localeCompare(other.at) || one.turnId.localeCompare(other.turnId);

async function putOnce(
  { client, table, clock }: RecordsTable,
  contactId: string,
  turn: SaidTurn,
): Promise<void> {
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
    if (!isConditionFailure(error)) throw error;
  }
}
