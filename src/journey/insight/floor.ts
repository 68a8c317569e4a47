/** The floor as a supervisor sees it. Times ISO 8601, durations whole seconds. */
export interface Floor {
  readonly asOf: string;
  readonly queues: readonly QueueFigures[];
  readonly agents: readonly AgentFigures[];
}

export interface QueueFigures {
  readonly queueId: string;
  readonly name: string;
  readonly waiting: number;
  readonly oldestWaitingSince: string | null;
  readonly inProgress: number;
  readonly available: number;
  readonly staffed: number;
  /** Share of today's contacts answered within the target, 0..1; null before the first. */
  readonly serviceLevel: number | null;
  readonly targetSeconds: number;
}

export interface AgentFigures {
  readonly username: string;
  readonly name: string;
  /** Absent where nobody said which. */
  readonly team?: string | undefined;
  readonly state: string;
  readonly stateType: "routable" | "not_routable" | "offline" | "system" | "error";
  readonly since: string;
  readonly contacts: readonly AgentContact[];
}

/** The kind of a contact, never whose. */
interface AgentContact {
  readonly contactId: string;
  readonly channel: "voice" | "chat";
  readonly queueName: string;
  readonly phase: string;
  readonly since: string;
}

/** The last floor that was made. Fulfilled by `adapters/server/records`; a fake lies beside it. */
export interface FloorSnapshots {
  read(): Promise<Floor | null>;
  save(floor: Floor): Promise<void>;
}

/** Tells open pages that the figures changed. Fulfilled by `adapters/server/live-publisher`. */
export interface LivePublisher {
  /** `channels` as in the contract; `news` is ids and figures only. */
  publish(channels: readonly string[], news: Readonly<Record<string, string>>): Promise<void>;
}
