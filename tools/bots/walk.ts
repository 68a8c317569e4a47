import { existsSync } from "node:fs";
import { findBots } from "./walk-find.ts";
import { walkBot } from "./walk-bot.ts";
import type { WalkedLocale } from "./walk-bot.ts";

/**
 * `npm run walk:bots -- <folder or zip>…`: loads every Lex V2 export below, says its own sample utterances, answers its
 * slots and holds a conversation per intent. Ends with 1 when a bot understood less than 95 % of its own utterances or
 * a conversation failed, with 2 when there is no bot.
 */
const least = 0.95;
const paths = process.argv.slice(2);
const given = paths.length === 0 ? ["lex-bots"] : paths;
const missing = given.filter((path) => !existsSync(path));
for (const path of missing) console.error(`${path}: not there`);
const found = given.filter((path) => existsSync(path)).map(findBots);
const refused = found.flatMap((each) => each.refused);
const walked: WalkedLocale[] = [];
for (const { name, locales } of found.flatMap(({ bots }) => bots)) {
  for (const locale of locales) walked.push(await walkBot(name, locale));
}

const share = (part: number, of: number): string => (of === 0 ? "–" : `${((100 * part) / of).toFixed(1)} %`);
const rightOf = ({ utterances, misheard }: WalkedLocale): number => utterances - misheard.length;
const isFine = (each: WalkedLocale): boolean =>
  rightOf(each) >= least * each.utterances && each.unended.length === 0;

console.log("understood  of    slots filled  locale  bot");
for (const each of walked) {
  const columns = [
    share(rightOf(each), each.utterances).padStart(10),
    String(each.utterances).padStart(4),
    `${each.slots - each.unfilled.length} of ${each.slots}`.padStart(14),
    ` ${each.localeId.padEnd(6)}`,
    `${isFine(each) ? "" : "✗ "}${each.bot}`,
  ];
  console.log(columns.join("  "));
  for (const complaint of [...each.misheard, ...each.unfilled, ...each.unended].slice(0, 20)) {
    console.log(`              ${complaint}`);
  }
}
for (const { name, why } of refused) console.log(`refused  ${name}: ${why}`);
const sum = (count: (each: WalkedLocale) => number): number =>
  walked.reduce((all, each) => all + count(each), 0);
console.log(
  `${walked.length} bots and languages, ${refused.length} refused; ${share(
    sum(rightOf),
    sum((each) => each.utterances),
  )} of ${sum((each) => each.utterances)} utterances, ${sum((each) => each.slots - each.unfilled.length)} of ${sum((each) => each.slots)} slots.`,
);
process.exitCode = walked.length === 0 ? 2 : Number(!walked.every(isFine) || missing.length > 0);
