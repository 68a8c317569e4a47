import { settleDraft } from "./drafts.ts";
import type { Draft, DraftKey, Drafts } from "./drafts.ts";

/** Drafts in memory, for tests. Pass the same contract as the records table. */
export function fakeDrafts(): Drafts {
  const drafts = new Map<string, Draft>();
  const nameOf = ({ contactId, username, field }: DraftKey) => JSON.stringify([contactId, username, field]);
  return {
    read: async (key) => drafts.get(nameOf(key)) ?? null,
    save: async (key, draft) => {
      const stored = drafts.get(nameOf(key));
      if (stored && stored.revision >= draft.revision) return settleDraft(stored, draft);
      drafts.set(nameOf(key), draft);
      return { outcome: "saved", draft };
    },
  };
}
