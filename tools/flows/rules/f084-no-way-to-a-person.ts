import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";
import type { Action, Flow } from "../lint-flow-model.ts";
import { reachableFrom } from "../lint-paths.ts";

const asks = new Set(["GetParticipantInput", "ConnectParticipantWithLexBot"]);
/** Where a person is, or where another flow decides. */
const waysOut = new Set([
  "TransferContactToQueue",
  "DequeueContactAndTransferToQueue",
  "TransferContactToAgent",
  "TransferParticipantToThirdParty",
  "TransferToFlow",
  "CreateCallbackContact",
  "EndFlowExecution",
  "EndFlowModuleExecution",
]);

export const f084: FlowRule = {
  id: "F084",
  severity: "error",
  kind: "house",
  says: "From every question there is a way to a person",
  check: (flow) =>
    flow.actions
      .filter((action) => asks.has(action.type) && !leadsOut(flow, action))
      .map((action) =>
        about(
          action,
          ["Transitions"],
          "Whoever is asked this never comes to a person.",
          "Add a key (0) or an intent that leads to a queue.",
        ),
      ),
};

const leadsOut = (flow: Flow, action: Action): boolean =>
  [...reachableFrom(flow, [action.identifier])].some(({ type }) => waysOut.has(type));
