import type { Profile } from "../profile/profile.ts";
import type { Source } from "../profile/source.ts";
import type { Translated } from "./reason-words.ts";
import type { RetentionBand } from "./retention-band.ts";
import { segmentCodes } from "./segments.ts";
import type { SegmentCode } from "./segments.ts";
import { inWords, talkingPoints } from "./talking-points.ts";
import type { SlotFacts } from "./talking-points.ts";

/** What may be made of a member's retention score in a contact. */
export interface RetentionView {
  readonly band: RetentionBand;
  readonly segment: SegmentCode | null;
  /** Why, the weightiest first, for the agent and not to be read out. */
  readonly reasons: readonly Translated[];
  /** What to say; none without a segment. A sentence whose figure is not on record is not here. */
  readonly talkingPoints: readonly Translated[];
  /** What not to say; null without a segment. */
  readonly avoid: Translated | null;
  /** Where every figure in the sentences is from. */
  readonly sources: readonly { readonly label: string; readonly source: Source }[];
  /** The day of the plan's extract, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** From the page after disclosure; null where there is no score, or where it may not be shown. */
export function retentionView({ lakeFacts }: Pick<Profile, "lakeFacts">): RetentionView | null {
  const fact = lakeFacts?.facts.find(({ kind }) => kind === "retention");
  if (fact?.retention === undefined) return null;
  const { band, reasons, figures, asOf } = fact.retention;
  const segment = segmentCodes.find((code) => code === fact.retention?.segment) ?? null;
  return {
    band,
    segment,
    reasons,
    talkingPoints: segment === null ? [] : pointsOf(segment, figures),
    avoid: segment === null ? null : talkingPoints[segment].avoid,
    sources: [{ label: "Enrolment and renewal", source: fact.source }],
    asOf,
  };
}

const pointsOf = (segment: SegmentCode, figures: SlotFacts): readonly Translated[] =>
  talkingPoints[segment].leadWith.flatMap((point) => {
    const [en, es, zh] = [point.en, point.es, point.zh].map((sentence) => inWords(sentence, figures));
    return typeof en === "string" && typeof es === "string" && typeof zh === "string" ? [{ en, es, zh }] : [];
  });
