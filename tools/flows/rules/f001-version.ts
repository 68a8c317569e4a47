import { isObject } from "#local/flow/references.ts";
import { overall } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

/** The one version of the Flow language there is. */
const version = "2019-10-30";

export const f001: FlowRule = {
  id: "F001",
  severity: "error",
  kind: "structure",
  says: "The file is a flow: an object with the Flow language's version and a list of actions",
  check: ({ json }) => {
    if (!isObject(json)) return [overall([], "This is no object.", "A flow is one JSON object.")];
    if ("modules" in json)
      return [
        overall(
          ["modules"],
          "This is the old format of the designer.",
          "Export the flow again, from today's designer.",
        ),
      ];
    const problems = [];
    if (json["Version"] !== version)
      problems.push(
        overall(
          ["Version"],
          `The version is ${JSON.stringify(json["Version"]) ?? "missing"}.`,
          `Write "${version}".`,
        ),
      );
    const actions = json["Actions"];
    if (!Array.isArray(actions) || !actions.every(isAction))
      problems.push(
        overall(
          ["Actions"],
          "Actions is no list of actions.",
          "Each action is an object with Identifier, Type, Parameters and Transitions.",
        ),
      );
    return problems;
  },
};

const isAction = (each: unknown): boolean =>
  isObject(each) && typeof each["Identifier"] === "string" && typeof each["Type"] === "string";
