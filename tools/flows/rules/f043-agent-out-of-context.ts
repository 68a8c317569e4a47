import { textsIn } from "../lint-flow-model.ts";
import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";
import { rootsIn } from "../references-in.ts";

/** Only these run when an agent is there. */
const withAgent = [
  "AGENT_WHISPER",
  "CUSTOMER_WHISPER",
  "AGENT_HOLD",
  "CUSTOMER_HOLD",
  "OUTBOUND_WHISPER",
  "AGENT_TRANSFER",
];

export const f043: FlowRule = {
  id: "F043",
  severity: "error",
  kind: "references",
  says: "An agent is spoken of only where there is one",
  check: ({ actions, type }) =>
    type === null || type === "MODULE" || withAgent.includes(type)
      ? []
      : actions.flatMap((action) =>
          textsIn(action.parameters, ["Parameters"])
            .filter(({ text }) => rootsIn(text).includes("Agent"))
            .map(({ at }) =>
              about(
                action,
                at,
                `A flow of the type ${type} has no agent.`,
                "Read $.Agent in whispers, holds and agent transfers only.",
              ),
            ),
        ),
};
