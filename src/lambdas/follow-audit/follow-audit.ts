import { codeOf } from "#adapters/server/fault-log.ts";
import type { Fault } from "#adapters/server/fault-log.ts";
import type { AuditAnchors } from "#adapters/server/records/audit-anchors.ts";
import type { AuditCursors } from "#adapters/server/records/audit-cursors.ts";
import { readEntry } from "#adapters/server/records/read-entry.ts";
import type { Clock } from "#journey/clock.ts";
import type { StoredLink } from "#journey/disclosure/audit-chain.ts";
import type { AuditEvents } from "#journey/disclosure/audit-events.ts";
import { toAuditEvent } from "#journey/disclosure/to-audit-event.ts";
import type { AuditEntry } from "#journey/disclosure/to-audit-event.ts";
import { flagUnusual } from "./flag-unusual.ts";
import type { FlagDesk } from "./flag-unusual.ts";

export interface FollowDesk extends FlagDesk {
  readonly clock: Clock;
  /** The chains' names, and the links of one after a sequence. */
  readonly chains: {
    readonly list: () => Promise<readonly string[]>;
    readonly read: (chain: string, after: number) => Promise<readonly StoredLink[]>;
  };
  readonly cursors: AuditCursors;
  readonly anchors: AuditAnchors;
  readonly events: AuditEvents;
  readonly logFault: (fault: Fault) => void;
}

/** As many looks as an hour of the busiest agent makes, and more: what comes before them is not counted. */
const lookBack = 500;

/**
 * Follows every chain from where it was left: anchors its end, writes each entry's AuditEvent, and puts unusual looks
 * into the review queue. The mark moves on only when all of that is done, so nothing is lost, however long the FHIR
 * store is away; what was done twice changes nothing. One chain that cannot go on does not hold up the others.
 */
export async function followAudit(desk: FollowDesk): Promise<{ readonly followed: number }> {
  const [chains, marks] = await Promise.all([desk.chains.list(), desk.cursors.read()]);
  let followed = 0;
  for (const chain of chains) {
    try {
      followed += await followChain(desk, chain, marks.get(chain) ?? 0);
    } catch (error) {
      desk.logFault({ at: "follow-audit", code: codeOf(error) });
    }
  }
  return { followed };
}

async function followChain(desk: FollowDesk, chain: string, mark: number): Promise<number> {
  const links = await desk.chains.read(chain, mark);
  const end = links.at(-1);
  if (!end) return 0;
  await desk.anchors.send({ chain, sequence: end.place, hash: end.hash, at: desk.clock.now().toISOString() });
  const before = await desk.chains.read(chain, Math.max(0, mark - lookBack));
  const earlier: AuditEntry[] = before
    .filter(({ place }) => place <= mark)
    .map(({ reveal }) => readEntry(reveal));
  for (const link of links) {
    const entry = readEntry(link.reveal);
    await desk.events.create(toAuditEvent(entry, link));
    await flagUnusual(desk, entry, earlier);
    await desk.cursors.advance(chain, link.place);
    earlier.push(entry);
  }
  return links.length;
}
