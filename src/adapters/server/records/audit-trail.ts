import { createHash } from "node:crypto";
import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { AuditTrail, Reveal } from "#journey/disclosure/audit-trail.ts";
import { isConditionFailure } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

/** One link of an agent's chain. `hash` covers the reveal and the link before, so none can be changed or left out. */
export interface AuditLink {
  readonly sequence: number;
  readonly reveal: string;
  readonly previousHash: string;
  readonly hash: string;
}

interface Head {
  readonly sequence: number;
  readonly hash: string;
}

const start: Head = { sequence: 0, hash: "" };
const attempts = 20;
const LinkItem = z.object({
  sequence: z.int(),
  reveal: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});

/**
 * The audit table: one chain per agent, each link put on the condition that its place is free. `table` is the audit
 * table, which nothing else writes to. Throws `audit.contended` when others keep taking the place.
 */
export function dynamoAuditTrail(audit: RecordsTable): AuditTrail {
  const heads = new Map<string, Head>();
  return {
    append: async (reveal) => {
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const head = heads.get(reveal.username) ?? (await readHead(audit, reveal.username));
        const link = nextLink(head, reveal);
        if (await putLink(audit, reveal.username, link)) {
          heads.set(reveal.username, link);
          return;
        }
        heads.delete(reveal.username);
      }
      throw new Error("audit.contended");
    },
  };
}

const chainKey = (username: string): string => `chain#${username}`;

/** Sequence numbers are padded, because sort keys compare as text. */
const sortKey = (sequence: number): string => String(sequence).padStart(12, "0");

async function putLink({ client, table }: RecordsTable, username: string, link: AuditLink): Promise<boolean> {
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: { pk: chainKey(username), sk: sortKey(link.sequence), ...link },
        ConditionExpression: "attribute_not_exists(pk)",
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}

async function readHead({ client, table }: RecordsTable, username: string): Promise<Head> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": chainKey(username) },
      ScanIndexForward: false,
      Limit: 1,
    }),
  );
  return Items[0] ? LinkItem.parse(Items[0]) : start;
}

/** An agent's whole chain, oldest first, for review and proof. */
export async function readChain(audit: RecordsTable, username: string): Promise<readonly AuditLink[]> {
  const links: AuditLink[] = [];
  let after: Record<string, unknown> | undefined;
  do {
    const page = await audit.client.send(
      new QueryCommand({
        TableName: audit.table,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": chainKey(username) },
        ...(after ? { ExclusiveStartKey: after } : {}),
      }),
    );
    links.push(...(page.Items ?? []).map((item) => LinkItem.parse(item)));
    after = page.LastEvaluatedKey;
  } while (after);
  return links;
}

function nextLink(head: Head, reveal: Reveal): AuditLink {
  const text = JSON.stringify(reveal);
  const sequence = head.sequence + 1;
  return { sequence, reveal: text, previousHash: head.hash, hash: hashOf(sequence, text, head.hash) };
}

const hashOf = (sequence: number, reveal: string, previousHash: string): string =>
  createHash("sha256").update(`${sequence}\n${previousHash}\n${reveal}`).digest("hex");

/** The sequence number of the first link that does not fit, or null when the chain is whole. */
export function firstBrokenLink(links: readonly AuditLink[]): number | null {
  let head = start;
  for (const link of links) {
    const isNext = link.sequence === head.sequence + 1 && link.previousHash === head.hash;
    if (!isNext || link.hash !== hashOf(link.sequence, link.reveal, link.previousHash))
      return head.sequence + 1;
    head = link;
  }
  return null;
}
