import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

const forbiddenSigns = /[%:(\\/)=$,;[\]{}]/;
/** Names that mean something to the interpreter of AWS. */
const forbiddenNames = new Set([
  "__proto__",
  "constructor",
  "__defineGetter__",
  "__defineSetter__",
  "toString",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "valueOf",
]);

/** https://docs.aws.amazon.com/connect/latest/APIReference/flow-language-actions.html, "Identifier" */
export const f003: FlowRule = {
  id: "F003",
  severity: "error",
  kind: "structure",
  says: "Each action has an identifier of its own, of at most 50 allowed signs",
  check: ({ actions, byId }) =>
    actions.flatMap((action) => {
      const { identifier } = action;
      const say = (message: string, hint: string) => [about(action, ["Identifier"], message, hint)];
      if (byId.get(identifier) !== action)
        return say("Another action has this identifier.", "Give each action its own.");
      if (identifier === "" || Array.from(identifier).length > 50)
        return say("The identifier is empty or too long.", "Use 1 to 50 signs.");
      if (forbiddenSigns.test(identifier))
        return say("The identifier has a forbidden sign.", "Leave out % : ( \\ / ) = $ , ; [ ] { }.");
      if (forbiddenNames.has(identifier))
        return say("The identifier is a reserved word.", "Choose another name.");
      return [];
    }),
};
