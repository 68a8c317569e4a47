import type { Review } from "#contract/reviews.ts";
import { breakGlassReasons } from "#journey/disclosure/break-glass-reasons.ts";
import { unusualReasons } from "#journey/disclosure/unusual-look.ts";

/** What happened, as the queue's line says it. */
export const titleOf = ({ why, name }: Review): string =>
  why.kind === "breakGlass" ? `${name} broke the glass` : `${name}, unusual look`;

/** Why it is in the queue. */
export const reasonOf = ({ why }: Review): string =>
  why.kind === "breakGlass"
    ? breakGlassReasons[why.reason]
    : why.reasons.map((reason) => unusualReasons[reason]).join("; ");

export const verdictWords = { justified: "Justified", notJustified: "Not justified" } as const;

/** `due in 23 h`, `due in 40 min`, `overdue`. */
export function dueWords(dueAt: string, now: number): string {
  const minutes = Math.floor((Date.parse(dueAt) - now) / 60_000);
  if (minutes < 0) return "overdue";
  return minutes < 120 ? `due in ${minutes} min` : `due in ${Math.floor(minutes / 60)} h`;
}

/** Open ones first, the most urgent of them first; then what was decided, the latest first. */
export const inQueueOrder = (reviews: readonly Review[]): readonly Review[] => [
  ...reviews
    .filter(({ verdict }) => verdict === null)
    .toSorted((one, other) => compare(one.dueAt, other.dueAt)),
  ...reviews
    .filter(({ verdict }) => verdict !== null)
    .toSorted((one, other) => compare(other.verdict?.at ?? "", one.verdict?.at ?? "")),
];

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
