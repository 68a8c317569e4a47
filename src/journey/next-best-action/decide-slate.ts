import type { ContactRow } from "../contact/contact-row.ts";
import type { Language, ReasonCode, VerificationLevel } from "../contact/attributes.ts";
import type { Profile } from "../profile/profile.ts";
import type { Decision } from "./decision.ts";

/** The situation a slate is made for. */
export interface SlateContext {
  readonly reasonCode: ReasonCode;
  readonly level: VerificationLevel;
  readonly channel: ContactRow["channel"];
  readonly language: Language;
}

/**
 * Chooses what to offer now. Takes the profile *after* the disclosure decision, so that no title and no reason can
 * carry a fact the agent may not see. Same input, same slate.
 */
export function decideSlate(
  profile: Profile,
  _context: SlateContext,
  { decisionId, now }: { readonly decisionId: string; readonly now: Date },
): Decision {
  return {
    decisionId,
    contactId: profile.contactId,
    decidedAt: now.toISOString(),
    card: null,
    quiet: [],
    heldBack: [],
  };
}
