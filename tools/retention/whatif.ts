import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { scoreMembers } from "#journey/retention/score-members.ts";
import { segmentOf, segments } from "#journey/retention/segments.ts";
import type { RetentionFacts } from "#journey/retention/retention-facts.ts";
import { readScorecard } from "#lambdas/score-retention/read-scorecard.ts";
import { enrolmentPanel } from "./enrolment-panel.ts";
import type { PanelMember } from "./enrolment-panel.ts";

/**
 * `npm run retention:whatif -- --subsidy ends|halves|stays [--members N]`: scores the invented panel as it is and as it
 * would be, and prints members at risk by segment.
 */
const Subsidy = z.enum(["ends", "halves", "stays"]);
const { values } = parseArgs({
  options: { subsidy: { type: "string", default: "ends" }, members: { type: "string", default: "20000" } },
});
const asked = Subsidy.safeParse(values.subsidy);
const size = Number(values.members);
if (asked.success && Number.isInteger(size) && size > 0) report(asked.data, enrolmentPanel(size, 7));
else {
  console.error("Use --subsidy ends, halves or stays, and --members with a whole number.");
  process.exitCode = 2;
}

function report(change: z.infer<typeof Subsidy>, panel: readonly PanelMember[]): void {
  const card = readScorecard(readFileSync("src/lambdas/score-retention/scorecard.json", "utf8"));
  const probabilitiesOf = (members: readonly RetentionFacts[]): Float64Array =>
    Float64Array.from(scoreMembers(card, members), ({ probability }) => probability);
  const now = probabilitiesOf(panel.map(({ facts }) => facts));
  const then = probabilitiesOf(panel.map((member) => withSubsidy(member, change)));
  console.log(
    `If the subsidy ${change}: members expected to leave within 90 days and not for better cover, of ${panel.length} invented members\n`,
  );
  console.log("| segment today | members | as it is | if so | more |");
  console.log("|---|---|---|---|---|");
  for (const { name, rows } of groups(panel)) {
    const [before, after] = [sumOver(now, rows), sumOver(then, rows)];
    const cells = [
      name,
      rows.length,
      before.toFixed(0),
      after.toFixed(0),
      share(after - before, rows.length),
    ];
    console.log(`| ${cells.join(" | ")} |`);
  }
}

/** The member's facts when so much of the subsidy is gone: the premium rises by what is gone. */
function withSubsidy(
  { facts, subsidy, netPremium, incomeAMonth }: PanelMember,
  change: z.infer<typeof Subsidy>,
): RetentionFacts {
  const gone = { ends: 1, halves: 0.5, stays: 0 }[change];
  if (gone === 0 || subsidy === 0) return facts;
  const premiumChangeDollars = Math.round((facts.premiumChangeDollars ?? 0) + subsidy * gone);
  return {
    ...facts,
    premiumChangeDollars,
    premiumChangePercent: netPremium === 0 ? null : Math.round((premiumChangeDollars / netPremium) * 100),
    subsidyChangePercent: Math.round(-100 * gone),
    premiumToIncomePercent: Math.round(((netPremium + premiumChangeDollars) / incomeAMonth) * 1000) / 10,
  };
}

function groups(
  panel: readonly PanelMember[],
): readonly { readonly name: string; readonly rows: readonly number[] }[] {
  const rowsWhere = (code: string | null): readonly number[] =>
    panel.flatMap(({ facts }, row) => ((segmentOf(facts)?.code ?? null) === code ? [row] : []));
  return [
    ...segments.map(({ code, name }) => ({ name, rows: rowsWhere(code) })),
    { name: "No segment", rows: rowsWhere(null) },
    { name: "**All**", rows: panel.map((_, row) => row) },
  ];
}

function sumOver(scores: Float64Array, rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + (scores[row] ?? 0), 0);
}

function share(members: number, of: number): string {
  return of === 0 ? "–" : `${((members / of) * 100).toFixed(1)} %`;
}
