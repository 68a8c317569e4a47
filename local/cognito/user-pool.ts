import { createHash, generateKeyPairSync } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { BrokenDataError } from "../storage/broken-data-error.ts";

/** `mustChangePassword`: Cognito's FORCE_CHANGE_PASSWORD. */
const PoolUser = z.object({
  username: z.string(),
  sub: z.string(),
  attributes: z.record(z.string(), z.string()),
  groups: z.array(z.string()),
  salt: z.string(),
  verifier: z.string(),
  mustChangePassword: z.boolean(),
});

/** One sign-in, from the password until sign-out: what Cognito calls the origin of its tokens. */
const SignedIn = z.object({
  username: z.string(),
  origin: z.string(),
  /** Unix seconds. */
  authTime: z.number(),
  expiresAt: z.number(),
});

const PoolState = z.object({
  keyId: z.string(),
  /** The signing key as a JSON Web Key. */
  privateKey: z.record(z.string(), z.string()),
  users: z.record(z.string(), PoolUser),
  /** By the hash of the refresh token: the file does not let anyone in. */
  refreshTokens: z.record(z.string(), SignedIn),
  /** The single sign-on that the contact control panel shares, by the hash of the cookie's value. */
  sessions: z.record(z.string(), SignedIn),
});

export type PoolUser = z.infer<typeof PoolUser>;
export type SignedIn = z.infer<typeof SignedIn>;
type PoolState = z.infer<typeof PoolState>;

export interface UserPool {
  readonly state: PoolState;
  /** Own users only: a name such as `constructor` is nobody. */
  readonly find: (username: string) => PoolUser | undefined;
  /** Writes the pool to its file. Call after every change. */
  readonly save: () => void;
}

export const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** Opens the pool kept in `folder`, or makes an empty one. Throws `BrokenDataError`. */
export function openUserPool(folder: string, newKeyId: () => string): UserPool {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "cognito.json");
  const state = existsSync(file) ? readState(file) : emptyState(newKeyId());
  const save = (): void => {
    // Written beside and moved over, so that a stop in the middle leaves the old file whole.
    writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  const find = (username: string): PoolUser | undefined =>
    Object.hasOwn(state.users, username) ? state.users[username] : undefined;
  return { state, find, save };
}

function readState(file: string): PoolState {
  try {
    return PoolState.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new BrokenDataError("The list of users, cognito.json,", "not the JSON that was written there");
  }
}

function emptyState(keyId: string): PoolState {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = z.record(z.string(), z.string()).parse(privateKey.export({ format: "jwk" }));
  return { keyId, privateKey: jwk, users: {}, refreshTokens: {}, sessions: {} };
}
