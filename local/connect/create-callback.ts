import { queueList } from "../instance.ts";
import type { NewCallback } from "../flow/flow-instance.ts";
import type { Contact, World } from "../world.ts";
import { endContact } from "./end-contact.ts";
import { enqueueContact } from "./enqueue-contact.ts";
import { silentLine } from "./fake-line.ts";
import { arrivedMs } from "./queue-place.ts";
import { ringPerson } from "./ring-person.ts";
import { startContact } from "./start-contact.ts";

/** How long a called-back person's telephone rings. */
const ringLimitMs = 30_000;
/** https://docs.aws.amazon.com/connect/latest/adminguide/ctr-data-model.html, DisconnectReason */
const reasons = { failed: "TELECOM_NUMBER_INVALID", timeLimit: "TELECOM_UNANSWERED" } as const;

/**
 * Queues a call back: after the delay a second contact waits in the queue, in the place of the one that asked for it,
 * since routing looks at the start of the first call. Whoever accepts it has the person rung; if nobody answers, the
 * next attempt follows after the retry delay. False when there is no such contact or queue.
 * https://docs.aws.amazon.com/connect/latest/adminguide/setup-queued-cb.html, "How callbacks keep their place in queue"
 */
export function createCallback(world: World, callback: NewCallback): boolean {
  const asking = world.contacts.get(callback.contactId);
  if (!asking || !queueList.some(({ id }) => id === callback.queueId)) return false;
  const arrived = arrivedMs(asking);
  const attempt = (count: number, delayMs: number): void => {
    world.timers.after(delayMs, () => {
      const contact = placeInQueue(world, asking, callback, arrived);
      onAccepted(world, contact, () => {
        if (count < callback.maximumAttempts) attempt(count + 1, callback.retryDelayMs);
      });
    });
  };
  attempt(1, callback.initialDelayMs);
  return true;
}

function placeInQueue(
  world: World,
  asking: Contact,
  { number, queueId }: NewCallback,
  arrived: number,
): Contact {
  const ageSeconds = Math.max(0, Math.round((world.clock.now().getTime() - arrived) / 1_000));
  const contact = startContact(world, {
    channel: "VOICE",
    initiationMethod: "CALLBACK",
    line: silentLine,
    displayName: asking.displayName,
    customerNumber: number,
    dialledNumber: asking.systemEndpoint?.address ?? null,
    attributes: asking.attributes,
    initialContactId: asking.initialContactId,
    details: { ...asking.details, ageSeconds, previousContactId: asking.contactId },
  });
  contact.languageCode = asking.languageCode;
  contact.hooks = { ...asking.hooks };
  enqueueContact(world, contact, queueId);
  return contact;
}

/** Rings the person once an agent has the contact; stops listening when it is over. */
function onAccepted(world: World, contact: Contact, retry: () => void): void {
  const listener: Parameters<World["listeners"]["add"]>[0] = (event) => {
    if (event.kind !== "contact" || event.contact !== contact) return;
    if (event.type === "CONNECTED_TO_AGENT") void ring(world, contact, retry);
    if (event.type === "DISCONNECTED") world.listeners.delete(listener);
  };
  world.listeners.add(listener);
}

async function ring(world: World, contact: Contact, retry: () => void): Promise<void> {
  const ended = await ringPerson(world, contact, ringLimitMs);
  if (contact.state.type !== "connected") return;
  if (ended === "ended") return endContact(world, contact, { by: "customer" });
  endContact(world, contact, { by: "system", reason: reasons[ended] });
  retry();
}
