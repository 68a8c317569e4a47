import type { LineOfBusiness } from "../../profile/coverage/coverage-period.ts";
import { matterClock } from "./matter-clocks.ts";
import { bindingKinds, matterKinds } from "./matter.ts";
import type { Finding, MatterClock, MatterKind } from "./matter.ts";

/** A kind that an agent chose, with the clock it started. */
export interface ChosenMatter {
  readonly kind: MatterKind;
  /** ISO 8601: when the member said it, or where the reader heard nothing of it, when the agent said so. */
  readonly startedAt: string;
  readonly clock: MatterClock | null;
}

/** What an agent said a contact is about, beside what was found. It is never changed; a later one stands beside it. */
export interface MatterDecision {
  readonly decisionId: string;
  readonly contactId: string;
  readonly username: string;
  /** ISO 8601. */
  readonly at: string;
  /** As they stood when the agent decided: with the words, so that a review can be fair. */
  readonly found: readonly Finding[];
  readonly chosen: readonly ChosenMatter[];
  /** The agent's own words; empty where they gave none. */
  readonly reason: string;
}

/**
 * The decisions of a contact. Fulfilled by `adapters/server/records`; a fake lies beside it. `add` of what is there already
 * changes nothing.
 */
export interface MatterDecisions {
  /** Oldest first. */
  list(contactId: string): Promise<readonly MatterDecision[]>;
  add(decision: MatterDecision): Promise<void>;
}

interface Deciding {
  readonly contactId: string;
  readonly username: string;
  readonly found: readonly Finding[];
  readonly chosen: readonly MatterKind[];
  readonly reason: string;
  readonly line: LineOfBusiness | null;
}

/** The decision as it is kept: each kind once, with the clock of what was said, or one that begins now. */
export function decideMatters(
  { contactId, username, found, chosen, reason, line }: Deciding,
  { decisionId, now }: { readonly decisionId: string; readonly now: Date },
): MatterDecision {
  const at = now.toISOString();
  return {
    decisionId,
    contactId,
    username,
    at,
    found,
    reason: reason.trim(),
    chosen: matterKinds
      .filter((kind) => chosen.includes(kind))
      .map((kind) => {
        const finding = found.find((each) => each.kind === kind);
        if (finding) return { kind, startedAt: finding.quote.at, clock: finding.clock };
        return { kind, startedAt: at, clock: matterClock(kind, { text: "", at }, line) };
      }),
  };
}

/** Whether reader and agent differ on something that binds the plan. */
export const disagrees = (found: readonly MatterKind[], chosen: readonly MatterKind[]): boolean =>
  bindingKinds.some((kind) => found.includes(kind) !== chosen.includes(kind));
