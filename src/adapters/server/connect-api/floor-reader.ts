import {
  ConnectClient,
  GetCurrentMetricDataCommand,
  GetCurrentUserDataCommand,
} from "@aws-sdk/client-connect";
import type {
  AgentContactReference,
  ContactState,
  CurrentMetricName,
  CurrentMetricResult,
  UserData,
} from "@aws-sdk/client-connect";
import type {
  AgentReading,
  ContactPhase,
  ContactReading,
  FloorReader,
  QueueReading,
} from "#journey/insight/floor-readings.ts";

export interface FloorReaderOptions {
  readonly instanceId: string;
  readonly client?: Pick<ConnectClient, "send">;
}

const metrics = [
  { Name: "CONTACTS_IN_QUEUE", Unit: "COUNT" },
  { Name: "OLDEST_CONTACT_AGE", Unit: "SECONDS" },
  { Name: "AGENTS_AVAILABLE", Unit: "COUNT" },
  { Name: "AGENTS_STAFFED", Unit: "COUNT" },
] as const;
const pageSize = 100;

/** The floor from GetCurrentMetricData and GetCurrentUserData. */
export function connectFloorReader({ instanceId, client }: FloorReaderOptions): FloorReader {
  const connect = client ?? new ConnectClient({});
  return {
    read: async (queueIds) => {
      const [{ takenAt, queues }, agents] = await Promise.all([
        readQueues(connect, instanceId, queueIds),
        readAgents(connect, instanceId, queueIds),
      ]);
      return { takenAt, queues, agents };
    },
  };
}

type Client = Pick<ConnectClient, "send">;

async function readQueues(client: Client, InstanceId: string, queueIds: readonly string[]) {
  const queues: QueueReading[] = [];
  let takenAt: string | null = null;
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new GetCurrentMetricDataCommand({
        InstanceId,
        Filters: { Queues: [...queueIds], Channels: ["VOICE", "CHAT"] },
        // Grouped, the oldest age comes in seconds; ungrouped it would come in milliseconds.
        Groupings: ["QUEUE"],
        CurrentMetrics: metrics.map((metric) => ({ ...metric })),
        MaxResults: pageSize,
        ...(NextToken ? { NextToken } : {}),
      }),
    );
    queues.push(...(page.MetricResults ?? []).flatMap(queueReading));
    takenAt ??= page.DataSnapshotTime?.toISOString() ?? null;
    NextToken = page.NextToken;
  } while (NextToken);
  if (takenAt === null) throw new Error("floor.undated");
  return { takenAt, queues };
}

function queueReading({ Dimensions, Collections = [] }: CurrentMetricResult): readonly QueueReading[] {
  const queueId = Dimensions?.Queue?.Id;
  if (queueId === undefined) return [];
  const valueOf = (name: CurrentMetricName): number =>
    Collections.find(({ Metric }) => Metric?.Name === name)?.Value ?? 0;
  const waiting = valueOf("CONTACTS_IN_QUEUE");
  return [
    {
      queueId,
      waiting,
      oldestSeconds: waiting > 0 ? valueOf("OLDEST_CONTACT_AGE") : null,
      available: valueOf("AGENTS_AVAILABLE"),
      staffed: valueOf("AGENTS_STAFFED"),
    },
  ];
}

async function readAgents(
  client: Client,
  InstanceId: string,
  queueIds: readonly string[],
): Promise<readonly AgentReading[]> {
  const agents: AgentReading[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new GetCurrentUserDataCommand({
        InstanceId,
        Filters: { Queues: [...queueIds] },
        MaxResults: pageSize,
        ...(NextToken ? { NextToken } : {}),
      }),
    );
    agents.push(...(page.UserDataList ?? []).flatMap(agentReading));
    NextToken = page.NextToken;
  } while (NextToken);
  return agents;
}

function agentReading({ User, Status, Contacts = [] }: UserData): readonly AgentReading[] {
  if (!User?.Id || !Status?.StatusName || !Status.StatusStartTimestamp) return [];
  return [
    {
      agentId: User.Id,
      status: Status.StatusName,
      since: Status.StatusStartTimestamp.toISOString(),
      contacts: Contacts.flatMap(contactReading),
    },
  ];
}

function contactReading(contact: AgentContactReference): readonly ContactReading[] {
  const { ContactId: contactId, Channel, AgentContactState: state, StateStartTimestamp: since } = contact;
  if (!contactId || !state || !since || (Channel !== "VOICE" && Channel !== "CHAT")) return [];
  return [
    {
      contactId,
      channel: Channel === "VOICE" ? "voice" : "chat",
      queueId: contact.Queue?.Id ?? null,
      phase: phases[state],
      since: since.toISOString(),
    },
  ];
}

const phases: Record<ContactState, ContactPhase> = {
  INCOMING: "offered",
  PENDING: "offered",
  CONNECTING: "offered",
  CONNECTED: "connected",
  CONNECTED_ONHOLD: "held",
  ENDED: "afterContactWork",
  MISSED: "missed",
  ERROR: "missed",
  REJECTED: "missed",
};
