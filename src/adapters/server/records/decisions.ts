import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { Slate } from "#contract/api.ts";
import type { Decisions, HintOutcome, KeptDecision } from "#journey/agent-action/decisions.ts";
import type { Decision } from "#journey/next-best-action/decision.ts";
import { contactKey } from "./contact-rows.ts";
import { expiryAfter, isConditionFailure, isExpired } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

const keptDays = 90;
const DecisionItem = z.object({ basis: z.string(), decision: Slate });
const OutcomeItem = z.object({
  decisionId: z.string(),
  hintId: z.string(),
  outcome: z.enum(["accepted", "declined"]),
});

/** Decisions in DynamoDB. Slates and outcomes are put once, on the condition that nothing stands there yet. */
export function dynamoDecisions(records: RecordsTable): Decisions {
  const read = async (contactId: string, basis: string) =>
    (await readAll(records, contactId)).find((each) => each.basis === basis)?.kept ?? null;
  return {
    read,
    keep: async (decision, basis) => {
      await putOnce(records, decisionItem(decision, basis));
      return (await read(decision.contactId, basis)) ?? { decision, outcomes: {} };
    },
    recordOutcome: async (contactId, decisionId, hintId, outcome) => {
      const key = contactKey(contactId, `decision#outcome#${decisionId}#${hintId}`);
      await putOnce(records, { ...key, decisionId, hintId, outcome });
      const kept = (await readAll(records, contactId)).map((each) => each.kept);
      const standing = kept.find(({ decision }) => decision.decisionId === decisionId);
      return standing?.outcomes[hintId] ?? outcome;
    },
    list: async (contactId) =>
      (await readAll(records, contactId))
        .map(({ kept }) => kept)
        .toSorted((one, other) => one.decision.decidedAt.localeCompare(other.decision.decidedAt)),
  };
}

const decisionItem = (decision: Decision, basis: string) => ({
  ...contactKey(decision.contactId, `decision#slate#${basis}`),
  basis,
  decision: { ...decision, outcomes: {} },
});

async function putOnce({ client, table, clock }: RecordsTable, item: Record<string, unknown>): Promise<void> {
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: { ...item, expiresAt: expiryAfter(clock.now(), keptDays) },
        ConditionExpression: "attribute_not_exists(pk)",
      }),
    );
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
  }
}

interface Based {
  readonly basis: string;
  readonly kept: KeptDecision;
}

async function readAll({ client, table, clock }: RecordsTable, contactId: string): Promise<readonly Based[]> {
  const { Items: found = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :decision)",
      ExpressionAttributeValues: { ":pk": contactKey(contactId, "").pk, ":decision": "decision#" },
    }),
  );
  const Items = found.filter((item) => !isExpired(item, clock.now()));
  const outcomes = Items.flatMap((item) => OutcomeItem.safeParse(item).data ?? []);
  return Items.flatMap((item) => DecisionItem.safeParse(item).data ?? []).map(({ basis, decision }) => {
    const { outcomes: _none, ...slate } = decision;
    return { basis, kept: { decision: slate, outcomes: outcomesOf(slate.decisionId, outcomes) } };
  });
}

function outcomesOf(
  decisionId: string,
  outcomes: readonly z.infer<typeof OutcomeItem>[],
): Readonly<Record<string, HintOutcome>> {
  const own = outcomes.filter((each) => each.decisionId === decisionId);
  return Object.fromEntries(own.map(({ hintId, outcome }) => [hintId, outcome]));
}
