import { listOf, objectOf, textOf } from "../../flows/lint-flow-model.ts";
import { objectsAt } from "../lint-bot-parts.ts";
import { inFile, intentsOf } from "../lint-bot-rule.ts";
import type { BotRule } from "../lint-bot-rule.ts";

const mostBranches = 4;
const longest = 1_024;

export const b012: BotRule = {
  id: "B012",
  severity: "error",
  kind: "dialog",
  says: "Conditions can be read, are four at most, and have a branch for when none holds",
  check: (bot) =>
    intentsOf(bot).flatMap(({ intent, name }) =>
      [intent, ...intent.slots].flatMap((file) =>
        objectsAt(file.json, /[cC]onditional$/).flatMap(({ value, at }) =>
          whatIsWrong(value).map((wrong) =>
            inFile(file, name, at, wrong, "Compare a {slot} or [attribute] with a value, e.g. {Age} >= 18."),
          ),
        ),
      ),
    ),
};

function whatIsWrong(conditional: Readonly<Record<string, unknown>>): readonly string[] {
  const branches = listOf(conditional["conditionalBranches"]).map(objectOf);
  const expressions = branches.map(
    (branch) => textOf(objectOf(branch["condition"])["expressionString"]) ?? "",
  );
  return [
    ...(branches.length > mostBranches
      ? [`There are ${branches.length} branches; ${mostBranches} are allowed.`]
      : []),
    ...(Object.keys(objectOf(conditional["defaultBranch"])).length === 0
      ? ["There is no branch for when no condition holds."]
      : []),
    ...expressions
      .filter((each) => !isReadable(each))
      .map((each) => `The condition "${each}" cannot be read.`),
  ];
}

/** A comparison or a function call somewhere, quotes closed and brackets in pairs. */
function isReadable(expression: string): boolean {
  const bare = expression.replace(/"[^"]*"|'[^']*'/g, "x");
  const pairs = ["()", "[]", "{}"].every(
    (pair) => bare.split(pair[0] ?? "").length === bare.split(pair[1] ?? "").length,
  );
  return pairs && !/["']/.test(bare) && expression.length <= longest && /[=<>]|CONTAINS|fn\./.test(bare);
}
