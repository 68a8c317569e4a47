import { failed } from "../block.ts";
import type { Block } from "../block.ts";

/** Calculated attributes come out of a service's own counting; the laptop counts none, so there is never one to find. */
export const getCalculatedAttributesForCustomerProfile: Block = {
  run: () => failed("no calculated attributes", "NoneFoundError"),
};
