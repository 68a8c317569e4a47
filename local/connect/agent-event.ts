import { account, arnOf, instanceArn, queueList, routingProfileList, stableUuid } from "../instance.ts";
import type { Agent, AgentStatus, Channel, Contact, World, WorldEvent } from "../world.ts";
import { roomFor } from "./find-offer.ts";
import { contactsOf } from "./show-agent.ts";

/** One record of the agent event stream. Shape: Connect administrator guide, "Agent event streams data model". */
export interface AgentEvent {
  readonly AWSAccountId: string;
  readonly AgentARN: string;
  readonly CurrentAgentSnapshot: AgentSnapshot | null;
  readonly EventId: string;
  readonly EventTimestamp: string;
  readonly EventType: "LOGIN" | "LOGOUT" | "STATE_CHANGE" | "HEART_BEAT";
  readonly InstanceARN: string;
  readonly PreviousAgentSnapshot: AgentSnapshot | null;
  readonly Version: "2017-10-01";
}

interface AgentSnapshot {
  readonly AgentStatus: {
    readonly ARN: string;
    readonly Name: string;
    readonly StartTimestamp: string;
    readonly Type: "ROUTABLE" | "CUSTOM" | "OFFLINE";
  };
  readonly NextAgentStatus: {
    readonly ARN: string;
    readonly Name: string;
    readonly EnqueuedTimestamp: string;
  } | null;
  readonly Configuration: {
    readonly AgentHierarchyGroups: {
      readonly Level1: { readonly ARN: string; readonly Name: string };
    } | null;
    readonly FirstName: string;
    readonly LastName: string;
    readonly Username: string;
    readonly RoutingProfile: RoutingProfile;
  };
  readonly Contacts: readonly AgentContact[];
}

interface Queue {
  readonly ARN: string;
  readonly Channels: readonly Channel[];
  readonly Name: string;
}

interface RoutingProfile {
  readonly ARN: string;
  readonly Name: string;
  readonly Concurrency: readonly {
    readonly AvailableSlots: number;
    readonly Channel: Channel;
    readonly MaximumSlots: number;
  }[];
  readonly DefaultOutboundQueue: Queue | null;
  readonly InboundQueues: readonly Queue[];
}

export interface AgentContact {
  readonly Channel: Channel;
  readonly ConnectedToAgentTimestamp: string | null;
  readonly ContactId: string;
  readonly InitialContactId: string | null;
  readonly InitiationMethod: Contact["initiationMethod"];
  readonly Queue: Queue | null;
  readonly QueueTimestamp: string | null;
  readonly State: "CONNECTING" | "CONNECTED" | "CONNECTED_ONHOLD" | "ENDED" | "MISSED" | "REJECTED";
  readonly StateStartTimestamp: string;
}

/**
 * Turns changes of agents into the agent event stream. Keeps each agent's last snapshot, because every record carries
 * the one before; a change that no snapshot shows (mute, attributes) makes no record, as on AWS.
 */
export function createAgentEvents(world: World): {
  readonly of: (event: WorldEvent) => AgentEvent | null;
  readonly heartBeats: () => readonly AgentEvent[];
} {
  const last = new Map<string, AgentSnapshot>();
  const record = (agent: Agent, type: AgentEvent["EventType"], snapshot: AgentSnapshot): AgentEvent => {
    const previous = last.get(agent.username) ?? null;
    last.set(agent.username, snapshot);
    return {
      AWSAccountId: account,
      AgentARN: agent.arn,
      CurrentAgentSnapshot: snapshot,
      EventId: world.ids.next(),
      EventTimestamp: world.clock.now().toISOString(),
      EventType: type,
      InstanceARN: instanceArn,
      PreviousAgentSnapshot: previous,
      Version: "2017-10-01",
    };
  };
  return {
    of: (event) => {
      if (event.kind !== "agent") return null;
      const snapshot = agentSnapshot(world, event.agent);
      if (event.cause === "signIn") return record(event.agent, "LOGIN", snapshot);
      if (event.cause === "signOut") return record(event.agent, "LOGOUT", snapshot);
      const same = JSON.stringify(snapshot) === JSON.stringify(last.get(event.agent.username));
      return same ? null : record(event.agent, "STATE_CHANGE", snapshot);
    },
    heartBeats: () =>
      [...world.agents.values()]
        .filter((agent) => agent.signedInAt)
        .map((agent) => record(agent, "HEART_BEAT", agentSnapshot(world, agent))),
  };
}

