import { gunzipSync, gzipSync } from "node:zlib";
import { paginateQuery, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { Decision as DecisionShape, HintOutcome as OutcomeShape } from "#contract/next-best-action.ts";
import type { Decisions, HintOutcome, KeptDecision } from "#journey/agent-action/decisions.ts";
import type { DecisionInput } from "#journey/next-best-action/decision-input.ts";
import type { Decision } from "#journey/next-best-action/decision.ts";
import { contactKey } from "./contact-rows.ts";
import { expiryAfter, isConditionFailure, isExpired } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

const keptDays = 90;

export const DecisionItem = z.object({ basis: z.string(), moment: z.string(), decision: DecisionShape });
const OutcomeItem = z.object({ hintId: z.string(), outcome: OutcomeShape });
const InputItem = z.object({ input: z.instanceof(Uint8Array) });

/** Decisions in DynamoDB. Slates, what they were made of, and outcomes are put once, where nothing stands yet. */
export function dynamoDecisions(records: RecordsTable): Decisions {
  return {
    latest: async (contactId, basis) =>
      (await readAll(records, contactId)).findLast(({ kept }) => kept.basis === basis)?.kept ?? null,
    keep: async (decision, input, { basis, moment }) => {
      const { contactId } = decision;
      const isFirst = await putOnce(records, decisionItem(decision, basis, moment));
      if (isFirst) await putOnce(records, inputItem(decision, input));
      const kept = await readAll(records, contactId);
      const standing = kept.find((each) => each.kept.basis === basis && each.moment === moment);
      return standing?.kept ?? { decision, basis, outcomes: {} };
    },
    recordOutcome: async (contactId, hintId, outcome) => {
      const isFirst = await putOnce(records, {
        ...contactKey(contactId, `decision#outcome#${hintId}`),
        hintId,
        outcome,
      });
      if (isFirst) return outcome;
      return (await outcomesOf(records, contactId))[hintId] ?? outcome;
    },
    list: async (contactId) => (await readAll(records, contactId)).map(({ kept }) => kept),
    inputOf: async (contactId, decisionId) => {
      const [item] = await query(records, contactId, `input#decision#${decisionId}`);
      return readInput(item);
    },
  };
}

const decisionItem = (decision: Decision, basis: string, moment: string) => ({
  ...contactKey(decision.contactId, `decision#slate#${basis}#${moment}`),
  basis,
  moment,
  decision,
});

/** Beside the slates and not among them: a page asks for slates often, and only a replay asks for these. */
const inputItem = ({ contactId, decisionId }: Decision, input: DecisionInput) => ({
  ...contactKey(contactId, `input#decision#${decisionId}`),
  input: gzipSync(JSON.stringify(input)),
});

/** What this adapter once put there itself, so its shape is taken at its word once it names its decision. */
const Input = z.custom<DecisionInput>(
  (value) => typeof value === "object" && value !== null && "decisionId" in value && "page" in value,
);

/** What a decision was made of, from its item; null where it is none. */
export function readInput(item: unknown): DecisionInput | null {
  const packed = InputItem.safeParse(item).data?.input;
  if (packed === undefined) return null;
  const read: unknown = JSON.parse(gunzipSync(packed).toString("utf8"));
  return Input.safeParse(read).data ?? null;
}

/** Whether it was put: false where something stands there already. */
async function putOnce(
  { client, table, clock }: RecordsTable,
  item: Record<string, unknown>,
): Promise<boolean> {
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: { ...item, expiresAt: expiryAfter(clock.now(), keptDays) },
        ConditionExpression: "attribute_not_exists(pk)",
      }),
    );
    return true;
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
    return false;
  }
}

/** A long contact's slates may not fit into one answer of the table. */
async function query(
  { client, table, clock }: RecordsTable,
  contactId: string,
  prefix: string,
): Promise<readonly Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  const pages = paginateQuery(
    { client },
    {
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
      ExpressionAttributeValues: { ":pk": contactKey(contactId, "").pk, ":prefix": prefix },
    },
  );
  for await (const { Items = [] } of pages) items.push(...Items);
  return items.filter((item) => !isExpired(item, clock.now()));
}

interface Kept {
  readonly moment: string;
  readonly kept: KeptDecision;
}

/** Oldest first. */
async function readAll(records: RecordsTable, contactId: string): Promise<readonly Kept[]> {
  const items = await query(records, contactId, "decision#");
  const outcomes = outcomesIn(items);
  return items
    .flatMap((item) => DecisionItem.safeParse(item).data ?? [])
    .map(({ basis, moment, decision }) => ({ moment, kept: { decision, basis, outcomes } }))
    .toSorted((one, other) => one.kept.decision.decidedAt.localeCompare(other.kept.decision.decidedAt));
}

const outcomesOf = async (records: RecordsTable, contactId: string) =>
  outcomesIn(await query(records, contactId, "decision#outcome#"));

const outcomesIn = (items: readonly unknown[]): Readonly<Record<string, HintOutcome>> =>
  Object.fromEntries(
    items
      .flatMap((item) => OutcomeItem.safeParse(item).data ?? [])
      .map(({ hintId, outcome }) => [hintId, outcome]),
  );
