import type { Clock } from "../clock.ts";
import type { TryLedger } from "./try-ledger.ts";

interface Try {
  readonly key: string;
  readonly at: number;
  readonly tries: number;
  readonly thing: string | null;
}

const dayMs = 24 * 60 * 60_000;

/** Tries in memory, for tests. Passes the same contract as the records table. */
export function fakeTryLedger(clock: Clock): TryLedger {
  const all: Try[] = [];
  return {
    read: async (kind, about) => {
      const since = clock.now().getTime() - dayMs;
      const counted = all.filter(({ key, at }) => key === `${kind} ${about}` && at > since);
      return {
        tries: counted.reduce((sum, { tries }) => sum + tries, 0),
        things: new Set(counted.flatMap(({ thing }) => thing ?? [])).size,
      };
    },
    add: async (kind, about, tries, thing) => {
      all.push({ key: `${kind} ${about}`, at: clock.now().getTime(), tries, thing });
    },
  };
}
