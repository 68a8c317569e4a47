import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { wholeNumber } from "../parameters.ts";

const farthest = 2_147_483_647;
const Parameters = z.object({
  QueuePriority: wholeNumber(1, farthest).optional(),
  QueueTimeAdjustmentSeconds: wholeNumber(-farthest, farthest).optional(),
});

/**
 * Moves the contact forward or back among those who wait: by priority (1 first, 5 where nothing is said), or as if it
 * had waited so many seconds longer. Exactly one of the two.
 */
export const updateContactRoutingBehavior: Block = {
  channels: ["VOICE"],
  // It has no error branch, so a chat cannot take one.
  elsewhere: "success",
  run: ({ parameters, host }) => {
    const parsed = Parameters.safeParse(parameters);
    if (!parsed.success) return failed("parameters not understood");
    const { QueuePriority, QueueTimeAdjustmentSeconds } = parsed.data;
    if ((QueuePriority === undefined) === (QueueTimeAdjustmentSeconds === undefined))
      return failed("either a priority or an age");
    host.setDetails(
      QueuePriority === undefined ? { ageSeconds: QueueTimeAdjustmentSeconds } : { priority: QueuePriority },
    );
    return next;
  },
};
