import type { Block } from "../block.ts";

/** Ends a module; the flow that called it goes on. */
export const endFlowModuleExecution: Block = { run: () => ({ kind: "return" }) };
