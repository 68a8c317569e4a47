import type { SaidTurn } from "../../contact/said-turns.ts";
import type { LineOfBusiness } from "../../profile/coverage/coverage-period.ts";
import { evidenceOf } from "./evidence.ts";
import type { Evidence } from "./evidence.ts";
import { explain } from "./explain.ts";
import { matterClock } from "./matter-clocks.ts";
import { matterRules } from "./matter-rules.ts";
import { matterKinds, sureFrom } from "./matter.ts";
import type { Finding, MatterKind, Quote } from "./matter.ts";
import { likelihoods } from "./matter-model.ts";
import { matterModel } from "./model-file.ts";
import { meantIn, rememberedBefore } from "./remembered.ts";
import { strongestClause } from "./strongest-clause.ts";

/** A turn as far as it matters here: a hand-over card's turns have no more. */
export type ReadableTurn = Pick<SaidTurn, "turnId" | "at" | "from" | "text">;

export interface MatterContext {
  /** What the contact is held in; null where it is not known. Each turn is read in the language it is in. */
  readonly language: string | null;
  /** Null where it is not on record: the strictest limits are taken then. */
  readonly line: LineOfBusiness | null;
}

/**
 * What this contact is about, from what the member said: a finding for each kind, at the turn that said it first, since
 * that is when its clock begins. More turns never take a finding away, and change it only where a faint one is said plainly. What agent and bot say is never a sign
 * of anything: an agent who offers an appeal has not heard one.
 */
export function readMatters(turns: readonly ReadableTurn[], context: MatterContext): readonly Finding[] {
  const isSpanish = context.language?.startsWith("es") ?? false;
  const found = new Map<MatterKind, Finding>();
  const before: ReadonlySet<string>[] = [];
  for (const turn of turns.filter(({ from }) => from === "member")) {
    const evidence = evidenceOf(turn.text, isSpanish, rememberedBefore(before));
    const likely = likelihoods(matterModel, evidence.features);
    matterKinds.forEach((kind, at) => {
      const confidence = likely[at] ?? 0;
      const needed = before.length === 0 ? matterModel.cutOff : matterModel.laterCutOff;
      const standing = found.get(kind);
      const isPlainer = standing === undefined || (standing.confidence < sureFrom && confidence >= sureFrom);
      if (!isPlainer || confidence < needed[kind]) return;
      const finding = toFinding(kind, { turn, evidence, confidence, context });
      if (finding !== null) found.set(kind, finding);
    });
    before.push(meantIn(evidence));
  }
  return matterKinds.flatMap((kind) => found.get(kind) ?? []);
}

interface Said {
  readonly turn: ReadableTurn;
  readonly evidence: Evidence;
  readonly confidence: number;
  readonly context: MatterContext;
}

function toFinding(kind: MatterKind, { turn, evidence, confidence, context }: Said): Finding | null {
  const strongest = strongestClause(kind, evidence, matterModel);
  if (strongest === null) return null;
  const quote: Quote = { turnId: turn.turnId, words: strongest.words, at: turn.at };
  return {
    kind,
    confidence: Math.round(confidence * 100) / 100,
    quote,
    rule: matterRules[kind],
    clock: matterClock(kind, turn, context.line),
    explanation: explain(quote.words, strongest.because),
  };
}
