/** Beta(alpha, beta): what is known of how often an offer is taken. */
export interface Posterior {
  readonly alpha: number;
  readonly beta: number;
}

/** How often a rule's offers were taken so far. */
export interface Tally {
  readonly accepted: number;
  /** Declined, or shown and left alone to the end of the contact. */
  readonly notTaken: number;
}

/** What was learned up to a day. A snapshot: it goes into the record of every decision made with it. */
export interface Learned {
  /** e.g. `2026-11-27`; counts as the version. */
  readonly asOf: string;
  /** By rule and segment, as `segmentKey` writes it. */
  readonly tallies: Readonly<Record<string, Tally>>;
}

export const nothingLearned: Learned = { asOf: "none", tallies: {} };

/** Where an offer is made decides how it is taken; who takes it must not: no age, sex or language is in here. */
export const segmentKey = (rule: string, channel: "voice" | "chat" | null, answersCaller: boolean): string =>
  `${rule}|${channel ?? "other"}|${answersCaller ? "asked" : "unasked"}`;

/** Before anything is learned an offer is as likely as not to be taken: worth four looks. */
const prior: Posterior = { alpha: 2, beta: 2 };

export function posteriorOf({ tallies }: Learned, key: string): Posterior {
  const tally = tallies[key];
  return tally === undefined
    ? prior
    : { alpha: prior.alpha + tally.accepted, beta: prior.beta + tally.notTaken };
}
