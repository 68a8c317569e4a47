import { randomBytes } from "node:crypto";
import type { Clock } from "#journey/clock.ts";
import type { Exchange } from "./srp.ts";

/** What a client was asked and has not answered yet. */
export type Challenge =
  /** `username` is null where no such user exists: the exchange goes on and fails at its end like a wrong password. */
  | {
      readonly kind: "passwordVerifier";
      readonly username: string | null;
      readonly verifier: string;
      readonly exchange: Exchange;
    }
  | { readonly kind: "newPassword"; readonly username: string };

/** Cognito's default AuthSessionValidity. */
const validMs = 3 * 60 * 1000;

export interface Challenges {
  /** The session to answer it with, once. */
  readonly ask: (challenge: Challenge) => string;
  /** Takes it away; null when unknown, already answered or too old. */
  readonly take: (session: string) => Challenge | null;
}

export function createChallenges(clock: Clock): Challenges {
  const open = new Map<string, { readonly challenge: Challenge; readonly expiresAt: number }>();

  const dropExpired = (now: number): void => {
    for (const [session, { expiresAt }] of open) if (expiresAt <= now) open.delete(session);
  };

  return {
    ask: (challenge) => {
      const now = clock.now().getTime();
      dropExpired(now);
      const session = randomBytes(48).toString("base64url");
      open.set(session, { challenge, expiresAt: now + validMs });
      return session;
    },
    take: (session) => {
      const asked = open.get(session);
      open.delete(session);
      return asked && asked.expiresAt > clock.now().getTime() ? asked.challenge : null;
    },
  };
}
