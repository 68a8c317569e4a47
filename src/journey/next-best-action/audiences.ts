import type { CallerKind } from "../contact/attributes.ts";

/** Who may be spoken to as the member or in their place. */
export const memberSide: readonly CallerKind[] = ["member", "guardian", "representative"];
/** Practices and facilities. */
export const providerSide: readonly CallerKind[] = ["provider"];
