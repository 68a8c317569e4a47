import { objectOf } from "../lint-flow-model.ts";
import { overall } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

export const f010: FlowRule = {
  id: "F010",
  severity: "info",
  kind: "structure",
  says: "The designer's metadata speaks of actions that are there",
  check: ({ json, byId }) =>
    Object.keys(objectOf(objectOf(objectOf(json)["Metadata"])["ActionMetadata"]))
      .filter((id) => !byId.has(id))
      .map((id) =>
        overall(
          ["Metadata", "ActionMetadata", id],
          `Metadata speaks of "${id}", which is not there.`,
          "Remove the entry; it has no effect.",
        ),
      ),
};
