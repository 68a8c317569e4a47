import { queueList } from "../instance.ts";
import type { Contact, World } from "../world.ts";
import { enqueueContact } from "./enqueue-contact.ts";
import { tell } from "./tell.ts";
import { waitingIn } from "./waiting-in.ts";

/** Takes a waiting contact to the end of another queue. False when it waits in none or there is no such queue. */
export function requeueContact(world: World, contact: Contact, queueId: string): boolean {
  const { state } = contact;
  if (state.type !== "queued" || !queueList.some(({ id }) => id === queueId)) return false;
  const waiting = waitingIn(world, state.queueId);
  const index = waiting.indexOf(contact.contactId);
  if (index >= 0) waiting.splice(index, 1);
  tell(world, { kind: "queue", queueId: state.queueId });
  contact.state = { type: "inFlow" };
  return enqueueContact(world, contact, queueId).ok;
}
