import { z } from "zod";
import { failed, result } from "../block.ts";
import type { Block } from "../block.ts";
import { text, wholeNumber } from "../parameters.ts";

const sevenDays = 604_800;

/** The reference says TimeoutSeconds, every exported flow says TimeLimitSeconds: both are read. */
const Parameters = z.object({
  TimeoutSeconds: wholeNumber(1, sevenDays).optional(),
  TimeLimitSeconds: wholeNumber(1, sevenDays).optional(),
  Events: z.array(text).default([]),
});

/** Pauses a chat's flow. The events that would end the pause earlier do not occur on the laptop. */
export const wait: Block = {
  channels: ["CHAT"],
  run: async ({ parameters, host }) => {
    const parsed = Parameters.safeParse(parameters);
    const seconds = parsed.data?.TimeLimitSeconds ?? parsed.data?.TimeoutSeconds;
    if (seconds === undefined) return failed("no time named");
    await host.sleep(seconds * 1_000);
    return result("WaitCompleted");
  },
};
