import type { Confusion, Count, Understanding } from "./understanding.ts";

/** The figures of one bot and language for people: shares, both curves, and what was mistaken for what. */
export function understandingTable(figures: Understanding): string[] {
  const { bot, locale, threshold, falseAlarms, curve, confusion } = figures;
  return [
    `${bot} ${locale}, threshold ${threshold}`,
    line("in scope", figures.inScope, `false alarms ${falseAlarms.inScope}`),
    line("out of scope", figures.outOfScope, `false alarms ${falseAlarms.outOfScope}`),
    line("  of these near", figures.near),
    line("danger", figures.danger, `of its kind ${figures.dangerOfItsKind.right}`),
    line("ordinary health", figures.calm, "without alarm"),
    "",
    row("threshold", curve, (each) => each.threshold.toFixed(2)),
    row("in scope %", curve, (each) => percent(each.inScope)),
    row("out of scope %", curve, (each) => percent(each.outOfScope)),
    "",
    ...confusionTable(confusion),
    "",
  ].filter((each) => each !== null);
}

function line(name: string, { sentences, right }: Count, more = ""): string | null {
  if (sentences === 0) return null;
  return `  ${name.padEnd(16)} ${`${percent(right / sentences)} %`.padStart(7)}  ${`${right} of ${sentences}`.padEnd(11)} ${more}`.trimEnd();
}

const percent = (share: number): string => (Number.isNaN(share) ? "–" : (100 * share).toFixed(1));

const row = <T>(name: string, curve: readonly T[], cell: (each: T) => string): string =>
  `  ${name.padEnd(15)}${curve.map((each) => cell(each).padStart(6)).join("")}`;

/** Every intent has a letter; a row is what was meant, a column what was heard. */
function confusionTable({ names, counts }: Confusion): string[] {
  const letters = names.map((_, index) => String.fromCodePoint("a".charCodeAt(0) + index));
  const width = Math.max(...names.map((name) => name.length), 0);
  const cells = (some: readonly string[]): string => some.map((each) => each.padStart(4)).join("");
  const body = names.map((name, meant) => {
    const heard = (counts[meant] ?? []).map((each) => (each === 0 ? "·" : String(each)));
    return `  ${letters[meant] ?? ""} ${name.padEnd(width)}${cells(heard)}`;
  });
  return names.length === 0 ? [] : [`    ${"meant, heard as".padEnd(width)}${cells(letters)}`, ...body];
}
