import type { IntakeReview, IntakeReviews } from "#contract/intake.ts";
import type { MatterKind } from "#journey/intake/matters/matter.ts";

export const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

const kindsOr = (kinds: readonly MatterKind[], none: string): string => kinds.join(", ") || none;

/** `Heard grievance, filed as inquiry`. */
export const differenceOf = ({ found, chosen }: Pick<IntakeReview, "found" | "chosen">): string =>
  `Heard ${kindsOr(found, "nothing")}, ${chosen === null ? "filed without a word" : `filed as ${kindsOr(chosen, "nothing")}`}`;

/** `It was a matter of grievance, says quinn. A complaint.` */
export const verdictLine = ({ kinds, by, note }: NonNullable<IntakeReview["verdict"]>): string =>
  `${capital(kindsOr(kinds, "nothing for us"))}, says ${by}.${note === "" ? "" : ` ${note}`}`;

/** The figure an auditor asks for, over the contacts below. */
export function misfiledWords({
  misfiled,
  filedAsInquiry,
  awaitingQuality,
}: IntakeReviews["misfiled"]): string {
  if (filedAsInquiry === 0) return "No inquiry is in doubt.";
  const judged = awaitingQuality === 0 ? "" : ` ${awaitingQuality} of them not judged yet.`;
  return `Misfiled inquiries: ${misfiled} of ${filedAsInquiry} in doubt.${judged}`;
}

/** Open ones first, the most urgent of them first; then what was judged, the latest first. */
export const inQueueOrder = (reviews: readonly IntakeReview[]): readonly IntakeReview[] => [
  ...reviews
    .filter(({ verdict }) => verdict === null)
    .toSorted((one, other) => compare(one.dueAt, other.dueAt)),
  ...reviews
    .filter(({ verdict }) => verdict !== null)
    .toSorted((one, other) => compare(other.verdict?.at ?? "", one.verdict?.at ?? "")),
];

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
