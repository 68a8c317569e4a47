import { QueryCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { StoredLink } from "#journey/disclosure/audit-chain.ts";
import { allPages } from "./all-pages.ts";
import { chainKey, chainOfKey, LinkItem, sortKey } from "./audit-trail.ts";
import type { RecordsTable } from "./document-client.ts";

type AuditTable = Pick<RecordsTable, "client" | "table">;

/** An agent's links with a sequence beyond `after`, oldest first; the whole chain without it. */
export async function readChain(audit: AuditTable, chain: string, after = 0): Promise<readonly StoredLink[]> {
  const items = await allPages((ExclusiveStartKey) =>
    audit.client.send(
      new QueryCommand({
        TableName: audit.table,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :pk AND sk > :after",
        ExpressionAttributeValues: { ":pk": chainKey(chain), ":after": sortKey(after) },
        ExclusiveStartKey,
      }),
    ),
  );
  return items.map(storedLink);
}

/** The names of all chains ever begun. */
export async function listChains(audit: AuditTable): Promise<readonly string[]> {
  const items = await allPages((ExclusiveStartKey) =>
    audit.client.send(
      new QueryCommand({
        TableName: audit.table,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": "chains" },
        ExclusiveStartKey,
      }),
    ),
  );
  return items.map(({ sk }) => String(sk));
}

/** Every link of the table by chain: what proves it whole must not trust the list of chains. */
export async function readAllChains(audit: AuditTable): Promise<ReadonlyMap<string, readonly StoredLink[]>> {
  const items = await allPages((ExclusiveStartKey) =>
    audit.client.send(new ScanCommand({ TableName: audit.table, ConsistentRead: true, ExclusiveStartKey })),
  );
  const chains = new Map<string, StoredLink[]>();
  for (const item of items) {
    const chain = chainOfKey(String(item["pk"]));
    if (chain === null) continue;
    const links = chains.get(chain) ?? [];
    chains.set(chain, links);
    links.push(storedLink(item));
  }
  return chains;
}

/** A link whose fields were taken away is a link all the same: its hash will not fit. */
function storedLink(item: Record<string, unknown>): StoredLink {
  const place = Number(item["sk"]);
  const link = LinkItem.safeParse(item);
  return link.success
    ? { ...link.data, place }
    : { sequence: place, reveal: "", previousHash: "", hash: "", place };
}
