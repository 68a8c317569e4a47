import type { Considered, HintOutcome } from "#contract/next-best-action.ts";

/** A rule as a person reads its id: `denied-claim-explained` is "Denied claim explained". */
export function ruleWords(rule: string): string {
  const words = rule.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What became of a rule, in a word. */
export const outcomeWords: Readonly<Record<Considered["outcome"]["kind"], string>> = {
  card: "Shown as the card",
  quiet: "Shown as a line",
  beaten: "Good, and not shown",
  heldBack: "Held back",
  nothing: "Nothing to speak of",
};

const opWords: Readonly<Record<Considered["checks"][number]["op"], string>> = {
  is: "is",
  isNot: "is not",
  atLeast: "is at least",
  atMost: "is at most",
  oneOf: "is one of",
  includes: "includes",
  includesNot: "does not include",
  onRecord: "is on record",
  noRecord: "is not on record",
  rule: "",
};

type Check = Considered["checks"][number];

/** One question with its answer: "Days late is at least 3: 9". */
export function checkWords({ fact, op, expected, actual }: Check): string {
  if (op === "rule") return ruleWords(fact);
  const asked = `${factWords(fact)} ${opWords[op]}${expected === null ? "" : ` ${valueWords(expected)}`}`;
  return `${asked}: ${valueWords(actual)}`;
}

/** `its.daysLate` is "Days late". */
function factWords(fact: string): string {
  const words = fact
    .replace(/^its\./, "")
    .replaceAll(".", " ")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function valueWords(value: Check["expected"]): string {
  if (value === null) return "no record";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(Math.round(value * 10) / 10);
  return Array.isArray(value) ? value.join(", ") || "none" : value;
}

const whatWords = { referral: "The referral", task: "The task", message: "The message" } as const;

/** What software did for a hint that was taken; null where there was nothing to do. */
export function doneWords({ done }: Pick<HintOutcome, "done">): { text: string; isDone: boolean } | null {
  switch (done.kind) {
    case "nothing":
      return null;
    case "done":
      return { text: `${whatWords[done.what]} is written: ${done.reference}.`, isDone: true };
    case "failed":
      return {
        text: `${whatWords[done.what]} could not be written (${done.code}). Please do it by hand.`,
        isDone: false,
      };
  }
}

/** Why an agent leaves a hint, as the menu says it. */
export const declineWords = {
  alreadyDone: "Already done",
  notRelevant: "Does not apply to this caller",
  notTheMoment: "Not the moment",
  wrong: "It is wrong",
} as const satisfies Record<NonNullable<HintOutcome["reason"]>, string>;