const statusTypes = {
  routable: "ROUTABLE",
  not_routable: "CUSTOM",
  offline: "OFFLINE",
} as const satisfies Record<AgentStatus["type"], string>;

/** What the stream says of an agent now. */
export function agentSnapshot(world: World, agent: Agent): AgentSnapshot {
  const [first = agent.name, ...rest] = agent.name.split(" ");
  return {
    AgentStatus: {
      ARN: agent.chosen.arn,
      Name: agent.chosen.name,
      StartTimestamp: agent.chosenSince.toISOString(),
      Type: statusTypes[agent.chosen.type],
    },
    NextAgentStatus:
      agent.next && agent.nextSince
        ? { ARN: agent.next.arn, Name: agent.next.name, EnqueuedTimestamp: agent.nextSince.toISOString() }
        : null,
    Configuration: {
      AgentHierarchyGroups:
        agent.team === null
          ? null
          : {
              Level1: {
                ARN: arnOf("agent-group", stableUuid(`agent-group:${agent.team}`)),
                Name: agent.team,
              },
            },
      FirstName: first,
      LastName: rest.join(" "),
      Username: agent.username,
      RoutingProfile: routingProfile(world, agent),
    },
    Contacts: [
      ...contactsOf(world, agent).flatMap((contact) => heldContact(contact)),
      ...agent.missed.flatMap(({ contactId, queueId, since, rejected }) => {
        const contact = world.contacts.get(contactId);
        return contact ? [describe(contact, queueId, rejected ? "REJECTED" : "MISSED", since)] : [];
      }),
    ],
  };
}

function heldContact(contact: Contact): AgentContact[] {
  const { state } = contact;
  switch (state.type) {
    case "offered":
      return [describe(contact, state.queueId, "CONNECTING", state.since)];
    case "connected":
      return [describe(contact, state.queueId, state.held ? "CONNECTED_ONHOLD" : "CONNECTED", state.since)];
    case "afterContactWork":
      return [describe(contact, state.queueId, "ENDED", state.since)];
    case "inFlow":
    case "queued":
    case "ended":
      return [];
  }
}

const describe = (
  contact: Contact,
  queueId: string,
  state: AgentContact["State"],
  since: Date,
): AgentContact => ({
  Channel: contact.channel,
  ConnectedToAgentTimestamp: contact.connectedToAgentAt?.toISOString() ?? null,
  ContactId: contact.contactId,
  InitialContactId: contact.initialContactId === contact.contactId ? null : contact.initialContactId,
  InitiationMethod: contact.initiationMethod,
  Queue: queueOf(queueId),
  QueueTimestamp: contact.queuedAt?.toISOString() ?? null,
  State: state,
  StateStartTimestamp: since.toISOString(),
});

function queueOf(id: string): Queue | null {
  const queue = queueList.find((each) => each.id === id);
  return queue ? { ARN: queue.arn, Channels: ["VOICE", "CHAT"], Name: queue.name } : null;
}

function routingProfile(world: World, agent: Agent): RoutingProfile {
  const profile = routingProfileList.find(({ symbol }) => symbol === agent.routingProfile);
  const queues = queueList
    .filter(({ symbol }) => profile?.queues.some((each) => each === symbol))
    .flatMap(({ id }) => queueOf(id) ?? []);
  const slots = (Channel: Channel, MaximumSlots: number) => ({
    AvailableSlots: roomFor(world, agent, Channel),
    Channel,
    MaximumSlots,
  });
  return {
    ARN: profile?.arn ?? arnOf("routing-profile", agent.routingProfile),
    Name: profile?.name ?? agent.routingProfile,
    Concurrency: [slots("CHAT", profile?.chat ?? 0), slots("VOICE", profile?.voice ?? 0)],
    DefaultOutboundQueue: queues[0] ?? null,
    InboundQueues: queues,
  };
}
