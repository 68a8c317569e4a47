import { z } from "zod";
import { failed, result } from "../block.ts";
import type { Block } from "../block.ts";
import { idOf, text } from "../parameters.ts";

const Parameters = z.object({ HoursOfOperationId: text.optional() });

/** Is it open now? Without an id the hours of the target queue count. */
export const checkHoursOfOperation: Block = {
  run: ({ parameters, host }) => {
    const parsed = Parameters.safeParse(parameters);
    if (!parsed.success) return failed("parameters not understood");
    const id = parsed.data.HoursOfOperationId;
    if (id === undefined && host.contact().targetQueueId === null) return failed("no target queue set");
    const isOpen = host.isOpen(id === undefined ? null : idOf(id));
    return isOpen === null ? failed("no such hours") : result(isOpen ? "True" : "False");
  },
};
