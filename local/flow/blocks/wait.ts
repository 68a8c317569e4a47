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

/** Pauses a chat's flow until the time is over or one of the events occurs; the result says which. */
export const wait: Block = {
  channels: ["CHAT"],
  run: async ({ parameters, host }) => {
    const parsed = Parameters.safeParse(parameters);
    const seconds = parsed.data?.TimeLimitSeconds ?? parsed.data?.TimeoutSeconds;
    if (parsed.data === undefined || seconds === undefined) return failed("no time named");
    const { Events } = parsed.data;
    const over = host.sleep(seconds * 1_000).then(() => "WaitCompleted");
    if (Events.length === 0) return result(await over);
    return result(await Promise.race([over, host.instance.event(host.contact().contactId, Events)]));
  },
};
