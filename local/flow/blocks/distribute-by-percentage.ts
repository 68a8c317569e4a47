import { result } from "../block.ts";
import type { Block } from "../block.ts";

/** A number from 1 to 100 by chance; the conditions share it out, the rest is NoMatchingCondition. */
export const distributeByPercentage: Block = {
  run: ({ host }) => result(String(1 + Math.floor(host.instance.chance() * 100))),
};
