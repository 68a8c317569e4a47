import { z } from "zod";
import { failed } from "../block.ts";
import type { Block } from "../block.ts";
import { idOf, text } from "../parameters.ts";

const Parameters = z.object({ FlowModuleId: text });

/** Runs a module and comes back here. A version or alias after the module's id (`…:$LATEST`) is passed over. */
export const invokeFlowModule: Block = {
  run: ({ parameters, host }) => {
    const written = Parameters.safeParse(parameters).data?.FlowModuleId;
    const [id = ""] = idOf(written ?? "").split(":");
    const module = host.flow(id);
    return module ? { kind: "call", module } : failed("no such module");
  },
};
