import * as z from "zod";
import { parseInput, userOfToken } from "../operation.ts";
import type { Operation } from "../operation.ts";

const Input = z.object({ AccessToken: z.string() });

/** The signed-in user's own attributes. */
export const getUser: Operation = (context, input) => {
  const user = userOfToken(context, parseInput(Input, input).AccessToken);
  const attributes = { sub: user.sub, ...user.attributes };
  return {
    answer: {
      Username: user.username,
      UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    },
  };
};
