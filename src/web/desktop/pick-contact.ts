import type { DeskContact } from "#journey/agent-action/contact-control.ts";

const order: readonly DeskContact["phase"][] = ["connected", "connecting", "afterContactWork", "offered"];

/**
 * Which contact the columns show: the one the agent chose while it is there, else the one that needs them most. A
 * ringing contact is shown only when there is nothing else to look at, so that it never pushes work aside.
 */
export function pickContact(contacts: readonly DeskContact[], chosenId: string | null): DeskContact | null {
  const shown = contacts.filter((contact) => contact.phase !== "missed");
  const chosen = shown.find((contact) => contact.contactId === chosenId);
  if (chosen) return chosen;
  for (const phase of order) {
    const found = shown.find((contact) => contact.phase === phase);
    if (found) return found;
  }
  return null;
}
