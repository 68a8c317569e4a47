import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

/** A loop of prompts goes on until the contact leaves it; decisions leave by their conditions and errors. */
const mayStay = new Set(["MessageParticipantIteratively", "Loop"]);

export const f008: FlowRule = {
  id: "F008",
  severity: "error",
  kind: "structure",
  says: "An action that does not end the flow says what comes next",
  check: ({ actions }) =>
    actions
      .filter(
        ({ type, known, exits }) =>
          known && !known.ends && !mayStay.has(type) && !exits.some(({ kind }) => kind === "next"),
      )
      .map((action) =>
        about(action, ["Transitions"], "NextAction is missing.", "Name the action that follows."),
      ),
};
