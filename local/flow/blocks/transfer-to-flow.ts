import { z } from "zod";
import { failed } from "../block.ts";
import type { Block } from "../block.ts";
import { idOf, text } from "../parameters.ts";

const Parameters = z.object({ ContactFlowId: text });

/** Goes on in another flow; flow attributes stay behind. */
export const transferToFlow: Block = {
  run: ({ parameters, host }) => {
    const flowId = Parameters.safeParse(parameters).data?.ContactFlowId;
    const flow = flowId === undefined ? null : host.flow(idOf(flowId));
    return flow ? { kind: "transfer", flow } : failed("no such flow");
  },
};
