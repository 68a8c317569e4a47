import { Hono } from "hono";
import type { Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import type { Clock } from "#journey/clock.ts";
import type { Ids } from "#journey/ids.ts";
import { region, stableUuid } from "../instance.ts";
import type { LocalUser } from "../instance.ts";
import { createChallenges } from "./challenges.ts";
import { CognitoError } from "./cognito-error.ts";
import type { Operation, PoolContext, Reply } from "./operation.ts";
import { changePassword } from "./operations/change-password.ts";
import { getTokensFromRefreshToken } from "./operations/get-tokens-from-refresh-token.ts";
import { getUser } from "./operations/get-user.ts";
import { globalSignOut } from "./operations/global-sign-out.ts";
import { initiateAuth } from "./operations/initiate-auth.ts";
import { respondToAuthChallenge } from "./operations/respond-to-auth-challenge.ts";
import { revokeToken } from "./operations/revoke-token.ts";
import { createSignIns, sessionCookie } from "./sign-ins.ts";
import { makeVerifier } from "./srp.ts";
import { createTokens } from "./tokens.ts";
import type { AccessClaims } from "./tokens.ts";
import { openUserPool } from "./user-pool.ts";
import type { UserPool } from "./user-pool.ts";

/** The laptop's pool: always the same ids, so that a configuration written yesterday still fits. */
export const localPool = { poolId: `${region}_Careline1`, clientId: "carelinelocalclient0000001" } as const;

export interface CognitoOptions {
  /** Holds `cognito.json`. */
  readonly folder: string;
  readonly poolId: string;
  readonly clientId: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly users: readonly LocalUser[];
  /** The first password of every user. */
  readonly password: string;
}

export interface Cognito {
  /** `POST /cognito`, and the public keys. */
  readonly app: Hono;
  readonly verify: (token: string) => AccessClaims | null;
  /** Who the single sign-on cookie in a `Cookie` header belongs to. */
  readonly usernameOfSession: (cookieHeader: string | null | undefined) => string | null;
  readonly issuer: string;
}

/** What aws-amplify calls; everything else answers "not implemented" by its name. */
const operations = new Map<string, Operation>(
  Object.entries({
    InitiateAuth: initiateAuth,
    RespondToAuthChallenge: respondToAuthChallenge,
    GetTokensFromRefreshToken: getTokensFromRefreshToken,
    RevokeToken: revokeToken,
    GlobalSignOut: globalSignOut,
    GetUser: getUser,
    ChangePassword: changePassword,
  }),
);

/** A user pool for the unmodified aws-amplify. Throws `BrokenDataError` when its file cannot be read. */
export function createCognito(options: CognitoOptions): Cognito {
  const { clock, ids, poolId, clientId } = options;
  const pool = openUserPool(options.folder, () => ids.next());
  const poolName = poolId.split("_")[1] ?? poolId;
  addMissingUsers(pool, poolName, options);
  const issuer = `https://cognito-idp.${region}.amazonaws.com/${poolId}`;
  const tokens = createTokens({ pool, issuer, clientId, clock, ids });
  const signIns = createSignIns(pool, clock, ids);
  const challenges = createChallenges(clock);
  const context: PoolContext = { pool, poolName, clientId, tokens, signIns, challenges };

  const app = new Hono();
  app.get(`/cognito/${poolId}/.well-known/jwks.json`, (c) => c.json(tokens.jwks));
  app.post("/cognito", (c) => answer(c, context));
  return { app, verify: tokens.verify, usernameOfSession: signIns.usernameOfSession, issuer };
}

async function answer(c: Context, context: PoolContext): Promise<Response> {
  const name = c.req.header("x-amz-target")?.split(".")[1] ?? "";
  try {
    const operation = operations.get(name);
    if (!operation)
      throw new CognitoError("NotImplementedException", `not implemented: cognito-idp.${name.slice(0, 64)}`);
    const reply = operation(context, await readJson(c));
    keepCookie(c, context, reply);
    return c.body(JSON.stringify(reply.answer), 200, {
      "content-type": "application/x-amz-json-1.1",
      "cache-control": "no-store",
    });
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
    const status = error.code === "NotImplementedException" ? 501 : 400;
    return c.body(JSON.stringify({ __type: error.code, message: error.message }), status, {
      "content-type": "application/x-amz-json-1.1",
      "x-amzn-errortype": error.code,
    });
  }
}

async function readJson(c: Context): Promise<unknown> {
  try {
    const json: unknown = await c.req.json();
    return json;
  } catch {
    throw new CognitoError("SerializationException", "The body is not JSON");
  }
}

/** On AWS one SAML provider signs the agent in to both Cognito and Connect; here this cookie plays its part. */
function keepCookie(c: Context, context: PoolContext, reply: Reply): void {
  if (reply.signedIn)
    setCookie(c, sessionCookie, context.signIns.openSession(reply.signedIn), {
      path: "/",
      httpOnly: true,
      sameSite: "Lax",
    });
  if (reply.signedOut) deleteCookie(c, sessionCookie, { path: "/" });
}

function addMissingUsers(pool: UserPool, poolName: string, options: CognitoOptions): void {
  const { users } = pool.state;
  for (const user of options.users) {
    const known = pool.find(user.username);
    const attributes = { email: user.email, name: user.name };
    const groups = [...user.groups];
    if (known) {
      Object.assign(known, { attributes, groups });
      continue;
    }
    users[user.username] = {
      username: user.username,
      sub: stableUuid(`cognito:${user.username}`),
      attributes,
      groups,
      ...makeVerifier({ poolName, username: user.username }, options.password),
      mustChangePassword: user.mustChangePassword ?? false,
    };
  }
  pool.save();
}
