import { addChange, toContactRow, untold } from "./contact-history.ts";
import type { ContactHistory } from "./contact-history.ts";
import { emptyCard, nobodyYet } from "./contact-row.ts";
import type { ContactIdentity, ContactRows, HandOverCard } from "./contact-row.ts";

/** Contact rows in memory, for tests. Passes the same contract as the records table. */
export function fakeContactRows(): ContactRows {
  const histories = new Map<string, ContactHistory>();
  const identities = new Map<string, ContactIdentity>();
  const cards = new Map<string, HandOverCard>();
  return {
    read: async (contactId) => {
      const history = histories.get(contactId);
      const identity = identities.get(contactId);
      if (!history && !identity) return null;
      return toContactRow(contactId, history ?? untold, identity ?? nobodyYet);
    },
    saveIdentity: async (contactId, identity) => {
      const merged = { ...(identities.get(contactId) ?? nobodyYet), ...identity };
      identities.set(contactId, merged);
      return merged;
    },
    apply: async (contactId, ...changes) => {
      if (changes.length === 0) return;
      histories.set(contactId, changes.reduce(addChange, histories.get(contactId) ?? untold));
    },
    readHandOver: async (contactId) => cards.get(contactId) ?? null,
    addToHandOver: async (contactId, more) => {
      cards.set(contactId, extend(cards.get(contactId) ?? emptyCard(contactId), more));
    },
  };
}

const extend = (card: HandOverCard, more: Partial<Omit<HandOverCard, "contactId">>): HandOverCard => ({
  contactId: card.contactId,
  summary: more.summary ?? card.summary,
  ownWords: more.ownWords ?? card.ownWords,
  corrections: [...card.corrections, ...(more.corrections ?? [])],
  turns: [...card.turns, ...(more.turns ?? [])],
  learned: [...card.learned, ...(more.learned ?? [])],
  warnings: [...card.warnings, ...(more.warnings ?? [])],
});
