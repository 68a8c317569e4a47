/** A person who takes contacts, as Connect knows them. */
export interface DirectoryEntry {
  /** Connect's user id: the last part of the agent's ARN. */
  readonly agentId: string;
  readonly username: string;
  readonly name: string;
  /** The lowest level of Connect's agent hierarchy; absent or null where the agent is in none. */
  readonly team?: string | null;
}

/**
 * Who is behind a Connect user id. Filled from agent events, which carry id, username and name together, so that no
 * control-plane call is spent on it. Fulfilled by `adapters/server/records`; a fake lies beside it.
 */
export interface AgentDirectory {
  find(agentId: string): Promise<DirectoryEntry | null>;
  findByUsername(username: string): Promise<DirectoryEntry | null>;
  save(entry: DirectoryEntry): Promise<void>;
}
