import type { Hint, Slate } from "#contract/next-best-action.ts";

export interface HintsShown {
  /** The one in full. */
  readonly card: Hint | null;
  /** At most two, as a line each. */
  readonly quiet: readonly Hint[];
  /** Taken on this contact, with their guides. */
  readonly taken: readonly Hint[];
}

/**
 * What of a slate is on the page: the decision's own card until it is decided, then what the agent opens. A hint once
 * declined never comes back on the same contact.
 */
export function hintsToShow(slate: Slate, openedId: string | null): HintsShown {
  const all = slate.card ? [slate.card, ...slate.quiet] : slate.quiet;
  const open = all.filter((hint) => slate.outcomes[hint.hintId] === undefined);
  const card =
    open.find((hint) => hint.hintId === openedId) ?? open.find((hint) => hint === slate.card) ?? null;
  return {
    card,
    quiet: open.filter((hint) => hint !== card).slice(0, 2),
    taken: slate.taken,
  };
}
