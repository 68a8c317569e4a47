import { isTrue, objectOf } from "../lint-flow-model.ts";
import type { Action } from "../lint-flow-model.ts";
import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

export const f025: FlowRule = {
  id: "F025",
  severity: "warning",
  kind: "types",
  says: "Whatever can go wrong in an action has a branch",
  check: ({ actions }) =>
    actions.flatMap((action) =>
      needed(action)
        .filter((error) => !action.exits.some(({ kind, on }) => kind === "error" && on === error))
        .map((error) =>
          about(
            action,
            ["Transitions", "Errors"],
            `There is no branch for ${error}.`,
            "Without it the contact is cut off when that happens; lead it somewhere.",
            error === "NoMatchingCondition" && decides(action) ? "error" : "warning",
          ),
        ),
    ),
};

function needed(action: Action): readonly string[] {
  const always = action.known?.errors.needed ?? [];
  if (action.type === "GetParticipantInput") return [...always, ...neededOfInput(action)];
  if (action.type === "ConnectParticipantWithLexBot" && action.parameters["LexTimeoutSeconds"] !== undefined)
    return [...always, "InputTimeLimitExceeded"];
  return always;
}

/** A menu may hear nothing or a wrong key; a stored number may be no telephone number. */
function neededOfInput({ parameters }: Action): readonly string[] {
  if (parameters["EnableDTMFBuffer"] !== undefined) return [];
  if (!isTrue(parameters["StoreInput"])) return ["NoMatchingCondition", "InputTimeLimitExceeded"];
  const isPhone = objectOf(parameters["InputValidation"])["PhoneNumberValidation"] !== undefined;
  return isPhone ? ["InvalidPhoneNumber"] : [];
}

const decides = ({ exits }: Action): boolean => exits.some(({ kind }) => kind === "condition");
