import type { Step } from "./block.ts";
import { idOf, text } from "./parameters.ts";

/** The queue an action names by `QueueId`, else the contact's target queue; null when neither is there. */
export function queueOf({ parameters, host }: Pick<Step, "parameters" | "host">): string | null {
  if (parameters["AgentId"] !== undefined) return null;
  const written = parameters["QueueId"];
  if (written === undefined) return host.contact().targetQueueId;
  const named = text.safeParse(written).data;
  return named === undefined ? null : idOf(named);
}
