import type { AgentDirectory, DirectoryEntry } from "./agent-directory.ts";

/** An agent directory in memory, for tests. */
export function fakeAgentDirectory(entries: readonly DirectoryEntry[] = []): AgentDirectory {
  const known = new Map(entries.map((entry) => [entry.agentId, entry]));
  return {
    find: async (agentId) => known.get(agentId) ?? null,
    findByUsername: async (username) =>
      [...known.values()].find((entry) => entry.username === username) ?? null,
    save: async (entry) => {
      known.set(entry.agentId, entry);
    },
  };
}
