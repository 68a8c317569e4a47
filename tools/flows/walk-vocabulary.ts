import type { FlowDocument } from "#local/flow/flow-document.ts";

/** What a flow could understand, read out of its conditions and references, so that chance reaches its branches. */
export interface Vocabulary {
  /** Operands of all its conditions: keys, intents, view actions, attribute values. */
  readonly values: readonly string[];
  /** Names after `$.External.`, which a function's answer should have. */
  readonly external: readonly string[];
}

const somethingElse = ["", "0", "1", "true", "other"];

export function vocabularyOf({ actions }: FlowDocument): Vocabulary {
  const all = [...actions.values()];
  const operands = all.flatMap(({ Transitions }) =>
    Transitions.Conditions.flatMap(({ Condition }) => Condition.Operands),
  );
  const written = JSON.stringify(all.map(({ Parameters }) => Parameters));
  const external = [...written.matchAll(/\$\.External\.([\w-]+)/g)].map(([, name = ""]) => name);
  return { values: [...new Set([...operands, ...somethingElse])], external: [...new Set(external)] };
}
