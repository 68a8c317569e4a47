import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";
import type { Action } from "../lint-flow-model.ts";
import { reachableFrom } from "../lint-paths.ts";

/** What takes a participant's time, counts, or leaves the flow. */
const pauses = new Set([
  "GetParticipantInput",
  "ConnectParticipantWithLexBot",
  "MessageParticipant",
  "MessageParticipantIteratively",
  "ShowView",
  "AuthenticateParticipant",
  "Wait",
  "Loop",
  "TransferParticipantToThirdParty",
]);
const rests = ({ type }: Action): boolean => pauses.has(type);

export const f011: FlowRule = {
  id: "F011",
  severity: "warning",
  kind: "structure",
  says: "No circle of actions runs without anything that takes time or counts",
  check: (flow) => {
    const inCircle = flow.actions.filter(
      (action) =>
        !rests(action) &&
        reachableFrom(
          flow,
          action.exits.map(({ to }) => to),
          rests,
        ).has(action),
    );
    const [first] = inCircle;
    if (!first) return [];
    return [
      about(
        first,
        ["Transitions"],
        `${inCircle.length} actions can follow each other for ever without a pause.`,
        "Put a Loop, a Wait or something the caller hears or does into the circle.",
      ),
    ];
  },
};
