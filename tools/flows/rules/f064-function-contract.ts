import type { Problem } from "../lint-finding.ts";
import type { PurposeContract } from "../function-contracts.ts";
import { objectOf, textOf, textsIn } from "../lint-flow-model.ts";
import type { Action, Flow } from "../lint-flow-model.ts";
import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";
import { reachableFrom } from "../lint-paths.ts";

export const f064: FlowRule = {
  id: "F064",
  severity: "error",
  kind: "references",
  says: "What is sent to a function of ours and read of its answer is in that function's schema",
  check: (flow, { functionOf }) =>
    flow.actions.filter(isCall).flatMap((call) => {
      const contract = functionOf(textOf(call.parameters["LambdaFunctionARN"]) ?? "");
      if (!contract) return [];
      const purpose = textOf(sentBy(call)["purpose"]) ?? "";
      const asked = contract.get(purpose);
      const purposes = [...contract.keys()].join(", ");
      if (!asked) return [sent(call, "purpose", `No purpose "${purpose}".`, `There are: ${purposes}.`)];
      return [...wronglySent(call, asked), ...wronglyRead(flow, call, asked)];
    }),
};

const isCall = ({ type }: Action): boolean => type === "InvokeLambdaFunction";
const sentBy = (call: Action) => objectOf(call.parameters["LambdaInvocationAttributes"]);

function wronglySent(call: Action, { takes }: PurposeContract): readonly Problem[] {
  const given = sentBy(call);
  const known = [...takes.keys()].join(", ");
  return [
    ...[...takes]
      .filter(([name, { isNeeded }]) => isNeeded && !(name in given))
      .map(([name]) => sent(call, null, `The function needs ${name}.`, `Send it: it takes ${known}.`)),
    ...Object.entries(given).flatMap(([name, value]) => {
      const field = takes.get(name);
      if (!field) return [sent(call, name, `The function takes no ${name}.`, `It takes ${known}.`)];
      const text = textOf(value) ?? "";
      return isStatic(text) && field.values && !field.values.includes(text)
        ? [sent(call, name, `"${text}" is no ${name}.`, `It is one of ${field.values.join(", ")}.`)]
        : [];
    }),
  ];
}

/** Reads of the answer up to the next call; what a module calls is its own affair. */
function wronglyRead(flow: Flow, call: Action, { answers }: PurposeContract): readonly Problem[] {
  const next = call.exits.map(({ to }) => to);
  return [...reachableFrom(flow, next, isCall)].flatMap((action) =>
    textsIn(action.parameters, ["Parameters"]).flatMap(({ text, at }) =>
      [...text.matchAll(/\$\.External\.([\w-]+)/g)].flatMap(([, name = ""]) => {
        const field = answers.get(name);
        const known = [...answers.keys()].join(", ");
        if (!field) return [about(action, at, `The function answers no ${name}.`, `It answers ${known}.`)];
        return field.values && action.type === "Compare" ? neverTrue(action, field.values) : [];
      }),
    ),
  );
}

const neverTrue = (action: Action, values: readonly string[]): readonly Problem[] =>
  action.exits
    .filter(({ kind, operator, on }) => kind === "condition" && operator === "Equals" && !values.includes(on))
    .map(({ on, at }) => ({
      at: [...at],
      subject: action.identifier,
      message: `The answer is never "${on}".`,
      hint: `It is one of ${values.join(", ")}.`,
    }));

const isStatic = (text: string): boolean => !text.includes("$.") && !text.includes("${");

const sent = (call: Action, name: string | null, message: string, hint: string): Problem =>
  about(call, ["Parameters", "LambdaInvocationAttributes", ...(name === null ? [] : [name])], message, hint);
