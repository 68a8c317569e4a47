import type { SaidTurn, SaidTurns } from "./said-turns.ts";

/** What was said, kept in memory: each turn once, in the order in which it was said. */
export function fakeSaidTurns(said: Readonly<Record<string, readonly SaidTurn[]>> = {}): SaidTurns {
  const turns = new Map(Object.entries(said));
  return {
    list: async (contactId) => (turns.get(contactId) ?? []).toSorted(asSaid),
    add: async (contactId, more) => {
      const kept = turns.get(contactId) ?? [];
      const news = more.filter(({ turnId }) => !kept.some((each) => each.turnId === turnId));
      turns.set(contactId, [...kept, ...news]);
    },
  };
}

const asSaid = (one: SaidTurn, other: SaidTurn): number =>
  one.at.localeCompare(other.at) || one.turnId.localeCompare(other.turnId);
