import { join, relative, resolve } from "node:path";
import { bots } from "#connect-flows/manifest.ts";
import type { Linted } from "../flows/lint-finding.ts";
import { count, listOfRules, reportForMachines, reportForPeople } from "../flows/lint-report.ts";
import { botFoldersIn, readBot } from "./lint-bot-model.ts";
import { lintBot } from "./lint-bot.ts";
import { botRules } from "./rules/bot-rules.ts";
import { readArguments } from "../read-arguments.ts";

/**
 * `npm run lint:bots [-- path…] [--json | --rules]`: holds our bots, or anybody's exported ones, against the rules in `rules/`.
 * A path is an unpacked export or any folder with exports somewhere below it. Exit code 1 when there are errors, 2 when
 * a path holds no bot.
 */
const { values, positionals } = readArguments(
  {
    options: { json: { type: "boolean" }, rules: { type: "boolean" } },
    allowPositionals: true,
  },
  "npm run lint:bots -- [path…] [--json] [--rules]",
);

const root = resolve(import.meta.dirname, "../..");
const ours = new Map(
  Object.entries(bots).map(([name, bot]) => [join(root, "lex-bots", name), bot.function] as const),
);

function lint(folder: string): Linted {
  const from = process.cwd();
  const facts = {
    isOurs: ours.has(folder),
    hasFunction: ours.has(folder) ? Boolean(ours.get(folder)) : null,
  };
  return { name: relative(from, folder), findings: lintBot(readBot(folder), botRules, facts, from) };
}

const paths = positionals.map((path) => resolve(path));
const empty = paths.filter((path) => botFoldersIn(path).length === 0);
const folders = paths.length === 0 ? [...ours.keys()] : paths.flatMap(botFoldersIn);
const all = folders.map(lint);
if (values.rules) console.log(listOfRules(botRules));
else console.log(values.json ? reportForMachines(all) : reportForPeople(all, "bots"));
for (const path of empty)
  console.error(
    `No bot below ${relative(process.cwd(), path)}: nowhere is a folder BotLocales, as an unpacked Lex V2 export has it; unpack zips first.`,
  );
process.exitCode = empty.length > 0 ? 2 : Number(all.some(({ findings }) => count(findings, "error") > 0));
