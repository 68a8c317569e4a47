import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { tables } from "#infra/manifest.ts";
import { faultsIn } from "#journey/next-best-action/check-rules.ts";
import { reachOf, unequalIn } from "#journey/next-best-action/learning/fairness.ts";
import { replay } from "#journey/next-best-action/replay.ts";
import type { Rule } from "#journey/next-best-action/rule.ts";
import { rules as shippedRules } from "#journey/next-best-action/rules.ts";
import { readArguments } from "#tools/read-arguments.ts";
import { fairnessLines, replayLines } from "./replay-lines.ts";
import { readLogged } from "./read-logged.ts";

const usage =
  "npm run nba:replay -- --from <YYYY-MM-DD | decisions.jsonl> [--rules <rules.ts>] [--data <folder>] [--endpoint <address> | --aws]";

/**
 * Makes logged decisions again and prints what other rules would change, before anyone ships them. `--rules` is a module that
 * exports `rules`; without it the shipped ones are replayed, and every decision made with them must come out the same. Ends
 * with 1 where it does not, where the rules have a fault, or where an offer reaches a group of members far less than another.
 */
async function main(): Promise<number> {
  const { values } = readArguments(
    {
      options: {
        from: { type: "string" },
        rules: { type: "string" },
        data: { type: "string", default: ".local" },
        endpoint: { type: "string" },
        aws: { type: "boolean", default: false },
        table: { type: "string", default: tables.records.name },
      },
    },
    usage,
  );
  if (values.from === undefined) throw new Error(`Say from when, or from which file. Usage: ${usage}`);
  const rules = values.rules === undefined ? shippedRules : await rulesOf(values.rules);
  const faults = faultsIn(rules);
  for (const { rule, fault } of faults) console.error(`${rule}: ${fault}`);
  if (faults.length > 0) return 1;
  const logged = await readLogged(values.from, values);
  const replayed = logged.map((each) => replay(each, rules));
  for (const line of replayLines(replayed)) console.log(line);
  const reach = reachOf(
    replayed.map(({ after }, index) => ({ decision: after, input: inputAt(logged, index) })),
  );
  const unequal = unequalIn(reach);
  for (const line of fairnessLines(reach, unequal)) console.log(line);
  const hasDrifted = values.rules === undefined && replayed.some(({ isSame }) => !isSame);
  if (hasDrifted)
    console.error("\nThe shipped rules do not decide as they once did: were they changed without a version?");
  return hasDrifted || unequal.length > 0 ? 1 : 0;
}

function inputAt<T extends { readonly input: unknown }>(logged: readonly T[], index: number): T["input"] {
  const found = logged[index];
  if (found === undefined) throw new Error("replay: a decision without its input");
  return found.input;
}

/** A module's rules, as far as they can be told to be rules. */
async function rulesOf(path: string): Promise<readonly Rule[]> {
  const loaded: unknown = await import(pathToFileURL(resolve(path)).href);
  const rules = typeof loaded === "object" && loaded !== null && "rules" in loaded ? loaded.rules : undefined;
  if (!Array.isArray(rules) || !rules.every(isRule)) throw new Error(`${path} exports no \`rules\`.`);
  return rules;
}

const isRule = (value: unknown): value is Rule =>
  typeof value === "object" && value !== null && "id" in value && "find" in value && "conditions" in value;

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
