import { failed } from "./block.ts";
import type { Block } from "./block.ts";

/** An action that needs a service no laptop has: on AWS it works, here it takes the error branch every flow must have. */
export const unavailable = (service: string): Block => ({
  run: () => failed(`not on this machine: ${service}`),
});
