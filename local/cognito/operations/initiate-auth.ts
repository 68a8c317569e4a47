import { createHmac } from "node:crypto";
import * as z from "zod";
import { CognitoError } from "../cognito-error.ts";
import { assertClient, parseInput } from "../operation.ts";
import type { Operation, PoolContext } from "../operation.ts";
import { makeVerifier, startExchange } from "../srp.ts";
import { refreshTokens } from "./get-tokens-from-refresh-token.ts";

const Input = z.object({
  AuthFlow: z.string(),
  ClientId: z.string(),
  AuthParameters: z.record(z.string(), z.string()).default({}),
});

/** Starts a sign-in with Secure Remote Password, or refreshes one. Other flows are switched off for the client. */
export const initiateAuth: Operation = (context, input) => {
  const { AuthFlow, ClientId, AuthParameters } = parseInput(Input, input);
  assertClient(context, ClientId);
  switch (AuthFlow) {
    case "USER_SRP_AUTH":
      return {
        answer: askForProof(context, AuthParameters["USERNAME"] ?? "", AuthParameters["SRP_A"] ?? ""),
      };
    case "REFRESH_TOKEN":
    case "REFRESH_TOKEN_AUTH":
      return refreshTokens(context, AuthParameters["REFRESH_TOKEN"] ?? "");
    default:
      throw new CognitoError("InvalidParameterException", `${AuthFlow} flow not enabled for this client`);
  }
};

function askForProof(context: PoolContext, asked: string, clientPublic: string): object {
  const user = context.pool.find(asked);
  const kept = user ?? madeUp(context, asked);
  const exchange = startExchange(clientPublic, kept.verifier);
  if (!exchange) throw new CognitoError("InvalidParameterException", "SRP_A is not a usable public value");
  const session = context.challenges.ask({
    kind: "passwordVerifier",
    username: user?.username ?? null,
    verifier: kept.verifier,
    exchange,
  });
  return {
    ChallengeName: "PASSWORD_VERIFIER",
    Session: session,
    ChallengeParameters: {
      USER_ID_FOR_SRP: asked,
      USERNAME: asked,
      SALT: kept.salt,
      SRP_B: exchange.serverPublic.toString(16),
      SECRET_BLOCK: exchange.secretBlock,
    },
  };
}

/** The same salt for the same unknown name every time, as a real one would be. */
function madeUp(context: PoolContext, asked: string): { readonly salt: string; readonly verifier: string } {
  const secret = JSON.stringify(context.pool.state.privateKey);
  const salt = createHmac("sha256", secret).update(asked).digest().subarray(0, 16);
  return makeVerifier({ poolName: context.poolName, username: asked }, secret, salt);
}
