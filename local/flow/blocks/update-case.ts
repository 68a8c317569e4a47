import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { text, textMap } from "../parameters.ts";

const Parameters = z.object({ CaseId: text, CaseRequestFields: textMap });

/** Changes fields of a case; it becomes `$.Case`. */
export const updateCase: Block = {
  run: ({ parameters, host, memory }) => {
    const parsed = Parameters.safeParse(parameters);
    if (!parsed.success) return failed("parameters not understood");
    const { CaseId, CaseRequestFields } = parsed.data;
    const last_updated_datetime = host.clock.now().toISOString();
    const changed = host.instance.cases.change(CaseId, { ...CaseRequestFields, last_updated_datetime });
    if (!changed) return failed("no such case");
    memory.results.Case = changed;
    return next;
  },
};
