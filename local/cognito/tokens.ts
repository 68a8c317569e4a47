import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import * as z from "zod";
import type { Clock } from "#journey/clock.ts";
import type { Ids } from "#journey/ids.ts";
import type { PoolUser, SignedIn, UserPool } from "./user-pool.ts";

/** An access token's claims, as API Gateway's and AppSync's authorizers read them. */
const AccessClaims = z.looseObject({
  sub: z.string(),
  iss: z.string(),
  client_id: z.string(),
  token_use: z.literal("access"),
  username: z.string(),
  origin_jti: z.string(),
  exp: z.number(),
  "cognito:groups": z.optional(z.array(z.string())),
});
export type AccessClaims = z.infer<typeof AccessClaims>;

const accessSeconds = 60 * 60;

export interface Tokens {
  readonly issue: (user: PoolUser, signedIn: SignedIn) => IssuedTokens;
  /** The claims of a valid, unexpired access token of this pool and client; null for anything else. */
  readonly verify: (token: string) => AccessClaims | null;
  /** The public key, as `/.well-known/jwks.json` shows it. */
  readonly jwks: { readonly keys: readonly Record<string, unknown>[] };
}

interface IssuedTokens {
  readonly AccessToken: string;
  readonly IdToken: string;
  readonly ExpiresIn: number;
  readonly TokenType: "Bearer";
}

export interface TokenOptions {
  readonly pool: UserPool;
  readonly issuer: string;
  readonly clientId: string;
  readonly clock: Clock;
  readonly ids: Ids;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Signs and checks the pool's tokens (RS256, one hour). */
export function createTokens(options: TokenOptions): Tokens {
  const { pool } = options;
  const privateKey = createPrivateKey({ key: pool.state.privateKey, format: "jwk" });
  const publicKey = createPublicKey({ key: pool.state.privateKey, format: "jwk" });
  const jwk = publicKey.export({ format: "jwk" });

  const signed = (claims: object): string => {
    const head = `${encode({ kid: pool.state.keyId, alg: "RS256" })}.${encode(claims)}`;
    return `${head}.${sign("RSA-SHA256", Buffer.from(head), privateKey).toString("base64url")}`;
  };
  return {
    issue: (user, signedIn) => {
      const claims = claimsOf(options, user, signedIn);
      return {
        AccessToken: signed(claims.access),
        IdToken: signed(claims.id),
        ExpiresIn: accessSeconds,
        TokenType: "Bearer",
      };
    },
    verify: (token) => {
      const claims = isSignedBy(publicKey, token) ? readClaims(token) : null;
      if (!claims || claims.iss !== options.issuer || claims.client_id !== options.clientId) return null;
      return claims.exp > seconds(options.clock) ? claims : null;
    },
    jwks: { keys: [{ ...jwk, kid: pool.state.keyId, alg: "RS256", use: "sig" }] },
  };
}

function claimsOf({ issuer, clientId, clock, ids }: TokenOptions, user: PoolUser, signedIn: SignedIn) {
  const shared = {
    sub: user.sub,
    iss: issuer,
    origin_jti: signedIn.origin,
    auth_time: signedIn.authTime,
    iat: seconds(clock),
    exp: seconds(clock) + accessSeconds,
    ...(user.groups.length > 0 ? { "cognito:groups": user.groups } : {}),
  };
  const access = {
    ...shared,
    jti: ids.next(),
    token_use: "access",
    client_id: clientId,
    scope: "aws.cognito.signin.user.admin",
    username: user.username,
  };
  const id = {
    ...shared,
    ...user.attributes,
    jti: ids.next(),
    token_use: "id",
    aud: clientId,
    "cognito:username": user.username,
  };
  return { access, id };
}

function isSignedBy(publicKey: KeyObject, token: string): boolean {
  const [header, payload, signature, more] = token.split(".");
  if (header === undefined || payload === undefined || signature === undefined || more !== undefined)
    return false;
  const signedPart = Buffer.from(`${header}.${payload}`);
  return verify("RSA-SHA256", signedPart, publicKey, Buffer.from(signature, "base64url"));
}

/** Of a token whose signature holds, so its payload is JSON that we wrote. */
function readClaims(token: string): AccessClaims | null {
  const payload = Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8");
  return AccessClaims.safeParse(JSON.parse(payload)).data ?? null;
}

const seconds = (clock: Clock): number => Math.floor(clock.now().getTime() / 1000);
