import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { idOf, text, textMap, wholeNumber } from "../parameters.ts";

const sixDays = 518_400;
const Parameters = z.object({
  ContactFlowId: text,
  Name: text.pipe(z.string().max(512)),
  Description: z.string().max(4_096).default(""),
  Attributes: textMap.default({}),
  DelaySeconds: wholeNumber(1, sixDays).optional(),
  ScheduledTime: text.optional(),
});

/**
 * Makes a task, now or later; its contact id is `$.Task.ContactId`.
 * https://docs.aws.amazon.com/connect/latest/APIReference/contact-actions-createtask.html
 */
export const createTask: Block = {
  run: ({ parameters, host, memory }) => {
    const parsed = Parameters.safeParse(parameters);
    if (!parsed.success) return failed("parameters not understood");
    const { ContactFlowId, Name, Description, Attributes, DelaySeconds, ScheduledTime } = parsed.data;
    if (DelaySeconds !== undefined && ScheduledTime !== undefined) return failed("a delay and a time");
    const delayMs = delayUntil(ScheduledTime, host.clock.now()) ?? (DelaySeconds ?? 0) * 1_000;
    if (!(delayMs >= 0 && delayMs <= sixDays * 1_000)) return failed("the time is past or too far off");
    const taskId = host.instance.createTask({
      contactId: host.contact().contactId,
      flowId: idOf(ContactFlowId),
      name: Name,
      description: Description,
      attributes: Attributes,
      delayMs,
    });
    if (taskId === null) return failed("no such flow");
    memory.results.Task = { ContactId: taskId };
    return next;
  },
};

/** Milliseconds to a moment in epoch seconds or ISO 8601; NaN when it is neither. */
function delayUntil(written: string | undefined, now: Date): number | null {
  if (written === undefined) return null;
  const at = /^\d+$/.test(written) ? Number(written) * 1_000 : Date.parse(written);
  return at - now.getTime();
}
