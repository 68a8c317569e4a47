import { next } from "../block.ts";
import type { Block } from "../block.ts";

/** Switches the flow's log. The laptop's walk never holds words or values, so only the state is kept. */
export const updateFlowLoggingBehavior: Block = {
  run: ({ parameters, memory }) => {
    memory.logging = parameters["FlowLoggingBehavior"] === "Enabled";
    return next;
  },
};
