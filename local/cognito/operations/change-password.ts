import * as z from "zod";
import { wrongCredentials } from "../cognito-error.ts";
import { parseInput, userOfToken } from "../operation.ts";
import type { Operation } from "../operation.ts";
import { assertPasswordPolicy } from "../password-policy.ts";
import { makeVerifier, matchesPassword } from "../srp.ts";

const Input = z.object({
  AccessToken: z.string(),
  PreviousPassword: z.string(),
  ProposedPassword: z.string(),
});

/** A signed-in user changes their own password. Their sign-ins stay open, as on AWS. */
export const changePassword: Operation = (context, input) => {
  const { AccessToken, PreviousPassword, ProposedPassword } = parseInput(Input, input);
  const user = userOfToken(context, AccessToken);
  const owner = { poolName: context.poolName, username: user.username };
  if (!matchesPassword(owner, PreviousPassword, user)) throw wrongCredentials();
  assertPasswordPolicy(ProposedPassword);
  Object.assign(user, makeVerifier(owner, ProposedPassword));
  context.pool.save();
  return { answer: {} };
};
