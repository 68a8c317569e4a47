import { flows } from "#connect-flows/manifest.ts";
import { newContact } from "../connect/start-contact.ts";
import { flowId, memberLine, queueId } from "../instance.ts";
import type { Contact } from "../world.ts";
import { idOf } from "./parameters.ts";
import type { ScriptedLine } from "./scripted-line.ts";
import type { TalkOptions } from "./talk-language.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** Which of our flows a hook names. */
export const symbolOf = (hook: string | undefined): string | undefined =>
  Object.keys(flows).find((symbol) => flowId(symbol) === idOf(hook ?? ""));

/** A flow that only a test knows begins a contact. */
export const typeOfFlow = (flow: TalkOptions["flow"]): string =>
  typeof flow === "string" ? flows[flow].type : "CONTACT_FLOW";

/** Types of flows that run before there is a queue. */
const beginnings: ReadonlySet<string> = new Set(["CONTACT_FLOW", "MODULE"]);

export function talkedTo(
  { flow, channel, attributes, number = "+15555550142", isCallback = false }: TalkOptions,
  line: ScriptedLine,
  time: VirtualTime,
): Contact {
  const isVoice = channel === "voice";
  const start = {
    channel: isVoice ? "VOICE" : "CHAT",
    initiationMethod: isCallback ? "CALLBACK" : isVoice ? "INBOUND" : "API",
    line,
    displayName: "Caller",
    customerNumber: isVoice ? number : null,
    dialledNumber: isVoice ? memberLine : null,
    ...(attributes ? { attributes } : {}),
  } as const;
  const contact = newContact(start, "contact-1", time.clock.now());
  if (beginnings.has(typeOfFlow(flow))) return contact;
  // Flows of every other type run when there is a queue already.
  const queue = queueId("member-services");
  return {
    ...contact,
    targetQueueId: queue,
    state: { type: "queued", queueId: queue, since: time.clock.now() },
  };
}
