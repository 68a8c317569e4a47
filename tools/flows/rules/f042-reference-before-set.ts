import { textsIn } from "../lint-flow-model.ts";
import type { Action, Flow } from "../lint-flow-model.ts";
import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";
import { mayComeBefore } from "../lint-paths.ts";
import { rootsIn } from "../references-in.ts";

/** Namespace → what fills it. */
const fills: Readonly<Record<string, (type: string) => boolean>> = {
  External: (type) => type === "InvokeLambdaFunction",
  Lex: (type) => type === "ConnectParticipantWithLexBot",
  Views: (type) => type === "ShowView",
  Case: (type) => type === "GetCase" || type === "CreateCase",
  Metrics: (type) => type === "GetMetricData",
  StoredCustomerInput: (type) => type === "GetParticipantInput",
  Customer: (type) => type.includes("CustomerProfile") || type === "AuthenticateParticipant",
  Wisdom: (type) => type === "CreateWisdomSession",
};

/** A module and a flow that another one leads to may be handed what they read. */
const beginsAnew = (flow: Flow): boolean => flow.type === "CONTACT_FLOW";

export const f042: FlowRule = {
  id: "F042",
  severity: "warning",
  kind: "references",
  says: "What is read was filled by an action before",
  check: (flow) => (beginsAnew(flow) ? flow.actions.flatMap((action) => unfilled(flow, action)) : []),
};

function unfilled(flow: Flow, action: Action) {
  return textsIn(action.parameters, ["Parameters"]).flatMap(({ text, at }) =>
    rootsIn(text)
      .filter((root) => {
        const fill = Object.hasOwn(fills, root) ? fills[root] : undefined;
        return fill && !mayComeBefore(flow, action, ({ type }) => fill(type));
      })
      .map((root) =>
        about(
          action,
          at,
          `$.${root} is empty here.`,
          "No action before this one fills it; unless another flow did, it reads as nothing.",
        ),
      ),
  );
}
