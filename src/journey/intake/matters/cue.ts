import type { MatterKind } from "./matter.ts";

/** Words that point to a kind of matter, in one language. */
export interface Cue {
  /** Unique within its language, the same in both where they mean the same, e.g. `longWait`. */
  readonly id: string;
  /** Null: it points to nothing by itself, and is there for pairs. */
  readonly kind: MatterKind | null;
  /** What it is worth before anything was learned, in the logarithm of odds. */
  readonly weight: number;
  readonly phrases: string;
}

/** Two cues that together say what neither says alone: a denial, and that it is wrong. They may lie turns apart. */
export interface CuePair {
  readonly id: string;
  readonly first: string;
  readonly second: string;
  readonly kind: MatterKind;
  readonly weight: number;
}

/**
 * What takes from a cue its meaning in the sentence it is said in: somebody else's matter, one that is over, one that is
 * only thought of, one that is denied, the weather.
 */
export const guards = ["thirdParty", "past", "hypothetical", "negated", "offTopic"] as const;
export type Guard = (typeof guards)[number];

/** Words that point, in one language. */
export interface CueBook {
  readonly classes: Readonly<Record<string, string>>;
  readonly cues: readonly Cue[];
  readonly guards: Readonly<Record<Guard, string>>;
}

export const cuePairs: readonly CuePair[] = [
  { id: "denialContested", first: "denial", second: "contests", kind: "appeal", weight: 4.5 },
  { id: "denialNeeded", first: "denial", second: "needsIt", kind: "appeal", weight: 2.5 },
  { id: "denialAngry", first: "denial", second: "anger", kind: "appeal", weight: 1.5 },
  { id: "praiseThatStings", first: "praise", second: "failing", kind: "grievance", weight: 4 },
  { id: "serviceAsked", first: "asksFor", second: "service", kind: "determination", weight: 2 },
];
