import { PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { MatterDecision as StoredDecision } from "#contract/intake.ts";
import type { MatterDecision, MatterDecisions } from "#journey/intake/matters/matter-decision.ts";
import { contactKey } from "./contact-rows.ts";
import { expiryAfter, isConditionFailure } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";
import { queryAll } from "./query-all.ts";

/** The call log keeps kinds and clocks for good; the words are the member's, and stay as long as the contact's row. */
const keptDays = 90;
const begins = "matters#";
const DecisionItem = z.object({ decision: StoredDecision });

/** What agents said contacts are about. There is no call that changes one. */
export function dynamoMatterDecisions(records: RecordsTable): MatterDecisions {
  return {
    list: async (contactId) => {
      const items = await queryAll(records, contactKey(contactId, begins));
      return items.map((item) => DecisionItem.parse(item).decision);
    },
    add: (decision) => putOnce(records, decision),
  };
}

async function putOnce({ client, table, clock }: RecordsTable, decision: MatterDecision): Promise<void> {
  const { contactId, at, decisionId } = decision;
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: {
          ...contactKey(contactId, `${begins}${at}#${decisionId}`),
          decision,
          expiresAt: expiryAfter(clock.now(), keptDays),
        },
        ConditionExpression: "attribute_not_exists(pk)",
      }),
    );
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
  }
}
