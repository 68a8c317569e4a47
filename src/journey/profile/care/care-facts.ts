import type { Source } from "../source.ts";

/** A measure's gap, or an issue the plan detected. `detail` speaks of what is on record, never of what was done. */
export interface CareGap {
  readonly measure: string;
  readonly status: "open" | "dueSoon" | "overdue" | "closed";
  readonly detail: string;
  /** Who looks for it: a published measure, e.g. "CMS eCQM 122", or the plan's own review. */
  readonly program?: string | undefined;
  readonly source: Source;
}

/** Share of days with medicine at hand. */
export interface Adherence {
  /** Whole percent, rounded down: 79.9 is not 80. */
  readonly percent: number;
  readonly threshold: number;
  readonly daysCovered: number;
  /** Days from the first fill that counts to the page's day. */
  readonly days: number;
  readonly citation: string;
}

/** What a pharmacist should look at. The words hand off and never advise. */
export interface MedicationFlag {
  readonly kind: "duplicateTherapy" | "highDose" | "interaction";
  readonly words: string;
  readonly citation: string;
}

export interface Medication {
  readonly name: string;
  readonly supply: "onTrack" | "refillNow" | "late" | "noRecord";
  /** Days past (positive) or until (negative) the day the supply ends; null without a fill on record. */
  readonly daysLate: number | null;
  readonly refillsLeft: number | null;
  readonly detail: string;
  /** Absent where too few fills are on record to count. */
  readonly adherence?: Adherence | undefined;
  readonly flags?: readonly MedicationFlag[] | undefined;
  readonly source: Source;
}

export interface Allergy {
  readonly substance: string;
  /** As recorded, e.g. "Hives, severe"; null without a record. Shown, never interpreted. */
  readonly reaction: string | null;
  readonly criticality: "high" | "low" | null;
  /** False where somebody only reported it. */
  readonly isConfirmed: boolean;
  readonly since: string | null;
  readonly source: Source;
}

export interface Goal {
  readonly words: string;
  readonly dueOn: string | null;
  /** As recorded: what became of it so far. */
  readonly progress: string | null;
  readonly source: Source;
}

export interface CarePlan {
  readonly title: string;
  readonly since: string | null;
  /** What is planned, each in words. */
  readonly activities: readonly string[];
  readonly goals: readonly Goal[];
  readonly source: Source;
}

export interface CareTeamMember {
  readonly name: string;
  readonly role: string;
  readonly place: string | null;
  readonly source: Source;
}

export interface SocialAnswer {
  readonly topic: string;
  /** What was said, or what is on the problem list. */
  readonly answer: string;
  readonly isNeed: boolean;
  readonly on: string | null;
  readonly source: Source;
}

/** Food, housing, transport and the like. Asked once a year, not at every call. */
export interface Social {
  readonly lastAskedOn: string | null;
  /** Null: never asked as far as we have a record; else the day from which it may be asked again. */
  readonly askAgainFrom: string | null;
  readonly mayAsk: boolean;
  readonly citation: string;
  readonly answers: readonly SocialAnswer[];
}

export interface Visit {
  /** ISO 8601 instant; null where no time is set yet. */
  readonly at: string | null;
  readonly isUpcoming: boolean;
  readonly status: "booked" | "waiting" | "kept" | "missed" | "cancelled" | "noRecord";
  readonly what: string;
  readonly who: string | null;
  readonly where: string | null;
  readonly source: Source;
}

export interface Appeal {
  readonly kind: "grievance" | "appeal";
  readonly what: string;
  readonly status: "open" | "decided" | "withdrawn";
  /** How it was decided, in the record's words. */
  readonly outcome: string | null;
  readonly urgency: "standard" | "expedited";
  readonly receivedOn: string | null;
  /** ISO 8601 day or instant; null once it is closed, and where neither the record nor a rule says. */
  readonly dueAt: string | null;
  /** Whether the due time stands on the record or follows from the rule cited. */
  readonly dueBy: "record" | "rule" | null;
  /** The rule's limit in words with where it is written. */
  readonly clock: { readonly words: string; readonly citation: string } | null;
  readonly source: Source;
}
