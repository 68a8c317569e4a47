import { asText } from "./lint-finding.ts";
import type { Finding, Severity } from "./lint-finding.ts";
import { modelFlow } from "./lint-flow-model.ts";
import type { Flow, FlowFacts } from "./lint-flow-model.ts";
import type { FlowRule, Surroundings } from "./lint-flow-rule.ts";
import { lineOfSyntaxError, linesOf } from "./lint-place.ts";

/** Parses a flow's text for linting; a text that is not JSON becomes the finding that says so. */
export function readFlow(text: string, file: string, facts: FlowFacts): Flow | Finding {
  try {
    return modelFlow(text, JSON.parse(text), facts);
  } catch (error) {
    return {
      rule: "F001",
      severity: "error",
      file,
      line: lineOfSyntaxError(text, error),
      path: "$",
      subject: null,
      message: "This is not JSON.",
      hint: "Repair the text at this line; a comma too many or too few is the usual cause.",
    };
  }
}

/** Holds a flow against the rules. */
export function lintFlow(
  flow: Flow,
  file: string,
  rules: readonly FlowRule[],
  around: Surroundings,
): readonly Finding[] {
  const lineOf = linesOf(flow.text);
  return rules.flatMap((rule) =>
    rule.check(flow, around).map(({ at, subject, message, hint, severity }) => ({
      rule: rule.id,
      severity: severityFor(flow, rule, severity ?? rule.severity),
      file,
      line: lineOf(at),
      path: asText(at),
      subject,
      message,
      hint,
    })),
  );
}

const severityFor = (flow: Flow, { kind }: FlowRule, severity: Severity): Severity =>
  kind === "house" && !flow.isOurs && severity === "error" ? "warning" : severity;
