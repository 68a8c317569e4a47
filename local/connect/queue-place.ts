import type { Contact } from "../world.ts";

/** Connect's own, where a flow says nothing. */
const usualPriority = 5;

/** Who is served first: the lower priority number, then whoever waited longest, counting the age a flow gave. */
export function byPlace(left: Contact, right: Contact): number {
  const priority = (contact: Contact): number => contact.details?.priority ?? usualPriority;
  return priority(left) - priority(right) || arrivedMs(left) - arrivedMs(right);
}

/** When routing takes the contact to have begun waiting, in epoch milliseconds. */
export const arrivedMs = ({ queuedAt, initiatedAt, details }: Contact): number =>
  (queuedAt ?? initiatedAt).getTime() - (details?.ageSeconds ?? 0) * 1_000;
