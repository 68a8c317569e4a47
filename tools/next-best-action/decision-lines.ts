import type { Words } from "#journey/contact/words.ts";
import type { Check } from "#journey/next-best-action/condition.ts";
import type { Considered, Decision, Hint } from "#journey/next-best-action/decision.ts";

type Language = keyof Words;

/** A decision as a person reads it in a terminal. */
export const decisionLines = (decision: Decision, tells: string, language: Language): readonly string[] => [
  ...(tells === "" ? [] : [tells, ""]),
  ...slateLines(decision, language),
  "",
  "Held back:",
  ...heldLines(decision, language),
  "",
  "Every rule’s path:",
  ...decision.considered.flatMap((each) => pathLines(each, language)),
];

function slateLines({ card, quiet, care }: Decision, language: Language): readonly string[] {
  const down = care === "down" ? ["(Care management did not answer: the rules decided alone.)"] : [];
  if (card === null) return ["Nothing to suggest.", ...down];
  return [
    ...hintLines("Card ", card, language),
    ...quiet.flatMap((hint) => hintLines("Quiet", hint, language)),
    ...down,
  ];
}

const hintLines = (place: string, hint: Hint, language: Language): readonly string[] => [
  `${place} ${hint.rule}: ${hint.title[language]}`,
  `      why: ${hint.reason[language]}`,
  ...hint.heard.map(({ words }) => `      heard: “${words}”`),
  ...hint.sources.map(({ label, source }) => `      source: ${label}, ${source.resource}, ${source.asOf}`),
  ...hint.doubts.map((doubt) => `      doubt: ${doubt[language]}`),
];

function heldLines({ heldBack }: Decision, language: Language): readonly string[] {
  return heldBack.length === 0
    ? ["  nothing"]
    : heldBack.map(({ rule, why }) => `  ${rule}: ${why[language]}`);
}

function pathLines(
  { rule, version, outcome, checks, score }: Considered,
  language: Language,
): readonly string[] {
  if (outcome.kind === "nothing") return [`  ${rule} v${version}: nothing to speak of`];
  const end = "why" in outcome ? `${outcome.kind}: ${outcome.why[language]}` : outcome.kind;
  return [
    `  ${rule} v${version}: ${end}`,
    ...checks.map((check) => `    ${checkWords(check)}`),
    ...(score === null ? [] : [`    score ${scoreWords(score)}`]),
  ];
}

const checkWords = ({ sieve, fact, op, expected, actual, passes, resource }: Check): string => {
  const asked = op === "rule" ? fact : `${fact} ${op} ${JSON.stringify(expected)}`;
  const found = op === "rule" ? "" : `, found ${JSON.stringify(actual)}`;
  return `${passes ? "✓" : "✗"} ${sieve}: ${asked}${found}${resource === null ? "" : ` (${resource})`}`;
};

const scoreWords = ({
  propensity,
  context,
  value,
  lever,
  confidence,
  total,
  probability,
}: NonNullable<Considered["score"]>): string =>
  `${total.toFixed(3)} = propensity ${propensity.toFixed(3)} × context ${context} × value ${value.toFixed(2)} × lever ${lever} × confidence ${confidence.toFixed(2)}${probability === null ? "" : `; first of the scored ones in ${Math.round(probability * 100)} of 100 draws`}`;
