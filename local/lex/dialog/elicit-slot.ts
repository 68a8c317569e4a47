import type { Message, Slot } from "../bot-model.ts";
import type { IntentState } from "../session.ts";
import { missingPart } from "./missing-part.ts";
import { done } from "./stage.ts";
import type { Stage } from "./stage.ts";
import type { TurnState } from "./turn-state.ts";

/** Asks for a slot and ends the turn. A composite slot is asked for part by part. */
export function promptSlot(
  turn: TurnState,
  intent: IntentState,
  slot: Slot,
  {
    misses,
    silent,
    words,
    part,
  }: { misses: number; silent: boolean; words?: readonly Message[]; part?: string },
): Stage {
  const wanted = part ?? missingPart(slot, intent.slots[slot.name]);
  if (words && words.length > 0) turn.messages.push(...words);
  else if (!silent) {
    const own = wanted === null ? undefined : slot.composite?.parts.get(wanted)?.prompt;
    turn.say((own && own.groups.length > 0 ? own : slot.prompt).groups, intent, misses);
  }
  return done(
    {
      type: "ElicitSlot",
      slotToElicit: slot.name,
      ...(wanted === null ? {} : { subSlotToElicit: { name: wanted } }),
    },
    withAllSlots(turn, intent),
    misses,
  );
}

/** Functions may name only some slots; the others are there, empty. */
export function withAllSlots(turn: TurnState, intent: IntentState): IntentState {
  const empty = Object.fromEntries(turn.intent(intent.name).slots.map((slot) => [slot.name, null]));
  return { ...intent, slots: { ...empty, ...intent.slots } };
}
