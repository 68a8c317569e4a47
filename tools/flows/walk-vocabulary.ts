import type { FlowAction, FlowDocument } from "#local/flow/flow-document.ts";

/** What a flow could understand, read out of its conditions and references, so that chance reaches its branches. */
export interface Vocabulary {
  /** Operands of all its conditions: keys, intents, view actions, attribute values. */
  readonly values: readonly string[];
  /** Names after `$.External.` (a function's answer) and `$.Attributes.`, with what each is compared with. */
  readonly external: Compared;
  readonly attributes: Compared;
}
export type Compared = ReadonlyMap<string, readonly string[]>;

const somethingElse = ["", "0", "1", "true", "other"];

export function vocabularyOf({ actions }: FlowDocument): Vocabulary {
  const all = [...actions.values()];
  return {
    values: [...new Set([...all.flatMap(operandsOf), ...somethingElse])],
    external: comparedIn(all, "External"),
    attributes: comparedIn(all, "Attributes"),
  };
}

const operandsOf = ({ Transitions }: FlowAction): string[] =>
  Transitions.Conditions.flatMap(({ Condition }) => Condition.Operands);

function comparedIn(actions: readonly FlowAction[], namespace: string): Compared {
  const reference = new RegExp(String.raw`\$\.${namespace}\.([\w-]+)`, "g");
  const found = new Map<string, string[]>();
  for (const action of actions) {
    const operands = action.Type === "Compare" ? operandsOf(action) : [];
    for (const [, name = ""] of JSON.stringify(action.Parameters).matchAll(reference))
      found.set(name, [...(found.get(name) ?? []), ...operands]);
  }
  return found;
}
