import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";

const Parameters = z.object({ FlowAttributes: z.record(z.string(), z.object({ Value: z.string() })) });

/** Sets values that live only in this run of this flow: never in a contact record, never in the browser. */
export const updateFlowAttributes: Block = {
  run: ({ parameters, memory }) => {
    const parsed = Parameters.safeParse(parameters);
    if (!parsed.success) return failed("parameters not understood");
    for (const [name, { Value }] of Object.entries(parsed.data.FlowAttributes))
      memory.flowAttributes[name] = Value;
    return next;
  },
};
