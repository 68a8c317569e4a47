import { failed } from "../block.ts";
import type { Block } from "../block.ts";

/** Assets, orders and cases hang on a profile by integrations; the laptop has none, so there is never one to find. */
export const getCustomerProfileObject: Block = {
  run: () => failed("no objects on any profile", "NoneFoundError"),
};
