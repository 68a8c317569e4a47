import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";
import type { Action } from "../lint-flow-model.ts";
import type { Problem } from "../lint-finding.ts";

/** Names that are often written, and the right ones. */
const meant: Readonly<Record<string, string>> = {
  Queue: "QueueId",
  LoggingBehavior: "FlowLoggingBehavior",
  RequestAttributes: "LambdaInvocationAttributes",
  BotAliasArn: "LexV2Bot.AliasArn",
  SessionAttributes: "LexSessionAttributes",
  VoiceId: "TextToSpeechVoice",
  Engine: "TextToSpeechEngine",
  PhoneNumber: "CallbackNumber",
  TimeLimit: "InputTimeLimitSeconds",
};

export const f020: FlowRule = {
  id: "F020",
  severity: "error",
  kind: "types",
  says: "An action has the parameters it needs, and none that mean nothing",
  check: ({ actions }) => actions.flatMap((action) => [...missing(action), ...strange(action)]),
};

function missing(action: Action): readonly Problem[] {
  return Object.entries(action.known?.parameters ?? {})
    .filter(([name, rule]) => rule.required && action.parameters[name] === undefined)
    .map(([name]) =>
      about(action, ["Parameters"], `${name} is missing.`, `${action.type} cannot do without ${name}.`),
    );
}

function strange(action: Action): readonly Problem[] {
  const allowed = action.known?.parameters;
  if (!allowed) return [];
  return Object.keys(action.parameters)
    .filter((name) => !Object.hasOwn(allowed, name))
    .map((name) => {
      const right = Object.hasOwn(meant, name) ? meant[name] : undefined;
      const hint = right ? `Write ${right}.` : `Remove it, or look its name up; ${names(allowed)}.`;
      return about(
        action,
        ["Parameters", name],
        `${action.type} knows no parameter ${name}.`,
        hint,
        "warning",
      );
    });
}

const names = (allowed: object): string => {
  const known = Object.keys(allowed);
  return known.length === 0 ? "there are none" : `known are ${known.join(", ")}`;
};
