/** What tries are counted of: wrong claims on one member, members claimed from one number, wrong codes of one member. */
export const tryKinds = ["member", "number", "code"] as const;
export type TryKind = (typeof tryKinds)[number];

export interface TryCount {
  readonly tries: number;
  /** How many different things they were about, where that was said. */
  readonly things: number;
}

/**
 * The port to the tries of all contacts in the records table, over the last 24 hours. What they are about comes sealed:
 * who reads the table learns no member ID and no number. Fulfilled by `adapters/server/records`; a fake lies beside it.
 */
export interface TryLedger {
  read(kind: TryKind, about: string): Promise<TryCount>;
  /** Adds so many tries, none too, and what they were about. Tries at the same moment all count. */
  add(kind: TryKind, about: string, tries: number, thing: string | null): Promise<void>;
}
