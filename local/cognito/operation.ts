import type * as z from "zod";
import { CognitoError } from "./cognito-error.ts";
import type { Challenges } from "./challenges.ts";
import type { SignIns } from "./sign-ins.ts";
import type { Tokens } from "./tokens.ts";
import type { PoolUser, SignedIn, UserPool } from "./user-pool.ts";

/** What every operation works on. */
export interface PoolContext {
  readonly pool: UserPool;
  /** The part of the pool's id after `_`. */
  readonly poolName: string;
  readonly clientId: string;
  readonly tokens: Tokens;
  readonly signIns: SignIns;
  readonly challenges: Challenges;
}

export interface Reply {
  readonly answer: object;
  /** Who has just signed in or stayed signed in: their session cookie is set. */
  readonly signedIn?: SignedIn;
  /** The session cookie is dropped. */
  readonly signedOut?: true;
}

/** One operation of the API: takes the request's JSON, throws `CognitoError`. */
export type Operation = (context: PoolContext, input: unknown) => Reply;

/** Reads a request; Cognito's own code for one that has not the right shape. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.join(".")).join(", ");
  throw new CognitoError("InvalidParameterException", `Missing or invalid parameter: ${where}`);
}

export function assertClient(context: PoolContext, clientId: string): void {
  if (clientId !== context.clientId)
    throw new CognitoError("ResourceNotFoundException", `User pool client ${clientId} does not exist.`);
}

/** The user an access token speaks for. Throws when it is invalid or its sign-in was revoked. */
export function userOfToken(context: PoolContext, accessToken: string): PoolUser {
  const claims = context.tokens.verify(accessToken);
  const user = claims ? context.pool.find(claims.username) : undefined;
  if (!claims || !user) throw new CognitoError("NotAuthorizedException", "Invalid Access Token");
  if (!context.signIns.isOpen(claims.origin_jti))
    throw new CognitoError("NotAuthorizedException", "Access Token has been revoked");
  return user;
}

/** The tokens of a finished sign-in. */
export function completeSignIn(context: PoolContext, user: PoolUser): Reply {
  const { signedIn, refreshToken } = context.signIns.begin(user.username);
  return {
    answer: {
      AuthenticationResult: { ...context.tokens.issue(user, signedIn), RefreshToken: refreshToken },
      ChallengeParameters: {},
    },
    signedIn,
  };
}
