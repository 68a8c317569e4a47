import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { Slate } from "#contract/api.ts";
import type { VerificationLevel } from "#journey/contact/attributes.ts";
import type { Decisions, HintOutcome, KeptDecision } from "#journey/agent-action/decisions.ts";
import type { Decision } from "#journey/next-best-action/decision.ts";
import { contactKey } from "./contact-rows.ts";
import { expiryAfter, isConditionFailure, isExpired } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

const keptDays = 90;
const DecisionItem = z.object({ level: z.string(), decision: Slate });
const OutcomeItem = z.object({
  decisionId: z.string(),
  hintId: z.string(),
  outcome: z.enum(["accepted", "declined"]),
});

/** Decisions in DynamoDB. Slates and outcomes are put once, on the condition that nothing stands there yet. */
export function dynamoDecisions(records: RecordsTable): Decisions {
  const read = async (contactId: string, level: VerificationLevel) =>
    (await readAll(records, contactId)).find((each) => each.level === level)?.kept ?? null;
  return {
    read,
    keep: async (decision, level) => {
      await putOnce(records, decisionItem(decision, level));
      return (await read(decision.contactId, level)) ?? { decision, outcomes: {} };
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

const decisionItem = (decision: Decision, level: VerificationLevel) => ({
  ...contactKey(decision.contactId, `decision#slate#${level}`),
  level,
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

interface Levelled {
  readonly level: string;
  readonly kept: KeptDecision;
}

async function readAll(
  { client, table, clock }: RecordsTable,
  contactId: string,
): Promise<readonly Levelled[]> {
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
  return Items.flatMap((item) => DecisionItem.safeParse(item).data ?? []).map(({ level, decision }) => {
    const { outcomes: _none, ...slate } = decision;
    return { level, kept: { decision: slate, outcomes: outcomesOf(slate.decisionId, outcomes) } };
  });
}

function outcomesOf(
  decisionId: string,
  outcomes: readonly z.infer<typeof OutcomeItem>[],
): Readonly<Record<string, HintOutcome>> {
  const own = outcomes.filter((each) => each.decisionId === decisionId);
  return Object.fromEntries(own.map(({ hintId, outcome }) => [hintId, outcome]));
}
