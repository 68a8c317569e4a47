import type { CallerKind, ReasonCode, VerificationLevel } from "../contact/attributes.ts";
import type { Words } from "../contact/words.ts";
import type { Category } from "../disclosure/categories.ts";
import type { Condition, Fact } from "./condition.ts";
import type { Topic } from "./context/heard-topics.ts";
import type { HintDraft } from "./decision.ts";
import type { Moment } from "./moment.ts";
import type { Group, Standing } from "./standing.ts";

/** Where the law says it. `isChecked`: somebody read the text itself. */
export interface Citation {
  readonly text: string;
  readonly isChecked: boolean;
}

/** One thing on the page or in the conversation that the rule could speak of. */
export interface Found {
  /** What it is about, stable over contacts, e.g. `ExplanationOfBenefit/7`: how a repeated offer is known. */
  readonly about: string;
  /** What the rule knows of it; conditions ask for these as `its.<name>`. */
  readonly facts: Readonly<Record<string, Fact>>;
  /** An obligation or worry of today: it comes even before what the caller asked. */
  readonly isPressing?: boolean;
  /** The member waits to hear of it from us: it comes before everything merely useful, and is not left to chance. */
  readonly isAwaited?: boolean;
  /** It answers what the caller wants, though the rule's `answers` do not say so. */
  readonly answersCaller?: boolean;
  /** What contradicts itself in the facts, each as a sentence: it makes the offer less sure, and is said on the card. */
  readonly doubts?: readonly Words[];
  /** Made only for what is shown. */
  readonly draft: () => HintDraft;
}

/** One action that may be offered. Pure: what it reads stands in the moment it is handed. */
export interface Rule {
  /** Kebab-case, the file's name. Stored with every decision: never reused for another meaning. */
  readonly id: string;
  /** Counts up with every change of what it does or says. */
  readonly version: number;
  readonly group: Group;
  readonly standing: Standing;
  /** Whom its sentences speak to. */
  readonly speaksTo: readonly CallerKind[];
  /** Below this level of verification it is not offered. */
  readonly level: VerificationLevel;
  /** The parts of the page its sentences carry: with one of them closed it is not offered. */
  readonly reads: readonly Category[];
  /** The reasons for contact and the topics of conversation that it answers. */
  readonly answers: readonly ReasonCode[];
  readonly answersTopics: readonly Topic[];
  /** 0 to 1 each: what it is worth to the member (harm spared, money, time) and to the plan. */
  readonly value: { readonly member: number; readonly plan: number };
  /** Once declined or taken, days until it may be offered again about the same thing. */
  readonly coolDownDays: number;
  readonly cites: readonly Citation[];
  /** Rules it comes before whenever both are offered in the same tier. */
  readonly outranks?: readonly string[];
  readonly conditions: readonly Condition[];
  /** Everything it could speak of, the best first; empty where the moment holds nothing of the kind. */
  readonly find: (moment: Moment) => readonly Found[];
}
