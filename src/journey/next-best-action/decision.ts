import type { Source } from "../profile/profile.ts";

/** One suggestion to the agent, with its reason and evidence. */
export interface Hint {
  readonly hintId: string;
  /** The rule that made it. */
  readonly rule: string;
  /** The action, as the agent would say it to themselves. */
  readonly title: string;
  /** One sentence why. */
  readonly reason: string;
  readonly sources: readonly { readonly label: string; readonly source: Source }[];
  readonly accept: string;
  readonly guide: {
    readonly title: string;
    readonly steps: readonly GuideStep[];
  };
}

/** What to do next once a hint is accepted; `say` is a sentence for the member, in their language where we have it. */
export interface GuideStep {
  readonly title: string;
  readonly say: { readonly en: string; readonly es: string | null } | null;
}

/** One card and at most two quiet lines, with what was held back. Made once per contact and never changed. */
export interface Decision {
  readonly decisionId: string;
  readonly contactId: string;
  /** ISO 8601. */
  readonly decidedAt: string;
  readonly card: Hint | null;
  readonly quiet: readonly Hint[];
  readonly heldBack: readonly { readonly rule: string; readonly why: string }[];
}
