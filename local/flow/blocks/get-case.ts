import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { flag, text, textMap } from "../parameters.ts";

const Parameters = z.object({
  GetLastUpdatedCase: flag.default(false),
  CustomerId: text.optional(),
  CaseRequestFields: textMap.default({}),
});

/** Looks a case up by its fields; it becomes `$.Case`. Of several the last changed, if so asked. */
export const getCase: Block = {
  run: ({ parameters, host, memory }) => {
    const parsed = Parameters.safeParse(parameters);
    if (!parsed.success) return failed("parameters not understood");
    const { GetLastUpdatedCase, CustomerId, CaseRequestFields } = parsed.data;
    const wanted = { ...CaseRequestFields, ...(CustomerId === undefined ? {} : { customer_id: CustomerId }) };
    const found = host.instance.cases.find(wanted);
    if (found.length > 1 && !GetLastUpdatedCase) return failed("several cases", "MultipleFound");
    const last = found.at(-1);
    if (!last) return failed("no case", "NoneFound");
    memory.results.Case = last;
    return next;
  },
};
