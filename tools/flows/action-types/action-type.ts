/** The flow types of Connect's API; a module is a resource of its own, but what it allows is checked alike. */
export const flowTypes = [
  "CONTACT_FLOW",
  "CUSTOMER_QUEUE",
  "CUSTOMER_HOLD",
  "CUSTOMER_WHISPER",
  "AGENT_HOLD",
  "AGENT_WHISPER",
  "OUTBOUND_WHISPER",
  "AGENT_TRANSFER",
  "QUEUE_TRANSFER",
  "CAMPAIGN",
  "MODULE",
] as const;
export type FlowType = (typeof flowTypes)[number];

export const channels = ["voice", "chat", "task", "email"] as const;
export type Channel = (typeof channels)[number];

/** What may be written in a parameter. */
export interface ParameterRule {
  readonly required?: true;
  /** A reference (`$.…`) is not resolved here. */
  readonly fixed?: true;
  readonly values?: readonly string[];
  /** Lowest and highest number. */
  readonly range?: readonly [number, number];
}

/** What an action's result may be compared with. */
export interface Results {
  /** The only operators that make sense; absent: all. */
  readonly operators?: readonly string[];
  /** The only operands there can be; absent: any. */
  readonly operands?: readonly string[];
  /** Operands that must have a branch. */
  readonly required?: readonly string[];
}

export interface ActionType {
  /** What the console calls the block. */
  readonly block: string;
  readonly parameters: Readonly<Record<string, ParameterRule>>;
  /** Branches a caller depends on, and branches that may also be there. */
  readonly errors: { readonly needed: readonly string[]; readonly possible: readonly string[] };
  /** null: the action takes no conditions. */
  readonly results: Results | null;
  /** null: every type, or not documented. */
  readonly flowTypes: readonly FlowType[] | null;
  /** On these channels the action always takes its error branch. */
  readonly deafOn: readonly Channel[];
  /** The flow ends here: no transitions. */
  readonly ends: boolean;
}

export const any: ParameterRule = {};
export const must: ParameterRule = { required: true };
export const fixed: ParameterRule = { fixed: true };
export const oneOf = (...values: string[]): ParameterRule => ({ values });
export const between = (low: number, high: number): ParameterRule => ({ range: [low, high], fixed: true });

export const failure = "NoMatchingError";
export const noMatch = "NoMatchingCondition";

/** An action with one way on and one error branch, allowed everywhere, unless said otherwise. */
export function action(
  block: string,
  parameters: ActionType["parameters"],
  more: Partial<Omit<ActionType, "block" | "parameters">> = {},
): ActionType {
  const plain = {
    errors: { needed: [failure], possible: [] },
    results: null,
    flowTypes: null,
    deafOn: [],
    ends: false,
  };
  return { ...plain, ...more, block, parameters };
}

/** Error branches: the needed ones, then those that may also be there. */
export const errors = (
  needed: readonly string[],
  possible: readonly string[] = [],
): ActionType["errors"] => ({
  needed,
  possible,
});

export const entry = ["CONTACT_FLOW", "MODULE", "AGENT_TRANSFER", "QUEUE_TRANSFER"] as const;
export const entryAndQueue = [...entry, "CUSTOMER_QUEUE"] as const;
export const entryQueueAndOutbound = [...entryAndQueue, "OUTBOUND_WHISPER"] as const;
export const notVoice = ["chat", "task", "email"] as const;
export const notChat = ["voice", "task", "email"] as const;
