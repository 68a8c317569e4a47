import type { Review } from "#contract/reviews.ts";
import { fraudSignals } from "#journey/contact/fraud-signals.ts";
import { breakGlassReasons } from "#journey/disclosure/break-glass-reasons.ts";
import { unusualReasons } from "#journey/disclosure/unusual-look.ts";

/** What happened, as the queue's line says it. */
export function titleOf({ why, name }: Review): string {
  switch (why.kind) {
    case "breakGlass":
      return `${name} broke the glass`;
    case "unusual":
      return `${name}, unusual look`;
    case "suspectedFraud":
      return `Caller of ${name}, suspected fraud`;
  }
}

/** Why it is in the queue. */
export function reasonOf({ why }: Review): string {
  switch (why.kind) {
    case "breakGlass":
      return breakGlassReasons[why.reason];
    case "unusual":
      return why.reasons.map((reason) => unusualReasons[reason]).join("; ");
    case "suspectedFraud":
      return fraudSignals[why.signal];
  }
}

const ofLooks = {
  justified: "Justified",
  notJustified: "Not justified",
  whyNot: "Say why it was not justified",
};
const ofCallers = {
  justified: "Suspicion holds",
  notJustified: "No fraud",
  whyNot: "Say why it is no fraud",
};

/** What a supervisor may say of it: of a look whether it was right, of a suspicion whether it was. */
export const verdictWordsOf = ({ why }: Review) => (why.kind === "suspectedFraud" ? ofCallers : ofLooks);

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
