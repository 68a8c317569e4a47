import * as z from "zod";
import { parseInput, userOfToken } from "../operation.ts";
import type { Operation } from "../operation.ts";

const Input = z.object({ AccessToken: z.string() });

/** Ends every sign-in of the token's user, on every device. */
export const globalSignOut: Operation = (context, input) => {
  const user = userOfToken(context, parseInput(Input, input).AccessToken);
  context.signIns.endAllOf(user.username);
  return { answer: {}, signedOut: true };
};
