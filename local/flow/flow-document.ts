import { z } from "zod";

const Transition = z.string();
const FlowCondition = z.object({ Operator: z.string(), Operands: z.array(z.string()) });

/**
 * One action as exported files have it. `Errors`, `Conditions` and even `Transitions` may be missing.
 * https://docs.aws.amazon.com/connect/latest/APIReference/flow-language-action.html
 */
const FlowAction = z.object({
  Identifier: z.string(),
  Type: z.string(),
  Parameters: z.record(z.string(), z.unknown()).default({}),
  Transitions: z
    .object({
      NextAction: Transition.optional(),
      Errors: z.array(z.object({ ErrorType: z.string(), NextAction: Transition })).default([]),
      Conditions: z.array(z.object({ NextAction: Transition, Condition: FlowCondition })).default([]),
    })
    .default({ Errors: [], Conditions: [] }),
});

const FlowFile = z.object({
  Version: z.literal("2019-10-30"),
  StartAction: z.string(),
  Actions: z.array(FlowAction).max(250),
});

export type FlowAction = z.infer<typeof FlowAction>;
export type FlowCondition = z.infer<typeof FlowCondition>;

/** A flow ready to run; references to actions are checked. */
export interface FlowDocument {
  /** The symbol it goes by in the manifest; appears in traces. */
  readonly name: string;
  readonly startAction: string;
  readonly actions: ReadonlyMap<string, FlowAction>;
}

export class FlowFileError extends Error {}

/** What Connect takes as a flow's content, in characters; more is refused before it is read. */
const mostCharacters = 256_000;

/** Parses a flow's text. Throws `FlowFileError` naming the flow and what is wrong with it. */
export function parseFlow(name: string, text: string): FlowDocument {
  if (text.length > mostCharacters)
    throw new FlowFileError(`Flow ${name}: ${text.length} characters, at most ${mostCharacters} are allowed`);
  const file = FlowFile.safeParse(parseJson(name, text));
  if (!file.success) throw new FlowFileError(`Flow ${name}: ${z.prettifyError(file.error)}`);
  const { StartAction, Actions } = file.data;
  const actions = new Map(Actions.map((action) => [action.Identifier, action]));
  if (actions.size !== Actions.length)
    throw new FlowFileError(`Flow ${name}: two actions share an identifier`);
  for (const [from, to] of [["StartAction", StartAction] as const, ...Actions.flatMap(targets)]) {
    if (!actions.has(to))
      throw new FlowFileError(`Flow ${name}: "${from}" leads to "${to}", which is not there`);
  }
  return { name, startAction: StartAction, actions };
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FlowFileError(`Flow ${name}: not JSON`);
  }
}

function targets(action: FlowAction): (readonly [from: string, to: string])[] {
  const { NextAction, Errors, Conditions } = action.Transitions;
  return [...(NextAction ? [{ NextAction }] : []), ...Errors, ...Conditions].map(
    (transition) => [action.Identifier, transition.NextAction] as const,
  );
}
