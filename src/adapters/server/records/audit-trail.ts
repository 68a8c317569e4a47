import { createHash } from "node:crypto";
import { GetCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { beforeFirst, nextLink } from "#journey/disclosure/audit-chain.ts";
import type { AuditLink, ChainHead, Digest } from "#journey/disclosure/audit-chain.ts";
import type { AuditTrail } from "#journey/disclosure/audit-trail.ts";
import { canonicalJson } from "#journey/disclosure/canonical-json.ts";
import type { Ids } from "#journey/ids.ts";
import { isConditionFailure } from "./document-client.ts";
import type { RecordsTable } from "./document-client.ts";

const attempts = 20;

/** A link as it lies in the table. */
export const LinkItem = z.object({
  sequence: z.int(),
  reveal: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});

/** SHA-256 in hex. */
export const sha256: Digest = (text) => createHash("sha256").update(text).digest("hex");

/**
 * The audit table: one chain per agent, each link put on the condition that its place is free. `table` is the audit
 * table, which nothing else writes to. Throws `audit.contended` when others keep taking the place.
 */
export function dynamoAuditTrail(audit: RecordsTable & { readonly ids: Ids }): AuditTrail {
  const heads = new Map<string, ChainHead>();
  return {
    append: async (reveal) => {
      const chain = reveal.username;
      // Two looks at the same instant are two entries: each has a name of its own, which its AuditEvent bears too.
      const text = canonicalJson({ ...reveal, entryId: audit.ids.next() });
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const head = heads.get(chain) ?? (await openChain(audit, chain));
        const link = nextLink(head, text, sha256);
        if (await putLink(audit, chain, link)) {
          heads.set(chain, link);
          return;
        }
        heads.delete(chain);
      }
      throw new Error("audit.contended");
    },
  };
}

const chainPrefix = "chain#";
export const chainKey = (chain: string): string => `${chainPrefix}${chain}`;

/** Whose chain a key of the table belongs to; null for what is no link. */
export const chainOfKey = (pk: string): string | null =>
  pk.startsWith(chainPrefix) ? pk.slice(chainPrefix.length) : null;

/** Sequence numbers are padded, because sort keys compare as text. */
export const sortKey = (sequence: number): string => String(sequence).padStart(12, "0");

/** The head, and the chain's name in the list by which chains are found: written before the first link is. */
async function openChain(audit: RecordsTable, chain: string): Promise<ChainHead> {
  const { client, table } = audit;
  const [head] = await Promise.all([
    readHead(audit, chain),
    client.send(new PutCommand({ TableName: table, Item: { pk: "chains", sk: chain } })),
  ]);
  return head;
}

async function putLink(audit: RecordsTable, chain: string, link: AuditLink): Promise<boolean> {
  const Key = { pk: chainKey(chain), sk: sortKey(link.sequence) };
  try {
    await audit.client.send(
      new PutCommand({
        TableName: audit.table,
        Item: { ...Key, ...link },
        ConditionExpression: "attribute_not_exists(pk)",
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return isOurs(audit, Key, link);
    throw error;
  }
}

/** A write whose answer was lost is sent again by the SDK, and then finds its own link in its place. */
async function isOurs({ client, table }: RecordsTable, Key: object, link: AuditLink): Promise<boolean> {
  const { Item } = await client.send(
    new GetCommand({ TableName: table, Key: { ...Key }, ConsistentRead: true }),
  );
  return Item?.["hash"] === link.hash;
}

async function readHead({ client, table }: RecordsTable, chain: string): Promise<ChainHead> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": chainKey(chain) },
      ScanIndexForward: false,
      Limit: 1,
    }),
  );
  return Items[0] ? LinkItem.parse(Items[0]) : beforeFirst;
}
