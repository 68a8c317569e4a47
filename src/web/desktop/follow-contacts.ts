import type { ContactControlStore, DeskContact } from "#journey/agent-action/contact-control.ts";

interface ContactFollower {
  /** A contact is here that was not; it may ring, or have been open before the page was loaded. */
  readonly appeared: (contact: DeskContact) => void;
  /** The agent has it: once per contact, also for one that was open already. */
  readonly taken: (contact: DeskContact) => void;
  /** Cleared, missed, rejected: nothing of it may stay. */
  readonly gone: (contactId: string) => void;
}

const isTaken = (contact: DeskContact): boolean =>
  contact.phase === "connected" || contact.phase === "afterContactWork";

/** Tells what becomes of each contact, straight from the panel, before anything is drawn. Returns what stops it. */
export function followContacts(control: ContactControlStore, follower: ContactFollower): () => void {
  const known = new Map<string, { taken: boolean }>();
  const look = () => {
    const panel = control.getSnapshot();
    // A panel that is away for a moment says nothing about its contacts.
    if (panel.status !== "ready") return;
    const live = panel.contacts.filter((contact) => contact.phase !== "missed");
    for (const contact of live) notice(contact, known, follower);
    const ids = new Set(live.map((contact) => contact.contactId));
    for (const contactId of [...known.keys()].filter((id) => !ids.has(id))) {
      known.delete(contactId);
      follower.gone(contactId);
    }
  };
  look();
  return control.subscribe(look);
}

function notice(
  contact: DeskContact,
  known: Map<string, { taken: boolean }>,
  follower: ContactFollower,
): void {
  const before = known.get(contact.contactId);
  if (!before) follower.appeared(contact);
  const taken = isTaken(contact);
  if (taken && before?.taken !== true) follower.taken(contact);
  known.set(contact.contactId, { taken });
}
