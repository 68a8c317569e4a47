import { queueList } from "../instance.ts";
import type { Contact, World } from "../world.ts";
import { offerNext } from "./offer-next.ts";
import { expiriesMs } from "./routing-criteria.ts";
import { tell, tellContact } from "./tell.ts";
import { waitingIn } from "./waiting-in.ts";

type Enqueued =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: "noQueue" | "unknownQueue" | "notInFlow" };

/** Puts a contact at the end of its target queue (or `queueId`) and offers it if somebody is free. */
export function enqueueContact(world: World, contact: Contact, queueId = contact.targetQueueId): Enqueued {
  if (!queueId) return { ok: false, code: "noQueue" };
  if (!queueList.some((queue) => queue.id === queueId)) return { ok: false, code: "unknownQueue" };
  if (contact.state.type !== "inFlow") return { ok: false, code: "notInFlow" };
  const now = world.clock.now();
  contact.targetQueueId = queueId;
  contact.queuedAt = now;
  contact.state = { type: "queued", queueId, since: now };
  waitingIn(world, queueId).push(contact.contactId);
  tellContact(world, contact, "QUEUED");
  tell(world, { kind: "queue", queueId });
  for (const expiry of expiriesMs(contact)) world.timers.after(expiry, () => offerNext(world));
  offerNext(world);
  return { ok: true };
}
