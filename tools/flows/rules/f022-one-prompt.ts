import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";
import type { Action } from "../lint-flow-model.ts";

const prompts = ["PromptId", "Text", "SSML", "Media"];
const talking = new Set(["MessageParticipant", "GetParticipantInput", "ConnectParticipantWithLexBot"]);
/** With these an action may go without a prompt. */
const instead = ["EnableDTMFBuffer", "LexInitializationData", "LexInitilizationData"];

export const f022: FlowRule = {
  id: "F022",
  severity: "error",
  kind: "types",
  says: "What is said is said in one way: a prompt, a text, SSML or media",
  check: ({ actions }) =>
    actions
      .filter((action) => talking.has(action.type) && !isRight(action))
      .map((action) =>
        about(
          action,
          ["Parameters"],
          `There are ${given(action).length} prompts.`,
          `Give exactly one of ${prompts.join(", ")}.`,
        ),
      ),
};

const given = ({ parameters }: Action): readonly string[] =>
  prompts.filter((name) => parameters[name] !== undefined && parameters[name] !== "");

const isRight = (action: Action): boolean =>
  given(action).length === 1 ||
  (given(action).length === 0 && instead.some((name) => action.parameters[name] !== undefined));
