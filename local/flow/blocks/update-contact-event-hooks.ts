import { z } from "zod";
import { failed, next } from "../block.ts";
import type { Block } from "../block.ts";
import { flag, idOf, textMap } from "../parameters.ts";

const Parameters = z.object({
  EventHooks: textMap,
  EventHooksConfiguration: z
    .record(z.string(), z.object({ DisableExecution: flag.default(false) }))
    .default({}),
});

const hooks = new Set([
  "AgentHold",
  "AgentWhisper",
  "CustomerHold",
  "CustomerQueue",
  "CustomerRemaining",
  "CustomerWhisper",
  "DefaultAgentUI",
  "DisconnectAgentUI",
  "PauseContact",
  "ResumeContact",
]);

/** Names the flow, or that none, runs at an event of the contact's later life, e.g. while it waits in the queue. */
export const updateContactEventHooks: Block = {
  run: ({ parameters, host }) => {
    const parsed = Parameters.safeParse(parameters);
    const entries = parsed.success ? Object.entries(parsed.data.EventHooks) : [];
    const [hook, flowId] = entries[0] ?? [];
    if (entries.length !== 1 || hook === undefined || flowId === undefined)
      return failed("one hook at a time");
    if (!hooks.has(hook)) return failed("no such hook");
    if (parsed.data?.EventHooksConfiguration[hook]?.DisableExecution === true) {
      host.setHook(hook, null);
      return next;
    }
    if (!host.flow(idOf(flowId))) return failed("no such flow");
    host.setHook(hook, idOf(flowId));
    return next;
  },
};
