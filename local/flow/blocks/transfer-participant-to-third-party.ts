import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { asE164 } from "../phone-number.ts";
import { flag, text, wholeNumber } from "../parameters.ts";

const Parameters = z.object({
  ThirdPartyPhoneNumber: text,
  ThirdPartyConnectionTimeLimitSeconds: wholeNumber(1, 600).default(30),
  ContinueFlowExecution: flag.default(false),
});

const errorOf = { failed: "CallFailed", timeLimit: "ConnectionTimeLimitExceeded" } as const;

/**
 * Connects the caller with an outside number. When that conversation is over the flow goes on, or the contact ends if
 * the flow was not to continue; its own errors exist only where it continues.
 */
export const transferParticipantToThirdParty: Block = {
  channels: ["VOICE"],
  run: async ({ parameters, host }) => {
    const parsed = Parameters.safeParse(parameters);
    if (!parsed.success) return failed("parameters not understood");
    const { ContinueFlowExecution, ThirdPartyPhoneNumber } = parsed.data;
    const number = asE164(ThirdPartyPhoneNumber);
    const ended =
      number === null
        ? "failed"
        : await host.instance.dial({
            contactId: host.contact().contactId,
            number,
            timeLimitMs: parsed.data.ThirdPartyConnectionTimeLimitSeconds * 1_000,
            sleep: host.sleep,
          });
    if (ended !== "ended")
      return failed("the outside call failed", ContinueFlowExecution ? errorOf[ended] : "NoMatchingError");
    if (ContinueFlowExecution) return next;
    host.disconnect();
    return { kind: "end", how: "disconnected" };
  },
};
