import { isObject } from "#local/flow/references.ts";
import { actionTypes } from "./action-types.ts";
import type { ActionType, Channel, FlowType } from "./action-types/action-type.ts";
import type { JsonPath } from "./lint-finding.ts";

/** A way out of an action. */
export interface Exit {
  readonly to: string;
  readonly kind: "next" | "error" | "condition";
  /** The error's type, the condition's operand, or nothing. */
  readonly on: string;
  readonly operator: string;
  readonly at: JsonPath;
}

export interface Action {
  readonly index: number;
  readonly identifier: string;
  readonly type: string;
  /** null: no such type. */
  readonly known: ActionType | null;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly exits: readonly Exit[];
}

/** A flow as it was found: perhaps broken, so nothing here is checked but what the types say. */
export interface Flow {
  /** Its symbol in our manifest, else its file's name. */
  readonly name: string;
  readonly text: string;
  readonly json: unknown;
  readonly actions: readonly Action[];
  /** The first action of each identifier. */
  readonly byId: ReadonlyMap<string, Action>;
  readonly start: string | null;
  /** null: nobody said. */
  readonly type: FlowType | null;
  readonly channels: readonly Channel[] | null;
  /** House rules are errors in our own files, advice in other people's. */
  readonly isOurs: boolean;
}

export type FlowFacts = Pick<Flow, "name" | "type" | "channels" | "isOurs">;

/** Reads what can be read of a flow; everything that is not of the right shape is left to the rules. */
export function modelFlow(text: string, json: unknown, facts: FlowFacts): Flow {
  const top = isObject(json) ? json : {};
  const list = Array.isArray(top["Actions"]) ? top["Actions"] : [];
  const actions = list.flatMap((each: unknown, index) => (isObject(each) ? [modelAction(each, index)] : []));
  const byId = new Map<string, Action>();
  for (const action of actions) if (!byId.has(action.identifier)) byId.set(action.identifier, action);
  const start = textOf(top["StartAction"]) ?? null;
  return { ...facts, type: facts.type ?? typeInFile(top, actions), text, json, actions, byId, start };
}

function modelAction(each: Record<string, unknown>, index: number): Action {
  const type = textOf(each["Type"]) ?? "";
  const transitions = objectOf(each["Transitions"]);
  const at = ["Actions", index, "Transitions"];
  return {
    index,
    identifier: textOf(each["Identifier"]) ?? "",
    type,
    known: actionTypes.get(type) ?? null,
    parameters: objectOf(each["Parameters"]),
    exits: [
      ...exitsIn([transitions], "next", () => [...at]),
      ...exitsIn(listOf(transitions["Errors"]), "error", (i) => [...at, "Errors", i]),
      ...exitsIn(listOf(transitions["Conditions"]), "condition", (i) => [...at, "Conditions", i]),
    ],
  };
}

function exitsIn(
  places: readonly unknown[],
  kind: Exit["kind"],
  at: (index: number) => JsonPath,
): readonly Exit[] {
  return places.flatMap((place, index) => {
    const found = objectOf(place);
    const to = textOf(found["NextAction"]);
    if (to === undefined) return [];
    const condition = objectOf(found["Condition"]);
    const operand = textOf(listOf(condition["Operands"])[0]);
    const on = kind === "error" ? textOf(found["ErrorType"]) : operand;
    return [{ to, kind, on: on ?? "", operator: textOf(condition["Operator"]) ?? "", at: at(index) }];
  });
}

/** https://docs.aws.amazon.com/connect/latest/adminguide/contact-flow-import-export.html: the designer's own names. */
const metadataTypes: Readonly<Record<string, FlowType>> = {
  contactFlow: "CONTACT_FLOW",
  customerQueue: "CUSTOMER_QUEUE",
  customerHold: "CUSTOMER_HOLD",
  customerWhisper: "CUSTOMER_WHISPER",
  agentHold: "AGENT_HOLD",
  agentWhisper: "AGENT_WHISPER",
  outboundWhisper: "OUTBOUND_WHISPER",
  agentTransfer: "AGENT_TRANSFER",
  queueTransfer: "QUEUE_TRANSFER",
};

function typeInFile(top: Record<string, unknown>, actions: readonly Action[]): FlowType | null {
  const isModule = "Settings" in top || actions.some(({ type }) => type === "EndFlowModuleExecution");
  if (isModule) return "MODULE";
  return metadataTypes[textOf(objectOf(top["Metadata"])["type"]) ?? ""] ?? null;
}

export const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
export const objectOf = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Every text in a parameter, with its path below it; no deeper than a flow can sensibly be. */
export function textsIn(value: unknown, at: JsonPath = []): readonly { text: string; at: JsonPath }[] {
  if (typeof value === "string") return [{ text: value, at }];
  if (at.length > 50) return [];
  if (Array.isArray(value)) return value.flatMap((each: unknown, index) => textsIn(each, [...at, index]));
  return Object.entries(objectOf(value)).flatMap(([key, each]) => textsIn(each, [...at, key]));
}

/** Booleans come in all spellings. */
export const isTrue = (value: unknown): boolean => String(value).toLowerCase() === "true";
