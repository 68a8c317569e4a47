import { overall } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

/** https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html */
const mostActions = 250;
const mostSigns = 256_000;

export const f006: FlowRule = {
  id: "F006",
  severity: "error",
  kind: "structure",
  says: "A flow has at most 250 actions and 256,000 signs",
  check: ({ actions, text }) => {
    const problems = [];
    // Without the indentation, which a deploy may leave out.
    const signs = text.replace(/\n\s*/g, "").length;
    if (actions.length > mostActions)
      problems.push(
        overall(
          ["Actions"],
          `There are ${actions.length} actions.`,
          `Split the flow: at most ${mostActions} are allowed.`,
        ),
      );
    if (signs > mostSigns)
      problems.push(
        overall([], `The flow has ${signs} signs.`, `Split the flow: at most ${mostSigns} are allowed.`),
      );
    return problems;
  },
};
