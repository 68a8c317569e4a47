import type { Source } from "../source.ts";

export interface Preference {
  readonly title: string;
  readonly detail: string;
  readonly source: Source;
}

/** Somebody close to the member, with what they may hear today. */
export interface Relative {
  readonly name: string;
  /** What they are to the member. */
  readonly relation: string;
  /** `inForce`: may hear what `mayHear` says; every other: nothing. */
  readonly standing: "inForce" | "ended" | "denied" | "none";
  /** The authority and its scope in one sentence. */
  readonly mayHear: string;
  readonly until: string | null;
  readonly source: Source;
}

export interface ConsentOnFile {
  readonly what: string;
  readonly decision: "agreed" | "refused";
  readonly standing: "inForce" | "ended" | "notYet";
  readonly since: string | null;
  readonly until: string | null;
  /** Whom it names, e.g. who may be spoken to. */
  readonly names: readonly string[];
  readonly source: Source;
}

export interface ContactPointOnFile {
  readonly channel: "text" | "call" | "email" | "letter" | "fax" | "other";
  readonly value: string;
  /** e.g. "Home", "Mobile"; null without a record. */
  readonly place: string | null;
  /** 1 is tried first; null where the member named no order. */
  readonly rank: number | null;
}

/** How the member is reached. Where they asked for confidential communication there is nothing else in here. */
export interface ContactPoints {
  readonly isConfidential: boolean;
  /** The rule behind it; null without a request. */
  readonly citation: string | null;
  readonly points: readonly ContactPointOnFile[];
  readonly source: Source;
}
