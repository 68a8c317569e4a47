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
    markKept: (patientId, contactId, on) => {
      const contacts = kept.get(patientId) ?? [];
      const found = contacts.find((each) => each.contactId === contactId);
      if (!found?.promise) return Promise.resolve(null);
      const marked = { ...found, promise: { ...found.promise, keptOn: found.promise.keptOn ?? on } };
      kept.set(
        patientId,
        contacts.map((each) => (each === found ? marked : each)),
      );
      return Promise.resolve(marked);
    },
  };
}
