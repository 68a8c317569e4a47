import type { Slot } from "../bot-model.ts";
import type { IntentState } from "../session.ts";
import { promptSlot } from "./elicit-slot.ts";
import { done } from "./stage.ts";
import type { Stage } from "./stage.ts";
import type { TurnState } from "./turn-state.ts";

/** The person looks something up: the bot says that it waits, and the slot stays open without counting a miss. */
export function waitForPerson(turn: TurnState, intent: IntentState, slot: Slot): Stage {
  const { waitingSince, dialogAction, misses } = turn.session;
  turn.say(slot.wait?.waiting ?? [], intent);
  return { ...done(dialogAction, intent, misses), waitingSince: waitingSince ?? turn.now() };
}

/** Silence while the bot waits is no miss until the waiting time is over. Null when the bot does not wait. */
export function stillWaiting(turn: TurnState, intent: IntentState, slot: Slot): Stage | null {
  const { waitingSince, dialogAction, misses } = turn.session;
  if (!slot.wait || waitingSince === null || turn.turn.inputTranscript.trim() !== "") return null;
  if (turn.now() - waitingSince > slot.wait.timeoutMs) return null;
  turn.say(slot.wait.stillWaiting, intent);
  return { ...done(dialogAction, intent, misses), waitingSince };
}

/** The person is back: the bot says what it says to that, or asks again. */
export function goOnAfterWait(turn: TurnState, intent: IntentState, slot: Slot): Stage {
  const { dialogAction, misses } = turn.session;
  turn.say(slot.wait?.continued ?? [], intent);
  return turn.messages.length > 0
    ? done(dialogAction, intent, misses)
    : promptSlot(turn, intent, slot, { misses, silent: false });
}
