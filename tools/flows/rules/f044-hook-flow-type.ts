import { objectOf, textOf } from "../lint-flow-model.ts";
import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

/** Hook → the type its flow must have. */
const hookTypes: Readonly<Record<string, string>> = {
  AgentHold: "AGENT_HOLD",
  AgentWhisper: "AGENT_WHISPER",
  CustomerHold: "CUSTOMER_HOLD",
  CustomerQueue: "CUSTOMER_QUEUE",
  CustomerWhisper: "CUSTOMER_WHISPER",
  CustomerRemaining: "CONTACT_FLOW",
  DefaultAgentUI: "CONTACT_FLOW",
  DisconnectAgentUI: "CONTACT_FLOW",
  PauseContact: "CONTACT_FLOW",
  ResumeContact: "CONTACT_FLOW",
};

export const f044: FlowRule = {
  id: "F044",
  severity: "error",
  kind: "context",
  says: "An event hook exists, and its flow has the type the event needs",
  check: ({ actions }, { flowTypeOf }) =>
    actions
      .filter(({ type }) => type === "UpdateContactEventHooks")
      .flatMap((action) =>
        Object.entries(objectOf(action.parameters["EventHooks"])).flatMap(([hook, target]) => {
          const at = ["Parameters", "EventHooks", hook];
          const wanted = Object.hasOwn(hookTypes, hook) ? hookTypes[hook] : undefined;
          if (!wanted)
            return [
              about(
                action,
                at,
                `There is no hook ${hook}.`,
                `Hooks are ${Object.keys(hookTypes).join(", ")}.`,
              ),
            ];
          const type = flowTypeOf(textOf(target) ?? "");
          if (type === null || type === wanted) return [];
          return [
            about(
              action,
              at,
              `The flow has the type ${type}.`,
              `${hook} needs a flow of the type ${wanted}.`,
            ),
          ];
        }),
      ),
};
