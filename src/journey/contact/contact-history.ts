import type { ContactChange, ContactRow } from "./contact-row.ts";

/**
 * What events have told of one contact. Contact events and agent events reach us late, twice and out of order, so
 * every field is a minimum or a maximum over what was told: whatever the order, the same events make the same history.
 */
export interface ContactHistory {
  readonly initiated: {
    readonly channel: "voice" | "chat";
    readonly initialContactId: string;
    readonly at: string;
  } | null;
  /** The latest queue it entered. */
  readonly queued: { readonly queueId: string; readonly at: string } | null;
  /** The latest word on each agent's lease, by username. */
  readonly leases: Readonly<Record<string, Lease>>;
  readonly acceptedAt: string | null;
  readonly endedAt: string | null;
}

export interface Lease {
  readonly phase: "offered" | "accepted" | "released";
  /** ISO 8601. */
  readonly at: string;
}

/** A contact of which nothing was told yet. */
export const untold: ContactHistory = {
  initiated: null,
  queued: null,
  leases: {},
  acceptedAt: null,
  endedAt: null,
};

/** At the same instant the later step of a lease stands. */
const leaseOrder = { offered: 0, accepted: 1, released: 2 } as const;

/** The history with one more change; the very same object when the change tells nothing new. */
export function addChange(history: ContactHistory, change: ContactChange): ContactHistory {
  switch (change.kind) {
    case "initiated":
      return addInitiated(history, change);
    case "queued":
      return addQueued(history, change);
    case "ended":
      return addEnded(history, change);
    case "offered":
    case "accepted":
    case "released":
      return addLease(history, change.username, { phase: change.kind, at: change.at });
  }
}

type Told<Kind extends ContactChange["kind"]> = Extract<ContactChange, { kind: Kind }>;

function addInitiated(history: ContactHistory, change: Told<"initiated">): ContactHistory {
  const { channel, initialContactId, at } = change;
  if (history.initiated && history.initiated.at <= at) return history;
  return { ...history, initiated: { channel, initialContactId, at } };
}

function addQueued(history: ContactHistory, { queueId, at }: Told<"queued">): ContactHistory {
  if (history.queued && history.queued.at >= at) return history;
  return { ...history, queued: { queueId, at } };
}

/** A contact ends once; several events tell of it, and the earliest is when it was. */
function addEnded(history: ContactHistory, { at }: Told<"ended">): ContactHistory {
  if (history.endedAt !== null && history.endedAt <= at) return history;
  return { ...history, endedAt: at };
}

function addLease(history: ContactHistory, username: string, lease: Lease): ContactHistory {
  const known = history.leases[username];
  const isNews = !known || isLater(lease, known);
  const acceptedAt = lease.phase === "accepted" ? latest(history.acceptedAt, lease.at) : history.acceptedAt;
  if (!isNews && acceptedAt === history.acceptedAt) return history;
  const leases = isNews ? { ...history.leases, [username]: lease } : history.leases;
  return { ...history, leases, acceptedAt };
}

function isLater(one: Lease, other: Lease): boolean {
  if (one.at !== other.at) return one.at > other.at;
  return leaseOrder[one.phase] > leaseOrder[other.phase];
}

const latest = (one: string | null, other: string): string => (one !== null && one > other ? one : other);

/** The agent who may see the contact now: the one with the latest open lease. */
export function holderOf(history: ContactHistory): ContactRow["holder"] {
  let held: { readonly username: string; readonly lease: Lease } | null = null;
  for (const [username, lease] of Object.entries(history.leases)) {
    if (lease.phase === "released") continue;
    if (held === null || isLater(lease, held.lease)) held = { username, lease };
  }
  if (held === null) return null;
  if (history.endedAt === null) return { username: held.username, phase: leasePhase(held.lease) };
  return held.lease.phase === "accepted" ? { username: held.username, phase: "afterContactWork" } : null;
}

const leasePhase = (lease: Lease): "offered" | "accepted" =>
  lease.phase === "accepted" ? "accepted" : "offered";

/** The row that readers see. */
export function toContactRow(
  contactId: string,
  history: ContactHistory,
  identity: ContactRow["identity"],
): ContactRow {
  return {
    contactId,
    initialContactId: history.initiated?.initialContactId ?? contactId,
    channel: history.initiated?.channel ?? null,
    identity,
    holder: holderOf(history),
    queueId: history.queued?.queueId ?? null,
    initiatedAt: history.initiated?.at ?? null,
    queuedAt: history.queued?.at ?? null,
    acceptedAt: history.acceptedAt,
    endedAt: history.endedAt,
  };
}
