import type { HookAnswer } from "../hook-answer.ts";
import type { IntentState } from "../session.ts";
import { promptConfirmation } from "./confirm-intent.ts";
import { promptSlot } from "./elicit-slot.ts";
import { done } from "./stage.ts";
import type { Stage } from "./stage.ts";
import type { TurnState } from "./turn-state.ts";

/** Does what the function said. What it leaves to the bot goes on with `delegated`. */
export function followAnswer(
  turn: TurnState,
  before: IntentState,
  { sessionState, messages }: HookAnswer,
  delegated: (intent: IntentState) => Stage,
): Stage {
  const intent = sessionState.intent ?? before;
  const { type, slotToElicit, subSlotToElicit } = sessionState.dialogAction;
  switch (type) {
    case "Delegate":
      return delegate(intent, before, delegated);
    case "ElicitSlot":
      return promptSlot(turn, intent, turn.slot(intent, slotToElicit ?? ""), {
        misses: 0,
        silent: false,
        words: messages,
        ...(subSlotToElicit ? { part: subSlotToElicit.name } : {}),
      });
    case "ConfirmIntent":
      return promptConfirmation(turn, intent, { misses: 0, silent: false, words: messages });
    case "ElicitIntent":
      turn.messages.push(...messages);
      return done({ type: "ElicitIntent" }, null);
    case "Close":
      turn.messages.push(...messages);
      return done({ type: "Close" }, intent);
  }
}

/** To another intent: it begins with the slots it was given. Ready for fulfilment: nothing more is asked. */
function delegate(
  intent: IntentState,
  before: IntentState,
  delegated: (intent: IntentState) => Stage,
): Stage {
  if (intent.name !== before.name) return { at: "begin", intent };
  const wasReady = before.state === "ReadyForFulfillment";
  return intent.state === "ReadyForFulfillment" && !wasReady ? { at: "fulfil", intent } : delegated(intent);
}
