import { categories } from "#journey/disclosure/categories.ts";
import type { Doing } from "#journey/next-best-action/doing.ts";
import type { HintDraft } from "#journey/next-best-action/decision.ts";
import { nothingLearned } from "#journey/next-best-action/learning/learned.ts";
import type { Moment } from "#journey/next-best-action/moment.ts";
import type { Citation, Rule } from "#journey/next-best-action/rule.ts";
import { factsOf, tryRule } from "#journey/next-best-action/try-rule.ts";

type Examples = Readonly<Record<string, readonly Moment[]>>;

/** Every rule in words, as Markdown: what it says in an example, whom to, when not, and by what law. */
export const rulesTable = (rules: readonly Rule[], examples: Examples): string =>
  [
    "# What may be suggested, and by what law",
    "",
    "Every rule of `src/journey/next-best-action/rules/`, read from the rules themselves; the sentences are those of an example. A law marked \\* was named from second hand: nobody has read its text for this yet.",
    "",
    "| rule | says, in an example | standing | law |",
    "|---|---|---|---|",
    ...rules.map((rule) => row(rule, draftOf(rule, examples))),
    "",
    ...rules.flatMap((rule) => chapter(rule, draftOf(rule, examples))),
  ].join("\n");

function draftOf(rule: Rule, examples: Examples): HintDraft {
  const moment = examples[rule.id]?.[0];
  if (moment === undefined) throw new Error(`rulesTable.noExample: ${rule.id}`);
  const tried = tryRule(rule, moment, nothingLearned, factsOf(moment));
  if (tried.kind !== "passed") throw new Error(`rulesTable.silentExample: ${rule.id}`);
  return tried.offer.found.draft();
}

const row = ({ id, standing, cites }: Rule, { title }: HintDraft): string =>
  `| [\`${id}\`](#${id}) | ${title.en} | ${standing} | ${cites.map(lawOf).join("; ") || "–"} |`;

/** The citation without what it says. */
const lawOf = ({ text, isChecked }: Citation): string => `${text.split(": ")[0] ?? text}${mark(isChecked)}`;
const mark = (isChecked: boolean): string => (isChecked ? "" : "\\*");

function chapter(rule: Rule, { reason, guide, does }: HintDraft): readonly string[] {
  const { id, version, group, standing, speaksTo, level, reads, coolDownDays, conditions, cites } = rule;
  return [
    `## ${id}`,
    "",
    `Version ${version}, ${standing}, group ${group}. To ${speaksTo.join(", ")}, from ${level} on. Reads ${reads.map((each) => categories[each]).join("; ")}. Rests ${coolDownDays} days once decided.`,
    "",
    `- **Because**: ${reason.en}`,
    `- **Leads on to**: ${guide.steps.map(({ title }) => title).join(" → ")}`,
    `- **Once taken**: ${doingWords(does)}`,
    ...conditions.map(({ otherwise }) => `- **Held back**: ${otherwise.en}`),
    ...cites.map(({ text, isChecked }) => `- **Law**: ${text}${mark(isChecked)}`),
    "",
  ];
}

function doingWords(does: Doing): string {
  if (does.kind === "guide") return "opens the guide";
  if (does.kind === "promise") return `promises, for the agent to change: ${does.what}`;
  if (does.kind === "referral") return `refers to care management: ${does.what}`;
  if (does.kind === "task") return `gives a task to ${does.queue}: ${does.what}`;
  return `sends with the member’s consent: ${does.text.en}`;
}
