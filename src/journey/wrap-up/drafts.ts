/** Text an agent is typing, kept so that a reload loses nothing. */
export interface Draft {
  readonly text: string;
  /** Counts up with every change the agent made. */
  readonly revision: number;
}

/** `lookedUp`: the numbers on a practice's board, of which `board` holds what is still in the box. */
type DraftField = "note" | "reply" | "board" | "lookedUp";

/** Whose draft of what. Drafts belong to the agent who types them: another agent on the contact has their own. */
export interface DraftKey {
  readonly contactId: string;
  readonly username: string;
  readonly field: DraftField;
}

/** `conflict`: a newer revision, or another text of the same revision, is stored and stays. */
export type DraftSaved =
  | { readonly outcome: "saved"; readonly draft: Draft }
  | { readonly outcome: "conflict"; readonly stored: Draft };

/** Fulfilled by `adapters/server/records`; a fake lies beside it. */
export interface Drafts {
  read(key: DraftKey): Promise<Draft | null>;
  /** An older revision never overwrites a newer one. The same revision with the same text is saved already. */
  save(key: DraftKey, draft: Draft): Promise<DraftSaved>;
}

/** What saving `draft` over a `stored` one that is not older comes to. */
export function settleDraft(stored: Draft, draft: Draft): DraftSaved {
  const isSame = stored.revision === draft.revision && stored.text === draft.text;
  return isSame ? { outcome: "saved", draft } : { outcome: "conflict", stored };
}
