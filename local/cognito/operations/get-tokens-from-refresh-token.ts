import * as z from "zod";
import { CognitoError } from "../cognito-error.ts";
import { assertClient, parseInput } from "../operation.ts";
import type { Operation, PoolContext, Reply } from "../operation.ts";

const Input = z.object({ ClientId: z.string(), RefreshToken: z.string() });

/** New access and ID tokens; the refresh token stays the same (rotation is off). */
export const getTokensFromRefreshToken: Operation = (context, input) => {
  const { ClientId, RefreshToken } = parseInput(Input, input);
  assertClient(context, ClientId);
  return refreshTokens(context, RefreshToken);
};

export function refreshTokens(context: PoolContext, refreshToken: string): Reply {
  const signedIn = context.signIns.byRefreshToken(refreshToken);
  const user = signedIn ? context.pool.find(signedIn.username) : undefined;
  if (!signedIn || !user) throw new CognitoError("NotAuthorizedException", "Refresh Token has been revoked");
  return { answer: { AuthenticationResult: context.tokens.issue(user, signedIn) }, signedIn };
}
