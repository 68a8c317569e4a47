import type { CallerKind, Language, ReasonCode, VerificationLevel } from "../contact/attributes.ts";
import type { ContactRow } from "../contact/contact-row.ts";
import type { SaidTurn } from "../contact/said-turns.ts";
import type { Category } from "../disclosure/categories.ts";
import type { Profile } from "../profile/profile.ts";
import type { BoardLine } from "./board-lines.ts";
import type { CareStanding } from "./care-standing.ts";
import type { HeardTopics } from "./context/heard-topics.ts";
import type { Mood } from "./context/mood.ts";
import type { PastOffer } from "./past-offer.ts";

/** How long an agent has done this work: who knows it well is shown less. Each agent sets it for themselves. */
export const tenures = ["new", "experienced"] as const;
export type Tenure = (typeof tenures)[number];

/** What a rule looks at: the page as the agent sees it, what was said, and the moment. Handed in whole, never fetched. */
export interface Moment {
  /** After the disclosure decision: no rule can speak of what the agent may not see. */
  readonly profile: Profile;
  /** The parts of the page that are open to this agent for this caller. */
  readonly open: ReadonlySet<Category>;
  readonly now: Date;
  /** YYYY-MM-DD in UTC. */
  readonly today: string;
  readonly callerKind: CallerKind;
  readonly level: VerificationLevel;
  readonly channel: ContactRow["channel"];
  readonly language: Language;
  readonly reasonCode: ReasonCode;
  /** What the caller is in touch about, as far as known: the reason, the bot's card and what was said since. */
  readonly matters: ReadonlySet<ReasonCode>;
  /** What the bot looked up for the caller or was given by them, e.g. a claim number. */
  readonly mentioned: readonly string[];
  /** Topics that came up, each with the words it rests on. */
  readonly heard: HeardTopics;
  readonly mood: Mood;
  /** Every turn so far, oldest first. */
  readonly said: readonly SaidTurn[];
  /** What care management knows of this member, as far as it answered. */
  readonly care: CareStanding;
  /** What was offered to this member before, on this contact and on others, newest first. */
  readonly past: readonly PastOffer[];
  /** The claims that a calling practice asked about; empty for everybody else. */
  readonly board: readonly BoardLine[];
  readonly tenure: Tenure;
}
