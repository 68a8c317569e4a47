import type { ContactHistory, FiledContact } from "./contact-history.ts";

/** Keeps in memory what it is given. */
export function fakeContactHistory(): ContactHistory {
  const kept = new Map<string, readonly FiledContact[]>();
  return {
    of: (patientId) => Promise.resolve(kept.get(patientId) ?? []),
    keep: (patientId, contact) => {
      const others = (kept.get(patientId) ?? []).filter(({ contactId }) => contactId !== contact.contactId);
      kept.set(patientId, [contact, ...others]);
      return Promise.resolve();
    },
  };
}
