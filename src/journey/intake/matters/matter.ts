/** What a contact can be about in the eyes of the law. A contact can be several at once. */
export const matterKinds = ["inquiry", "grievance", "determination", "appeal"] as const;
export type MatterKind = (typeof matterKinds)[number];

/** Kinds that bind the plan by law. A question more or less harms nobody. */
export const bindingKinds: readonly MatterKind[] = ["grievance", "determination", "appeal"];

/**
 * From here on a finding is worth a word while people talk: on sentences never learned from, four in five of these are right
 * and four in five are found. What is less sure is asked in the wrap-up, where a wrong question costs a glance.
 */
export const sureFrom = 0.3;

/** A sentence for people, in the three languages of the plan; `zh` is Simplified Chinese. */
export interface Sentence {
  readonly en: string;
  readonly es: string;
  readonly zh: string;
}

/** Why a kind is what it is: the rule, in words that an agent reads, and where it is written. */
export interface MatterRule {
  readonly id: string;
  readonly says: Sentence;
  readonly citation: string;
}

/** Words that stand in a turn of the member, as they stand there. */
export interface Quote {
  readonly turnId: string;
  readonly words: string;
  /** ISO 8601: when that turn began. */
  readonly at: string;
}

/** How long somebody has to file. */
export interface FilingWindow {
  readonly words: string;
  readonly citation: string;
  readonly isChecked: boolean;
}

/** Until when the plan has to have done something about it. */
export interface MatterClock {
  /** ISO 8601. */
  readonly dueAt: string;
  readonly words: string;
  readonly citation: string;
  /** The line of business is not on record, or has no limit of its own: the strictest was taken. */
  readonly isAssumed: boolean;
  /** Whether the limit was looked up in the text of the law, or in CMS's own words about it. */
  readonly isChecked: boolean;
  /** For an appeal: how long after the notice it may be filed. */
  readonly window: FilingWindow | null;
}

/** What the words of a member seem to be. It is a proposal: an agent confirms or corrects it. */
export interface Finding {
  readonly kind: MatterKind;
  /** 0..1, calibrated on nothing but the labelled sentences: it orders findings and says no more. */
  readonly confidence: number;
  readonly quote: Quote;
  readonly rule: MatterRule;
  readonly clock: MatterClock | null;
  /** e.g. "because they said “I have been on hold for two hours”: a wait". */
  readonly explanation: Sentence;
}
