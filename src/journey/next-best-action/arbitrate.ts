import { byText } from "../profile/in-order.ts";
import type { Group, Standing } from "./standing.ts";

/** A good offer on its way to the slate. */
export interface Candidate {
  readonly rule: string;
  readonly group: Group;
  readonly standing: Standing;
  readonly outranks: readonly string[];
  readonly answersCaller: boolean;
  /** ISO 8601: when the caller last spoke of it; empty where they did not since the bot. */
  readonly askedAt: string;
  /** An obligation or worry of today. */
  readonly isPressing: boolean;
  /** A case manager asks for it, or the member waits for it. */
  readonly isUrged: boolean;
  /** The card that stands on the page undecided. */
  readonly isOnPage: boolean;
  /** Comparable within a tier only. */
  readonly score: number;
}

/** Why one that was good is not on the slate. */
export type Beaten = "danger" | "sameGroup" | "oneUnasked" | "noRoom";

export interface Arbitration<C extends Candidate> {
  readonly card: C | null;
  readonly quiet: readonly C[];
  readonly beaten: readonly { readonly candidate: C; readonly by: string; readonly how: Beaten }[];
}

/** One card and two lines: readers of more hints than that stop reading any. */
const slateSize = 3;

/**
 * The tiers, best first. No score lifts anything over a tier: a legal clock of today and a life come before the caller's own
 * question, the question before a clock with time left, and that before everything merely useful.
 */
export const tiers = ["safety", "pressing", "asked", "obligation", "urged", "scored"] as const;
export type Tier = (typeof tiers)[number];

export function tierOf({ standing, isPressing, answersCaller, isUrged }: Candidate): Tier {
  if (standing === "safety") return "safety";
  if (standing === "obligation" && isPressing) return "pressing";
  if (answersCaller) return "asked";
  if (standing === "obligation") return "obligation";
  return isUrged ? "urged" : "scored";
}

const rankOf = (candidate: Candidate): number => tiers.indexOf(tierOf(candidate));

/**
 * Who speaks. Ties are settled by the rule's name, so that the same facts always make the same slate. Of each group one,
 * and of what nobody asked for one: more is noise. A worry for somebody's life stands alone until it is decided. What the caller spoke of last is answered first; else the card on the page
 * keeps its place against its own tier.
 */
export function arbitrate<C extends Candidate>(candidates: readonly C[]): Arbitration<C> {
  const slate: C[] = [];
  const beaten: { candidate: C; by: string; how: Beaten }[] = [];
  for (const candidate of candidates.toSorted(inOrder)) {
    const loss = lossOf(candidate, slate);
    if (loss === null) slate.push(candidate);
    else beaten.push({ candidate, ...loss });
  }
  const [card, ...quiet] = slate;
  return { card: card ?? null, quiet, beaten };
}

function inOrder(left: Candidate, right: Candidate): number {
  return (
    rankOf(left) - rankOf(right) ||
    (tierOf(left) === "asked" ? byText(right.askedAt, left.askedAt) : 0) ||
    Number(right.isOnPage) - Number(left.isOnPage) ||
    outranking(left, right) ||
    right.score - left.score ||
    byText(left.rule, right.rule)
  );
}

function outranking(left: Candidate, right: Candidate): number {
  if (left.outranks.includes(right.rule)) return -1;
  return right.outranks.includes(left.rule) ? 1 : 0;
}

function lossOf(candidate: Candidate, slate: readonly Candidate[]): { by: string; how: Beaten } | null {
  const [first] = slate;
  if (first?.standing === "safety") return { by: first.rule, how: "danger" };
  const rival = slate.find(({ group }) => group === candidate.group);
  if (rival !== undefined) return { by: rival.rule, how: "sameGroup" };
  const unasked = slate.find((each) => tierOf(each) === "scored");
  if (unasked !== undefined && tierOf(candidate) === "scored") return { by: unasked.rule, how: "oneUnasked" };
  const last = slate.at(-1);
  return slate.length < slateSize || last === undefined ? null : { by: last.rule, how: "noRoom" };
}
