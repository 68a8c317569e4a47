import * as z from "zod";
import { assertClient, parseInput } from "../operation.ts";
import type { Operation } from "../operation.ts";

const Input = z.object({ ClientId: z.string(), Token: z.string() });

/** Ends the sign-in that a refresh token belongs to: what signing out calls. An unknown token is no error. */
export const revokeToken: Operation = (context, input) => {
  const { ClientId, Token } = parseInput(Input, input);
  assertClient(context, ClientId);
  context.signIns.endByRefreshToken(Token);
  return { answer: {}, signedOut: true };
};
