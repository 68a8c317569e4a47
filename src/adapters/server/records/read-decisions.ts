import { paginateScan } from "@aws-sdk/lib-dynamodb";
import type { Logged } from "#journey/next-best-action/replay.ts";
import type { DecisionInput } from "#journey/next-best-action/decision-input.ts";
import type { Decision } from "#journey/next-best-action/decision.ts";
import { DecisionItem, readInput } from "./decisions.ts";
import type { RecordsTable } from "./document-client.ts";

/**
 * Every decision still kept, made on or after a day, with what it was made of, oldest first. A scan of the whole table: for
 * replay by a person, never on a contact's way.
 */
export async function readDecisions(
  { client, table }: Pick<RecordsTable, "client" | "table">,
  fromDay: string,
): Promise<readonly Logged[]> {
  const decisions: Decision[] = [];
  const inputs = new Map<string, DecisionInput>();
  const pages = paginateScan(
    { client },
    {
      TableName: table,
      FilterExpression: "begins_with(sk, :slate) OR begins_with(sk, :input)",
      ExpressionAttributeValues: { ":slate": "decision#slate#", ":input": "input#decision#" },
    },
  );
  for await (const { Items = [] } of pages) {
    for (const item of Items) {
      const input = readInput(item);
      const decision = DecisionItem.safeParse(item).data?.decision;
      if (input !== null) inputs.set(input.decisionId, input);
      if (decision !== undefined) decisions.push(decision);
    }
  }
  return decisions
    .filter(({ decidedAt }) => decidedAt >= fromDay)
    .toSorted((one, other) => one.decidedAt.localeCompare(other.decidedAt))
    .flatMap((decision) => {
      const input = inputs.get(decision.decisionId);
      return input === undefined ? [] : [{ decision, input }];
    });
}
