import { z } from "zod";
import { failed, result } from "../block.ts";
import type { Block } from "../block.ts";
import { wholeNumber } from "../parameters.ts";

const Parameters = z.object({ LoopCount: wholeNumber(0, 100) });

/**
 * Goes round so many times, then answers DoneLooping once and starts over. Every Loop action counts for itself.
 * https://docs.aws.amazon.com/connect/latest/APIReference/flow-control-actions-loop.html
 */
export const loop: Block = {
  run: ({ parameters, memory, action }) => {
    const parsed = Parameters.safeParse(parameters);
    if (!parsed.success) return failed("parameters not understood");
    const done = memory.loops.get(action.Identifier) ?? 0;
    const isDone = done >= parsed.data.LoopCount;
    memory.loops.set(action.Identifier, isDone ? 0 : done + 1);
    return result(isDone ? "DoneLooping" : "ContinueLooping");
  },
};
