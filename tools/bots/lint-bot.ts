import { relative } from "node:path";
import { asText } from "../flows/lint-finding.ts";
import type { Finding } from "../flows/lint-finding.ts";
import { linesOf } from "../flows/lint-place.ts";
import type { Bot } from "./lint-bot-model.ts";
import type { BotFacts, BotRule } from "./lint-bot-rule.ts";

/** Holds a bot against the rules; files are named relative to `from`. */
export function lintBot(
  bot: Bot,
  rules: readonly BotRule[],
  facts: BotFacts,
  from: string,
): readonly Finding[] {
  return rules.flatMap(({ id, kind, severity, check }) =>
    check(bot, facts).map((problem) => {
      const found = problem.severity ?? severity;
      return {
        rule: id,
        severity: kind === "house" && !facts.isOurs && found === "error" ? "warning" : found,
        file: relative(from, problem.file.path),
        line: problem.file.json ? linesOf(problem.file.text)(problem.at) : 1,
        path: asText(problem.at),
        subject: problem.subject,
        message: problem.message,
        hint: problem.hint,
      };
    }),
  );
}
