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
  /** The latest acceptance. */
  readonly accepted: { readonly username: string; readonly at: string } | null;
  readonly endedAt: string | null;
}

interface Lease {
  readonly phase: "offered" | "accepted" | "released";
  /** ISO 8601. */
  readonly at: string;
}

/** A contact of which nothing was told yet. */
export const untold: ContactHistory = {
  initiated: null,
  queued: null,
  leases: {},
  accepted: null,
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
  const isNewAcceptance =
    lease.phase === "accepted" && isLaterBy(history.accepted, { username, at: lease.at });
  if (!isNews && !isNewAcceptance) return history;
  return {
    ...history,
    leases: isNews ? { ...history.leases, [username]: lease } : history.leases,
    accepted: isNewAcceptance ? { username, at: lease.at } : history.accepted,
  };
}

function isLater(one: Lease, other: Lease): boolean {
  if (one.at !== other.at) return one.at > other.at;
  return leaseOrder[one.phase] > leaseOrder[other.phase];
}

interface Word {
  readonly username: string;
  readonly at: string;
}

/** Between two agents at the same instant the name decides, so that any order of events ends alike. */
function isLaterBy(known: Word | null, news: Word): boolean {
  if (known === null || known.at !== news.at) return known === null || news.at > known.at;
  return news.username > known.username;
}

/** The agent who may see the contact now: the one with the latest open lease. */
export function holderOf(history: ContactHistory): ContactRow["holder"] {
  let held: { readonly username: string; readonly lease: Lease } | null = null;
  for (const [username, lease] of Object.entries(history.leases)) {
    if (lease.phase === "released") continue;
    if (isLaterBy(held && { username: held.username, at: held.lease.at }, { username, at: lease.at })) {
      held = { username, lease };
    }
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
  const initiated = history.initiated ?? { channel: null, initialContactId: contactId, at: null };
  const queued = history.queued ?? { queueId: null, at: null };
  const accepted = history.accepted ?? { username: null, at: null };
  return {
    contactId,
    initialContactId: initiated.initialContactId,
    channel: initiated.channel,
    identity,
    holder: holderOf(history),
    queueId: queued.queueId,
    initiatedAt: initiated.at,
    queuedAt: queued.at,
    acceptedAt: accepted.at,
    endedAt: history.endedAt,
    acceptedBy: accepted.username,
  };
}
