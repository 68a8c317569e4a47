import { factInWords, pairInWords } from "./reason-words.ts";
import type { Translated } from "./reason-words.ts";
import { bandOf } from "./retention-band.ts";
import type { RetentionBand } from "./retention-band.ts";
import type { RetentionFacts } from "./retention-facts.ts";
import type { MemberScore, Reason } from "./score-members.ts";
import type { SegmentCode } from "./segments.ts";
import { slotFacts } from "./talking-points.ts";
import type { SlotFacts } from "./talking-points.ts";

/** What is kept of a member's score in the lake, `members/<patient id>/retention.json`. */
export interface RetentionScoreFile {
  readonly patientId: string;
  /** For reports alone; the page is told the band. */
  readonly probability: number;
  readonly band: RetentionBand;
  readonly segment: SegmentCode | null;
  /** `with` where two facts tell together. */
  readonly reasons: readonly (Reason & { readonly words: Translated })[];
  /** The figures that talking points may hold. */
  readonly figures: SlotFacts;
  /** Which card it was. */
  readonly cardVersion: string;
  /** The day of the extract it was made from, `YYYY-MM-DD`. */
  readonly asOf: string;
}

interface Scored {
  readonly patientId: string;
  readonly facts: RetentionFacts;
  readonly score: MemberScore;
}

/** The same member, extract and card give the same file, byte by byte. */
export function scoreFileOf(
  { patientId, facts, score }: Scored,
  { cardVersion, asOf }: Pick<RetentionScoreFile, "cardVersion" | "asOf">,
): RetentionScoreFile {
  return {
    patientId,
    // More digits than this nobody's data bear out.
    probability: Math.round(score.probability * 10_000) / 10_000,
    band: bandOf(score.probability),
    segment: score.segment,
    reasons: score.reasons.flatMap((reason) => {
      const words =
        reason.with === undefined
          ? factInWords(reason.fact, facts)
          : pairInWords(reason.fact, reason.with, facts);
      return words === null ? [] : [{ ...reason, words }];
    }),
    figures: slotFacts(facts),
    cardVersion,
    asOf,
  };
}
