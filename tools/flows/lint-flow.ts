import { asText } from "./lint-finding.ts";
import type { Finding, Severity } from "./lint-finding.ts";
import { modelFlow } from "./lint-flow-model.ts";
import type { Flow, FlowFacts } from "./lint-flow-model.ts";
import type { FlowRule, Surroundings } from "./lint-flow-rule.ts";
import { lineOfSyntaxError, linesOf } from "./lint-place.ts";

/** No flow needs more; deeper ones would exhaust whoever walks through them. */
const deepest = 200;

/** Parses a flow's text for linting; a text that is no JSON, or absurdly nested, becomes the finding that says so. */
export function readFlow(text: string, file: string, facts: FlowFacts): Flow | Finding {
  const refused = { rule: "F001", severity: "error", file, path: "$", subject: null } as const;
  if (depthOf(text) > deepest) {
    const message = `Values are nested more than ${deepest} deep.`;
    return {
      ...refused,
      line: 1,
      message,
      hint: "No flow needs that; look for the place that repeats itself.",
    };
  }
  try {
    return modelFlow(text, JSON.parse(text), facts);
  } catch (error) {
    const hint = "Repair the text at this line; a comma too many or too few is the usual cause.";
    return { ...refused, line: lineOfSyntaxError(text, error), message: "This is not JSON.", hint };
  }
}

/** How deep brackets outside of texts go. A loop, because patterns give up on texts of megabytes. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (isInText && sign === "\\") at++;
    else if (sign === '"') isInText = !isInText;
    else if (!isInText) {
      depth += opens(sign) - opens(mirror(sign));
      most = Math.max(most, depth);
    }
  }
  return most;
}

const opens = (sign: string): number => (sign === "{" || sign === "[" ? 1 : 0);
const mirror = (sign: string): string => (sign === "}" || sign === "]" ? "[" : "");

/** Four times what Connect allows: such a flow is refused for its size, and its paths are not walked. */
const mostWalked = 1_000;

/** Holds a flow against the rules. */
export function lintFlow(
  flow: Flow,
  file: string,
  rules: readonly FlowRule[],
  around: Surroundings,
): readonly Finding[] {
  const lineOf = linesOf(flow.text);
  const isHuge = flow.actions.length > mostWalked;
  return rules
    .filter(({ kind, id }) => !isHuge || (kind === "structure" && id !== "F011"))
    .flatMap((rule) =>
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
