import type { World } from "../world.ts";

/** How long a completed contact can still be looked up. Its records lie in the tables; this is the stand-in's memory. */
export const keptMs = 60 * 60_000;

/** Lets go of contacts an hour after they are over, with their lines and transcripts: a laptop may run for weeks. */
export function forgetContacts(world: World): void {
  world.listeners.add((event) => {
    if (event.kind !== "contact" || event.type !== "COMPLETED") return;
    const { contactId } = event.contact;
    world.timers.after(keptMs, () => world.contacts.delete(contactId));
  });
}
