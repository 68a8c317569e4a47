import type { Block } from "../block.ts";

/** Ends this flow only; in a queue flow the contact stays in the queue. */
export const endFlowExecution: Block = { run: () => ({ kind: "end", how: "ended" }) };
