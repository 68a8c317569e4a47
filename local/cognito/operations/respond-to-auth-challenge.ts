import * as z from "zod";
import { CognitoError, wrongCredentials } from "../cognito-error.ts";
import type { Challenge } from "../challenges.ts";
import { assertClient, completeSignIn, parseInput } from "../operation.ts";
import type { Operation, PoolContext, Reply } from "../operation.ts";
import { assertPasswordPolicy } from "../password-policy.ts";
import { makeVerifier, provesPassword } from "../srp.ts";
import type { PoolUser } from "../user-pool.ts";

const Input = z.object({
  ChallengeName: z.string(),
  ClientId: z.string(),
  Session: z.string(),
  ChallengeResponses: z.record(z.string(), z.string()).default({}),
});
type Responses = z.infer<typeof Input>["ChallengeResponses"];

/** Answers the password proof or the demand for a new password. Other challenges are never asked. */
export const respondToAuthChallenge: Operation = (context, input) => {
  const { ChallengeName, ClientId, Session, ChallengeResponses } = parseInput(Input, input);
  assertClient(context, ClientId);
  switch (ChallengeName) {
    case "PASSWORD_VERIFIER":
      return checkProof(context, Session, ChallengeResponses);
    case "NEW_PASSWORD_REQUIRED":
      return setNewPassword(context, Session, ChallengeResponses);
    default:
      throw new CognitoError(
        "NotImplementedException",
        `not implemented: cognito-idp challenge ${ChallengeName}`,
      );
  }
};

function checkProof(context: PoolContext, session: string, responses: Responses): Reply {
  const { username, verifier, exchange } = asked(context, session, "passwordVerifier");
  const owner = { poolName: context.poolName, username: username ?? responses["USERNAME"] ?? "" };
  const proof = {
    timestamp: responses["TIMESTAMP"] ?? "",
    signature: responses["PASSWORD_CLAIM_SIGNATURE"] ?? "",
  };
  const isProven = provesPassword(owner, exchange, verifier, proof);
  const user = username === null ? undefined : context.pool.find(username);
  if (!isProven || !user) throw wrongCredentials();
  return user.mustChangePassword
    ? { answer: askForNewPassword(context, user) }
    : completeSignIn(context, user);
}

function askForNewPassword(context: PoolContext, user: PoolUser): object {
  return {
    ChallengeName: "NEW_PASSWORD_REQUIRED",
    Session: context.challenges.ask({ kind: "newPassword", username: user.username }),
    ChallengeParameters: {
      USER_ID_FOR_SRP: user.username,
      requiredAttributes: "[]",
      userAttributes: JSON.stringify(user.attributes),
    },
  };
}

function setNewPassword(context: PoolContext, session: string, responses: Responses): Reply {
  const password = responses["NEW_PASSWORD"] ?? "";
  // Before the session is used up: a password that is too weak may be tried again.
  assertPasswordPolicy(password);
  const challenge = asked(context, session, "newPassword");
  const user = context.pool.find(challenge.username);
  if (!user) throw wrongCredentials();
  Object.assign(user, makeVerifier({ poolName: context.poolName, username: user.username }, password));
  user.mustChangePassword = false;
  context.pool.save();
  return completeSignIn(context, user);
}

function asked<K extends Challenge["kind"]>(
  context: PoolContext,
  session: string,
  kind: K,
): Extract<Challenge, { kind: K }> {
  const challenge = context.challenges.take(session);
  if (challenge && isOf(challenge, kind)) return challenge;
  throw new CognitoError("NotAuthorizedException", "Invalid session for the user.");
}

function isOf<K extends Challenge["kind"]>(
  challenge: Challenge,
  kind: K,
): challenge is Extract<Challenge, { kind: K }> {
  return challenge.kind === kind;
}
