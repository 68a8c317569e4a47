import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { asE164, isDialable } from "../phone-number.ts";

const Parameters = z.object({ CallbackNumber: z.string() });

/** Sets the number that a callback will ring. */
export const updateContactCallbackNumber: Block = {
  channels: ["VOICE"],
  run: ({ parameters, host }) => {
    const number = asE164(Parameters.safeParse(parameters).data?.CallbackNumber ?? "");
    if (number === null) return failed("not a telephone number", "InvalidCallbackNumber");
    if (!isDialable(number)) return failed("the instance may not call there", "CallbackNumberNotDialable");
    host.setDetails({ callbackNumber: number });
    return next;
  },
};
