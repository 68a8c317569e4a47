import type { DirectoryEntry } from "#journey/contact/agent-directory.ts";
import type { ContactChange } from "#journey/contact/contact-row.ts";
import type { AgentContact, AgentEvent } from "./agent-event.ts";
import { instant, lastPart } from "./event-values.ts";

/** One contact's changes, in the order in which they happened. */
export interface ContactChanges {
  readonly contactId: string;
  readonly changes: readonly ContactChange[];
}

/**
 * What an agent event tells of contacts: the difference between its two snapshots. A heartbeat tells everything
 * again, so that an event that never came is made up for within two minutes.
 */
export function agentEventChanges(event: AgentEvent): readonly ContactChanges[] {
  const username = agentOf(event)?.username;
  if (username === undefined) return [];
  const before = event.PreviousAgentSnapshot?.Contacts ?? [];
  const now = event.CurrentAgentSnapshot?.Contacts ?? [];
  const isNews = (contact: AgentContact): boolean =>
    event.EventType === "HEART_BEAT" || !before.some((each) => isSame(each, contact));
  return [
    ...now.filter(isNews).map((contact) => heldChanges(contact, username)),
    ...before
      .filter(({ ContactId, State }) => !isOver(State) && !now.some((each) => each.ContactId === ContactId))
      .map(({ ContactId }) => ({
        contactId: ContactId,
        changes: [{ kind: "released" as const, username, at: instant(event.EventTimestamp) }],
      })),
  ];
}

/** Who the event is about, for the directory; null when it carries no snapshot. */
export function agentOf(event: AgentEvent): DirectoryEntry | null {
  const configuration = (event.CurrentAgentSnapshot ?? event.PreviousAgentSnapshot)?.Configuration;
  if (!configuration) return null;
  const { Username: username, FirstName, LastName, AgentHierarchyGroups } = configuration;
  const name = [FirstName, LastName].filter(Boolean).join(" ");
  // Level1 is the top of the hierarchy, Level5 the lowest there can be.
  const levels = Object.entries(AgentHierarchyGroups ?? {}).toSorted(([one], [other]) =>
    other.localeCompare(one),
  );
  const team = levels.find(([, group]) => group?.Name)?.[1]?.Name;
  return {
    agentId: lastPart(event.AgentARN),
    username,
    name: name === "" ? username : name,
    ...(team ? { team } : {}),
  };
}

const isSame = (one: AgentContact, other: AgentContact): boolean =>
  one.ContactId === other.ContactId &&
  one.State === other.State &&
  one.StateStartTimestamp === other.StateStartTimestamp;

/** Agent contact states: who has the contact in this state, from the product's point of view. */
const meanings: Readonly<Record<string, "offered" | "accepted" | "ended" | "over">> = {
  INCOMING: "offered",
  PENDING: "offered",
  CONNECTING: "offered",
  CONNECTED: "accepted",
  CONNECTED_ONHOLD: "accepted",
  PAUSED: "accepted",
  ENDED: "ended",
  MISSED: "over",
  REJECTED: "over",
  ERROR: "over",
};

/** The lease ended when the state began; that it later leaves the snapshot is no second end. */
const isOver = (state: string): boolean => meanings[state] === "over";

function heldChanges(contact: AgentContact, username: string): ContactChanges {
  const at = instant(contact.StateStartTimestamp);
  const changes: ContactChange[] = [...queuedChange(contact)];
  switch (meanings[contact.State]) {
    case "offered":
      changes.push({ kind: "offered", username, at });
      break;
    case "accepted":
      changes.push({ kind: "accepted", username, at: acceptedAt(contact) ?? at });
      break;
    case "ended":
      changes.push(...endedChanges(contact, username, at));
      break;
    case "over":
      changes.push({ kind: "released", username, at });
      break;
    case undefined:
      break;
  }
  return { contactId: contact.ContactId, changes };
}

const acceptedAt = ({ ConnectedToAgentTimestamp }: AgentContact): string | null =>
  ConnectedToAgentTimestamp ? instant(ConnectedToAgentTimestamp) : null;

function endedChanges(contact: AgentContact, username: string, at: string): readonly ContactChange[] {
  const accepted = acceptedAt(contact);
  return [
    ...(accepted ? [{ kind: "accepted" as const, username, at: accepted }] : []),
    { kind: "ended", at },
  ];
}

function queuedChange({ Queue, QueueTimestamp }: AgentContact): readonly ContactChange[] {
  if (!Queue || !QueueTimestamp) return [];
  return [{ kind: "queued", queueId: lastPart(Queue.ARN), at: instant(QueueTimestamp) }];
}
