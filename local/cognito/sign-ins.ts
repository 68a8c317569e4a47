import { createHmac, randomBytes } from "node:crypto";
import type { Clock } from "#journey/clock.ts";
import type { Ids } from "#journey/ids.ts";
import { hashOf } from "./user-pool.ts";
import type { SignedIn, UserPool } from "./user-pool.ts";

const refreshDays = 30;
const secondsPerDay = 24 * 60 * 60;
export const sessionCookie = "careline-sso";

/** Who is signed in: refresh tokens, and the single sign-on that the contact control panel shares. */
export interface SignIns {
  /** Starts one; the refresh token is told once and kept only as a hash. */
  readonly begin: (username: string) => { readonly signedIn: SignedIn; readonly refreshToken: string };
  readonly byRefreshToken: (token: string) => SignedIn | null;
  /** Whether this sign-in was neither signed out nor revoked. */
  readonly isOpen: (origin: string) => boolean;
  readonly endByRefreshToken: (token: string) => void;
  readonly endAllOf: (username: string) => void;
  /** The cookie value of a sign-in: always the same one, so that a refresh keeps it alive and nothing piles up. */
  readonly openSession: (signedIn: SignedIn) => string;
  /** From a whole `Cookie` header. */
  readonly usernameOfSession: (cookieHeader: string | null | undefined) => string | null;
}

export function createSignIns(pool: UserPool, clock: Clock, ids: Ids): SignIns {
  const { refreshTokens, sessions } = pool.state;
  const secret = JSON.stringify(pool.state.privateKey);
  const seconds = (): number => Math.floor(clock.now().getTime() / 1000);
  const alive = (found: SignedIn | undefined): SignedIn | null =>
    found && found.expiresAt > seconds() ? found : null;

  return {
    begin: (username) => {
      const refreshToken = randomBytes(64).toString("base64url");
      const authTime = seconds();
      dropWhere(pool, ({ expiresAt }) => expiresAt <= authTime);
      const expiresAt = authTime + refreshDays * secondsPerDay;
      const signedIn = { username, origin: ids.next(), authTime, expiresAt };
      refreshTokens[hashOf(refreshToken)] = signedIn;
      pool.save();
      return { signedIn, refreshToken };
    },
    byRefreshToken: (token) => alive(refreshTokens[hashOf(token)]),
    isOpen: (origin) => Object.values(refreshTokens).some((each) => each.origin === origin),
    endByRefreshToken: (token) => {
      const origin = refreshTokens[hashOf(token)]?.origin;
      if (origin !== undefined) endWhere(pool, (each) => each.origin === origin);
    },
    endAllOf: (username) => endWhere(pool, (each) => each.username === username),
    openSession: (signedIn) => {
      const value = createHmac("sha256", secret).update(signedIn.origin).digest("base64url");
      sessions[hashOf(value)] = signedIn;
      pool.save();
      return value;
    },
    usernameOfSession: (cookieHeader) => {
      const value = cookieValue(cookieHeader ?? "");
      return value === null ? null : (alive(sessions[hashOf(value)])?.username ?? null);
    },
  };
}

function endWhere(pool: UserPool, matches: (signedIn: SignedIn) => boolean): void {
  dropWhere(pool, matches);
  pool.save();
}

function dropWhere(pool: UserPool, matches: (signedIn: SignedIn) => boolean): void {
  for (const kept of [pool.state.refreshTokens, pool.state.sessions]) {
    for (const [key, signedIn] of Object.entries(kept)) if (matches(signedIn)) delete kept[key];
  }
}

function cookieValue(header: string): string | null {
  const cookie = header
    .split(";")
    .map((each) => each.trim())
    .find((each) => each.startsWith(`${sessionCookie}=`));
  return cookie?.slice(sessionCookie.length + 1) ?? null;
}
