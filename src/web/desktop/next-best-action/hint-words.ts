import type { Considered, HintOutcome, Words } from "#contract/next-best-action.ts";

/** A rule as a person reads its id: `denied-claim-explained` is "Denied claim explained". */
export function ruleWords(rule: string): string {
  const words = rule.replaceAll("-", " ").replaceAll(/\b(id|pcp)\b/g, (short) => short.toUpperCase());
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

/** One question with its answer: "Days late is at least 3: 9"; one of yes and no without saying them twice. */
export function checkWords({ fact, op, expected, actual }: Check): string {
  if (op === "rule") return `Against it: ${fact.replaceAll("-", " ")}`;
  if (op === "is" && typeof expected === "boolean") return `${factWords(fact)}: ${valueWords(actual)}`;
  const asked = `${factWords(fact)} ${opWords[op]}${expected === null ? "" : ` ${valueWords(expected)}`}`;
  return `${asked}: ${valueWords(actual)}`;
}

/** `its.daysLate` is "Days late", `its.isDue` is "Due". */
function factWords(fact: string): string {
  const words = fact
    .replace(/^its\.(?:is(?=[A-Z]))?/, "")
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

/** Enough of a reference to find it by: the first eight digits of a UUID. */
const shortReference = (reference: string): string => reference.replace(/([0-9a-f]{8})-[0-9a-f-]{27}$/, "$1");

/** What software did for a hint that was taken; null where there was nothing to do. */
export function doneWords({ done }: Pick<HintOutcome, "done">): { text: string; isDone: boolean } | null {
  switch (done.kind) {
    case "nothing":
      return null;
    case "done":
      return { text: `${whatWords[done.what]} is written: ${shortReference(done.reference)}.`, isDone: true };
    case "failed":
      return {
        text: `${whatWords[done.what]} could not be written (${done.code}). Please do it by hand.`,
        isDone: false,
      };
  }
}

/** What the sign before a doubt says to who does not see it. */
export const lessSureWords = { en: "Less sure", es: "Menos seguro", zh: "不太确定" } as const satisfies Words;

/** The button that leaves a hint, and the one that leaves it with a reason. */
export const notNowWords = {
  plain: { en: "Not now", es: "Ahora no", zh: "暂不" },
  why: { en: "Not now, and why", es: "Ahora no, y por qué", zh: "暂不，并说明原因" },
} as const satisfies Record<string, Words>;

/** Why an agent leaves a hint, as the menu says it. */
export const declineWords = {
  alreadyDone: { en: "Already done", es: "Ya está hecho", zh: "已经办了" },
  notRelevant: {
    en: "Does not apply to this caller",
    es: "No se aplica a esta persona",
    zh: "不适用于这位来电者",
  },
  notTheMoment: { en: "Not the moment", es: "No es el momento", zh: "现在不是时候" },
  wrong: { en: "It is wrong", es: "Está equivocado", zh: "内容有误" },
} as const satisfies Record<NonNullable<HintOutcome["reason"]>, Words>;

/** What to say aloud, in the marks of its language. */
export const spokenWords = (language: keyof Words, words: string): string =>
  language === "es" ? `«${words}»` : `“${words}”`;
