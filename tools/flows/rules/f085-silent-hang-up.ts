import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";
import type { Action, Exit, Flow } from "../lint-flow-model.ts";

const talking = new Set([
  "MessageParticipant",
  "MessageParticipantIteratively",
  "GetParticipantInput",
  "ConnectParticipantWithLexBot",
]);

export const f085: FlowRule = {
  id: "F085",
  severity: "error",
  kind: "house",
  says: "When something fails, the caller is told before the line goes dead",
  check: (flow) =>
    flow.actions.flatMap((action) => {
      const silent = action.exits.filter(
        (exit) => exit.kind === "error" && !isFarewell(flow, action, exit) && hangsUp(flow, exit.to),
      );
      const [first] = silent;
      if (!first) return [];
      const errors = silent.map(({ on }) => on).join(" and ");
      return [
        about(
          action,
          first.at.slice(2),
          `On ${errors} the line goes dead without a word.`,
          "Lead it to a prompt, better to a person.",
        ),
      ];
    }),
};

/** A last prompt that cannot be played may be followed by what would have followed it anyway. */
const isFarewell = (flow: Flow, action: Action, exit: Exit): boolean =>
  talking.has(action.type) &&
  action.exits.some(({ kind, to }) => kind === "next" && hangsUp(flow, to) && to === exit.to);

/** Whether only silent actions without a choice lie between here and the end of the call. */
function hangsUp(flow: Flow, id: string): boolean {
  const seen = new Set<string>();
  for (let action = flow.byId.get(id); action && !seen.has(action.identifier);) {
    if (action.type === "DisconnectParticipant") return true;
    if (talking.has(action.type) || action.exits.some(({ kind }) => kind === "condition")) return false;
    seen.add(action.identifier);
    action = flow.byId.get(action.exits.find(({ kind }) => kind === "next")?.to ?? "");
  }
  return false;
}
