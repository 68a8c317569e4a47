import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { text, textMap } from "../parameters.ts";

const Parameters = z.object({ CaseTemplateId: text, CaseRequestFields: textMap });

/** Opens a case; it becomes `$.Case`. */
export const createCase: Block = {
  run: ({ parameters, host, memory }) => {
    const parsed = Parameters.safeParse(parameters);
    if (!parsed.success) return failed("parameters not understood");
    const now = host.clock.now().toISOString();
    memory.results.Case = host.instance.cases.add({
      status: "open",
      ...parsed.data.CaseRequestFields,
      created_datetime: now,
      last_updated_datetime: now,
    });
    return next;
  },
};
