import type { DraftField } from "#contract/api.ts";
import type { Session } from "#web/session/session.ts";
import { createDraftKeeper } from "./draft-keeper.ts";
import type { DraftKeeper, DraftKeeperOptions } from "./draft-keeper.ts";

/** Every text that is being typed on this desk, by contact: it outlives the panes that show it. */
export interface Drafts {
  readonly of: (contactId: string, field: DraftField) => DraftKeeper;
  /** Forgets the drafts of a contact that is gone. */
  readonly close: (contactId: string) => void;
  /** Saves at once whatever is not saved. */
  readonly flushAll: () => void;
  /** True while some text is not on the server. */
  readonly hasUnsaved: () => boolean;
}

/** Keeps drafts in memory and on the server, never in the browser's storage. */
export function createDrafts(backend: Session["backend"], after: DraftKeeperOptions["after"]): Drafts {
  const keepers = new Map<string, Map<DraftField, DraftKeeper>>();
  const all = () => [...keepers.values()].flatMap((fields) => [...fields.values()]);
  return {
    of: (contactId, field) => {
      const fields = keepers.get(contactId) ?? new Map<DraftField, DraftKeeper>();
      keepers.set(contactId, fields);
      const known = fields.get(field);
      if (known) return known;
      const keeper = createDraftKeeper({
        read: () => backend.readDraft(contactId, field),
        save: (draft) => backend.saveDraft(contactId, field, draft),
        after,
      });
      fields.set(field, keeper);
      return keeper;
    },
    close: (contactId) => {
      for (const keeper of keepers.get(contactId)?.values() ?? []) keeper.close();
      keepers.delete(contactId);
    },
    flushAll: () => {
      for (const keeper of all()) void keeper.flush();
    },
    hasUnsaved: () => all().some((keeper) => ["unsaved", "failing"].includes(keeper.getSnapshot().status)),
  };
}
