import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { wholeNumber } from "../parameters.ts";
import { queueOf } from "../queue-of.ts";

const threeDays = 259_200;
const Parameters = z.object({
  InitialCallDelaySeconds: wholeNumber(1, threeDays).default(1),
  MaximumConnectionAttempts: wholeNumber(1, 100).default(1),
  RetryDelaySeconds: wholeNumber(1, threeDays).default(600),
});

/**
 * Queues a call back to the contact's callback number, else to the number it came from. The contact itself goes on,
 * usually to its end. https://docs.aws.amazon.com/connect/latest/adminguide/setup-queued-cb.html
 */
export const createCallbackContact: Block = {
  channels: ["VOICE"],
  run: (step) => {
    const parsed = Parameters.safeParse(step.parameters);
    if (!parsed.success) return failed("parameters not understood");
    const { contactId, details, customerEndpoint } = step.host.contact();
    const queueId = queueOf(step);
    const number = details?.callbackNumber ?? customerEndpoint?.address;
    if (queueId === null || number === undefined) return failed("no queue or no number to call back");
    const isCreated = step.host.instance.createCallback({
      contactId,
      queueId,
      number,
      initialDelayMs: parsed.data.InitialCallDelaySeconds * 1_000,
      maximumAttempts: parsed.data.MaximumConnectionAttempts,
      retryDelayMs: parsed.data.RetryDelaySeconds * 1_000,
    });
    return isCreated ? next : failed("no callback could be queued");
  },
};
