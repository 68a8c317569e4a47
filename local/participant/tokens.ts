import type { Clock } from "#journey/clock.ts";
import type { Ids } from "#journey/ids.ts";
import type { ChatRoom, Participant } from "./chat-room.ts";

/** Who a token speaks for. */
export interface Bearer {
  readonly room: ChatRoom;
  readonly participant: Participant;
}

/** A participant token opens connections; a connection token speaks; a socket token opens one socket. */
export type TokenKind = "participant" | "connection" | "socket";

const dayMs = 24 * 60 * 60 * 1000;

/**
 * How long each lives. AWS: a socket address must be used within 100 seconds of being handed out
 * (https://docs.aws.amazon.com/connect-participant/latest/APIReference/API_CreateParticipantConnection.html).
 */
const lifeMs = { participant: 7 * dayMs, connection: dayMs, socket: 100_000 } as const satisfies Record<
  TokenKind,
  number
>;

export interface Tokens {
  /** A new opaque token; `expiry` is ISO 8601. */
  issue(kind: TokenKind, bearer: Bearer): { readonly token: string; readonly expiry: string };
  /** Null for a token that is unknown, of another kind, or past its end. */
  bearerOf(kind: TokenKind, token: string): Bearer | null;
  /** Drops every token of a chat that is over. */
  forget(room: ChatRoom): void;
}

/** `ids` makes the tokens: random UUIDs in the running product, countable in tests. */
export function createTokens(clock: Clock, ids: Ids): Tokens {
  const known = new Map<
    string,
    { readonly kind: TokenKind; readonly bearer: Bearer; readonly until: number }
  >();
  return {
    issue: (kind, bearer) => {
      const now = clock.now().getTime();
      for (const [token, { until }] of known) if (until <= now) known.delete(token);
      const token = `${kind}.${ids.next()}`;
      const until = now + lifeMs[kind];
      known.set(token, { kind, bearer, until });
      return { token, expiry: new Date(until).toISOString() };
    },
    bearerOf: (kind, token) => {
      const found = known.get(token);
      return found?.kind === kind && found.until > clock.now().getTime() ? found.bearer : null;
    },
    forget: (room) => {
      for (const [token, { bearer }] of known) if (bearer.room === room) known.delete(token);
    },
  };
}
