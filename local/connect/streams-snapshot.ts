import { arnOf, queueList, stableUuid } from "../instance.ts";
import type { Agent, AgentStatus, Contact, MissedContact, World } from "../world.ts";
import type { AgentChat } from "./agent-chat.ts";
import { contactsOf } from "./show-agent.ts";

/**
 * The agent as `agent::update` carries them. Field names are those of operation GetAgentSnapshot in the model that lies
 * inside amazon-connect-streams 2.28.2; dates are Dates, because Streams reckons with them.
 */
export function streamsSnapshot(world: World, agent: Agent, chat: AgentChat) {
  const { shown, next } = agent;
  const snapshotTimestamp = world.clock.now();
  return {
    state: { agentStateARN: shown.arn, type: shown.type, name: shown.name, startTimestamp: shown.since },
    nextState: next ? { ...streamsStatus(next), startTimestamp: agent.nextSince ?? snapshotTimestamp } : null,
    agentAvailabilityState: {
      state: agent.chosen.name,
      type: agent.chosen.type,
      agentStateARN: agent.chosen.arn,
      timeStamp: agent.chosenSince,
    },
    snapshotTimestamp,
    contacts: [
      ...contactsOf(world, agent).flatMap((contact) => heldContact(contact, agent, chat)),
      ...agent.missed.flatMap((missed) => missedContact(world, missed, agent, chat)),
    ],
  };
}

export const streamsStatus = (status: AgentStatus) => ({
  agentStateARN: status.arn,
  type: status.type,
  name: status.name,
});

/** The queue as snapshots and configurations name it. */
export function streamsQueue(id: string) {
  const name = queueList.find((queue) => queue.id === id)?.name ?? "";
  return { name, queueARN: arnOf("queue", id), queueId: arnOf("queue", id) };
}

type StreamsPhase = "connecting" | "connected" | "ended" | "error";

/** A phase's connection states: the agent's side and, unless held, the customer's. */
const legs = {
  connecting: { agent: "connecting", customer: "connected" },
  connected: { agent: "connected", customer: "connected" },
  ended: { agent: "disconnected", customer: "disconnected" },
  error: { agent: "disconnected", customer: "disconnected" },
} as const satisfies Record<StreamsPhase, { agent: string; customer: string }>;

interface Seen {
  readonly phase: StreamsPhase;
  readonly since: Date;
  readonly queueId: string;
  readonly held: boolean;
  readonly muted: boolean;
}

function heldContact(contact: Contact, agent: Agent, chat: AgentChat) {
  const { state } = contact;
  switch (state.type) {
    case "offered":
      return [describe(contact, agent, chat, { ...state, phase: "connecting", held: false, muted: false })];
    case "connected":
      return [describe(contact, agent, chat, { ...state, phase: "connected" })];
    case "afterContactWork":
      return [describe(contact, agent, chat, { ...state, phase: "ended", held: false, muted: false })];
    case "inFlow":
    case "queued":
    case "ended":
      return [];
  }
}

/** Real panels show a missed or rejected contact in state `error` (amazon-connect-streams issue 658). */
function missedContact(world: World, missed: MissedContact, agent: Agent, chat: AgentChat) {
  const contact = world.contacts.get(missed.contactId);
  if (!contact) return [];
  return [describe(contact, agent, chat, { ...missed, phase: "error", held: false, muted: false })];
}

function describe(contact: Contact, agent: Agent, chat: AgentChat, seen: Seen) {
  const { contactId, initialContactId, channel } = contact;
  const state = { type: seen.phase, timestamp: seen.since };
  return {
    contactId,
    initialContactId,
    relatedContactId: null,
    contactAssociationId: initialContactId,
    type: channel === "VOICE" ? "voice" : "chat",
    state,
    status: state,
    queue: streamsQueue(seen.queueId),
    queueTimestamp: contact.queuedAt ?? seen.since,
    attributes: Object.fromEntries(
      Object.entries(contact.attributes).map(([name, value]) => [name, { name, value }]),
    ),
    segmentAttributes: {
      "connect:Subtype": { ValueString: channel === "VOICE" ? "connect:Telephony" : "connect:Chat" },
    },
    references: null,
    name: null,
    description: null,
    channelContext: null,
    initiationMethod: contact.initiationMethod.toLowerCase(),
    contactDuration: "0",
    contactFeatures: {
      attachmentsEnabled: false,
      messagingMarkdownEnabled: false,
      multiPartyConferenceEnabled: false,
    },
    customerEndpoint: telephone(contact.customerEndpoint?.address),
    connectSystemEndpoint: telephone(contact.systemEndpoint?.address),
    agentContactHandlingConfig: { autoAccept: false },
    ...(contact.languageCode ? { languageCode: contact.languageCode } : {}),
    connections: [agentLeg(contact, agent, chat, seen), customerLeg(contact, seen)],
  };
}

const leg = (state: string, since: Date) => ({
  state: { type: state, timestamp: since },
  endpoint: null,
  softphoneMediaInfo: null,
  chatMediaInfo: null,
  monitoringInfo: null,
  forcedMute: false,
  quickConnectName: null,
  monitorCapabilities: null,
  monitorStatus: null,
  capabilities: null,
});

function agentLeg(contact: Contact, agent: Agent, chat: AgentChat, seen: Seen) {
  const common = {
    ...leg(legs[seen.phase].agent, seen.since),
    contactId: contact.contactId,
    type: "agent",
    initial: false,
  };
  if (contact.channel === "VOICE") {
    const token = stableUuid(`media:${contact.contactId}`);
    return {
      ...common,
      connectionId: agentConnectionId(contact, agent),
      mute: seen.muted,
      softphoneMediaInfo: {
        autoAccept: false,
        callType: "audio_only",
        callConfigJson: "{}",
        callContextToken: token,
        mediaLegContextToken: token,
      },
    };
  }
  // Let pass: the agent never came into this chat, which may be over by now.
  if (seen.phase === "error")
    return { ...common, connectionId: agentConnectionId(contact, agent), mute: null };
  const token = chat.participantToken(contact.contactId, agent.username);
  return {
    ...common,
    connectionId: chat.participantId(contact.contactId, agent.username),
    mute: null,
    chatMediaInfo: {
      chatAutoAccept: false,
      connectionData: JSON.stringify({ ConnectionAuthenticationToken: token }),
      customerName: null,
      agentName: agent.name,
    },
  };
}

/** The id of the agent's leg where there is no participant: the same at every snapshot. */
const agentConnectionId = (contact: Contact, agent: Agent): string =>
  stableUuid(`agent-leg:${contact.contactId}:${agent.username}`);

function customerLeg(contact: Contact, seen: Seen) {
  const state = seen.held ? "hold" : legs[seen.phase].customer;
  const endpoint = telephone(contact.customerEndpoint?.address);
  return {
    ...leg(state, seen.since),
    contactId: contact.contactId,
    connectionId: stableUuid(`customer-leg:${contact.contactId}`),
    type: "inbound",
    initial: true,
    mute: contact.channel === "VOICE" ? false : null,
    endpoint,
    address: endpoint,
    chatMediaInfo:
      contact.channel === "CHAT"
        ? { chatAutoAccept: null, connectionData: null, customerName: contact.displayName }
        : null,
  };
}

function telephone(phoneNumber: string | undefined) {
  if (!phoneNumber) return null;
  return { type: "phone_number", phoneNumber, endpointARN: null, name: null, agentLogin: null, queue: null };
}
