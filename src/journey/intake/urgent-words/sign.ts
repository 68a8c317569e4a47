/** `redFlag`: may be danger to life; `selfHarm`: may be about to hurt themselves. */
export type UrgentKind = "redFlag" | "selfHarm";

/**
 * A sign of danger in words: something of every group must be said, in any order, with few other words between. A part
 * is written as its beginning (`breath` finds `breathe` and `breathing`), or whole with a full stop (`die.`); a space
 * joins words that stand together.
 */
export interface Sign {
  readonly kind: UrgentKind;
  /** A code for the card and for tests, e.g. `chestPain`. */
  readonly code: string;
  readonly groups: readonly (readonly string[])[];
}

/** Groups written as `a|b|c`, for tables that a nurse can read. */
export const sign = (kind: UrgentKind, code: string, ...groups: readonly string[]): Sign => ({
  kind,
  code,
  groups: groups.map((group) => group.split("|").map((part) => part.trim())),
});
