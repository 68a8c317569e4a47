/** What the contact center says of its floor at one moment: ids and states, not yet names. */
export interface FloorReadings {
  /** ISO 8601: when the contact center took the reading. */
  readonly takenAt: string;
  readonly queues: readonly QueueReading[];
  readonly agents: readonly AgentReading[];
}

export interface QueueReading {
  readonly queueId: string;
  readonly waiting: number;
  /** How long the oldest has waited, in seconds; null when none waits. */
  readonly oldestSeconds: number | null;
  readonly available: number;
  readonly staffed: number;
}

export interface AgentReading {
  readonly agentId: string;
  readonly status: string;
  readonly since: string;
  readonly contacts: readonly ContactReading[];
}

export interface ContactReading {
  readonly contactId: string;
  readonly channel: "voice" | "chat";
  readonly queueId: string | null;
  readonly phase: ContactPhase;
  readonly since: string;
}

export type ContactPhase = "offered" | "connected" | "held" | "afterContactWork" | "missed";

/** Fulfilled by `adapters/server/connect-api`. */
export interface FloorReader {
  /** All figures of these queues and of the agents who serve them. */
  read(queueIds: readonly string[]): Promise<FloorReadings>;
}
