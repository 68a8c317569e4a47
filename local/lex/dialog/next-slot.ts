import type { DialogAction, IntentState } from "../session.ts";
import { missingPart } from "./missing-part.ts";
import type { TurnState } from "./turn-state.ts";

/** The next required slot without a value, by priority; null when there is none. */
export function openSlot(turn: TurnState, intent: IntentState): string | null {
  const open = turn.intent(intent.name).slots.find((slot) => {
    const value = intent.slots[slot.name];
    return slot.isRequired && (!value || missingPart(slot, value) !== null);
  });
  return open?.name ?? null;
}

/** What the bot would do next by itself, as functions are told it. */
export function nextSlot(turn: TurnState, intent: IntentState): DialogAction {
  const open = openSlot(turn, intent);
  if (open !== null) return { type: "ElicitSlot", slotToElicit: open };
  const asks = turn.intent(intent.name).confirmation !== null && intent.confirmationState === "None";
  return { type: asks ? "ConfirmIntent" : "Close" };
}
