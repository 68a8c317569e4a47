import type { Words } from "../contact/words.ts";
import type { Source } from "../profile/source.ts";
import type { Check, Sieve } from "./condition.ts";
import type { Heard } from "./context/heard-topics.ts";
import type { Doing } from "./doing.ts";
import type { Group, Standing } from "./standing.ts";

/** What to do next once a hint is accepted. `title` is for the agent, `say` for the member in their language. */
export interface GuideStep {
  readonly title: string;
  readonly say: Words | null;
}

/** What a rule writes of a hint. */
export interface HintDraft {
  /** The action, as the agent would say it to themselves. */
  readonly title: Words;
  /** One sentence why. */
  readonly reason: Words;
  readonly sources: readonly { readonly label: string; readonly source: Source }[];
  /** The caller's own words it rests on; empty where it rests on the record alone. */
  readonly heard: readonly Heard[];
  readonly accept: Words;
  readonly guide: { readonly title: string; readonly steps: readonly GuideStep[] };
  readonly does: Doing;
}

/** One suggestion to the agent, with its reason and evidence. */
export interface Hint extends HintDraft {
  readonly hintId: string;
  /** The rule that made it. */
  readonly rule: string;
  readonly about: string;
  readonly group: Group;
  readonly standing: Standing;
  /** The law behind an obligation or a matter of safety; empty for everything else. */
  readonly laws: readonly string[];
  /** What makes it less sure, e.g. old facts; empty where nothing does. */
  readonly doubts: readonly Words[];
}

export interface HeldBack {
  readonly rule: string;
  readonly why: Words;
}

/** How a rule's score came about. The parts multiply to `total`. */
export interface Score {
  /** Where what becomes of the offer is counted; see `segmentKey`. */
  readonly segment: string;
  /** How likely the offer is to be taken: of the posterior, or drawn from it. */
  readonly propensity: number;
  /** Where a draw was made, from which posterior. */
  readonly draw: { readonly alpha: number; readonly beta: number } | null;
  readonly context: number;
  readonly value: number;
  readonly lever: number;
  /** How sure the facts are, 0 to 1. */
  readonly confidence: number;
  readonly total: number;
  /** The chance that this offer would be the first of the scored ones, over all draws. Null where chance has no say. */
  readonly probability: number | null;
}

export type Outcome =
  | { readonly kind: "card" | "quiet" }
  /** It was good, and another was better. */
  | { readonly kind: "beaten"; readonly by: string; readonly why: Words }
  | { readonly kind: "heldBack"; readonly sieve: Sieve; readonly why: Words }
  /** The moment holds nothing it speaks of. */
  | { readonly kind: "nothing" };

/** One rule's whole path: what was asked, how it answered, what became of it. */
export interface Considered {
  readonly rule: string;
  readonly version: number;
  readonly about: string | null;
  readonly outcome: Outcome;
  readonly checks: readonly Check[];
  readonly score: Score | null;
}

/** One card and at most two quiet lines, with what was held back and the whole reasoning. Never changed. */
export interface Decision {
  readonly decisionId: string;
  readonly contactId: string;
  /** ISO 8601. */
  readonly decidedAt: string;
  readonly engine: number;
  readonly card: Hint | null;
  readonly quiet: readonly Hint[];
  readonly heldBack: readonly HeldBack[];
  readonly considered: readonly Considered[];
  /** Whether care management had its say. */
  readonly care: "notAsked" | "down" | "answered";
  /** What chance decided with: the same seed gives the same slate. */
  readonly seed: number;
  /** Whether the scored offers were put in order by chance this once, to learn. */
  readonly isExploring: boolean;
}
