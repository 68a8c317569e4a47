import type { HookSetting, NextStep, Outcome, SetSlot } from "../bot-model.ts";
import { freshIntent, intentNamed } from "../fresh-intent.ts";
import { scalar } from "../session.ts";
import type { IntentState, SlotValue } from "../session.ts";
import { isTrue } from "./condition.ts";
import { done } from "./stage.ts";
import type { Stage } from "./stage.ts";
import type { TurnState } from "./turn-state.ts";

type Otherwise = (intent: IntentState) => Stage;

/**
 * Says an outcome's response, then goes where its conditional branch or its next step leads; `otherwise` where the
 * files name nothing. `hook` is the function call that belongs to this point of the conversation.
 */
export function followOutcome(
  turn: TurnState,
  { response, conditional, nextStep }: Outcome,
  intent: IntentState,
  hook: HookSetting | null,
  otherwise: Otherwise,
): Stage {
  turn.say(response, intent);
  if (!conditional) return followStep(turn, nextStep, intent, hook, otherwise);
  const branch =
    conditional.branches.find(({ condition }) =>
      isTrue(condition, (reference) => turn.read(reference, intent)),
    ) ?? conditional.otherwise;
  if (!branch) return followStep(turn, nextStep, intent, hook, otherwise);
  turn.say(branch.response, intent);
  return followStep(turn, branch.nextStep, intent, hook, otherwise);
}

function followStep(
  turn: TurnState,
  step: NextStep | null,
  before: IntentState,
  hook: HookSetting | null,
  otherwise: Otherwise,
): Stage {
  const hookOr = (intent: IntentState): Stage =>
    hook ? { at: "hook", intent, hook, otherwise } : otherwise(intent);
  if (!step) return hookOr(before);
  turn.attributes = { ...turn.attributes, ...step.sessionAttributes };
  const intent = applySlots(turn, step, before);
  const silent = step.suppressNextMessage;
  switch (step.type) {
    case "InvokeDialogCodeHook":
      return hookOr(intent);
    case "EvaluateConditional":
      return otherwise(intent);
    case "StartIntent":
      return { at: "begin", intent };
    case "ElicitIntent":
      return done({ type: "ElicitIntent" }, null);
    case "ElicitSlot":
      return elicit(intent, step.slotToElicit, silent);
    case "ConfirmIntent":
      return { at: "confirm", intent, silent };
    case "FulfillIntent":
      return { at: "fulfil", intent };
    case "CloseIntent":
      return { at: "close", intent };
    case "EndConversation":
      return done({ type: "Close" }, intent);
  }
}

/** A slot that was filled on the way is not asked for: the conversation goes on as if it had just been answered. */
function elicit(intent: IntentState, slot: string | null, silent: boolean): Stage {
  if (slot === null) return { at: "next", intent };
  return intent.slots[slot] ? { at: "captured", intent, slot } : { at: "elicit", intent, slot, silent };
}

function applySlots(turn: TurnState, step: NextStep, before: IntentState): IntentState {
  const { locale } = turn.turn;
  const isOther =
    step.intentName !== null && (step.intentName !== before.name || step.type === "StartIntent");
  const intent = isOther ? freshIntent(intentNamed(locale, step.intentName ?? "")) : before;
  const set = Object.entries(step.slots).map(([name, value]) => [name, toSlotValue(value)] as const);
  return { ...intent, slots: { ...intent.slots, ...Object.fromEntries(set) } };
}

function toSlotValue(value: SetSlot | null): SlotValue | null {
  if (value === null) return null;
  return typeof value === "string"
    ? scalar(value)
    : { shape: "List", values: value.map((each) => scalar(each)) };
}
