import { attributeValues } from "#journey/contact/attributes.ts";
import { objectOf } from "../lint-flow-model.ts";
import { about } from "../lint-flow-rule.ts";
import type { FlowRule } from "../lint-flow-rule.ts";

const schema: Readonly<Record<string, readonly string[] | null>> = attributeValues;
/** Words and numbers of members come from here. */
const fromMembers = /^\$\.(StoredCustomerInput|Lex\.Slots|CustomerEndpoint|Customer\b|Media)/;

export const f086: FlowRule = {
  id: "F086",
  severity: "error",
  kind: "house",
  says: "Contact attributes are those of the typed schema: ids and codes, never a member's data",
  check: ({ actions, isOurs }) =>
    actions
      .filter(({ type }) => isOurs && type === "UpdateContactAttributes")
      .flatMap((action) =>
        Object.entries(objectOf(action.parameters["Attributes"])).flatMap(([name, value]) => {
          const wrong = whatIsWrong(name, String(value));
          return wrong ? [about(action, ["Parameters", "Attributes", name], ...wrong)] : [];
        }),
      ),
};

function whatIsWrong(name: string, value: string): readonly [message: string, hint: string] | null {
  const allowed = Object.hasOwn(schema, name) ? schema[name] : undefined;
  if (allowed === undefined)
    return [
      `There is no contact attribute ${name}.`,
      `Attributes are ${Object.keys(schema).join(", ")}; what the bot learned belongs on the hand-over card.`,
    ];
  if (fromMembers.test(value))
    return [
      `${name} would carry what a member said or keyed in.`,
      "Attributes are copied to records, search and logs; keep it in flow attributes.",
    ];
  if (allowed === null || value === "" || value.startsWith("$.") || allowed.includes(value)) return null;
  return [`${name} is never "${value}".`, `It is one of ${allowed.join(", ")}.`];
}
