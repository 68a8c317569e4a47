import type { Capture, Slot } from "../bot-model.ts";
import { beginFallback } from "../fresh-intent.ts";
import type { IntentState } from "../session.ts";
import { followAnswer } from "./follow-answer.ts";
import { plainHook } from "./begin-intent.ts";
import { followOutcome } from "./follow-outcome.ts";
import { missingPart } from "./missing-part.ts";
import { nextSlot } from "./next-slot.ts";
import { promptSlot } from "./elicit-slot.ts";
import type { Stage } from "./stage.ts";
import type { TurnState } from "./turn-state.ts";

const goOn = (intent: IntentState): Stage => ({ at: "next", intent });

/** A slot was answered: the function first where the slot wants it, then what the slot says to a captured value. */
export async function captureSlot(turn: TurnState, intent: IntentState, name: string): Promise<Stage> {
  const slot = turn.slot(intent, name);
  if (missingPart(slot, intent.slots[name]) !== null)
    return { at: "elicit", intent, slot: name, silent: false };
  const { dialogHook } = turn.intent(intent.name);
  const { capture } = slot;
  if (!capture) return dialogHook ? { at: "hook", intent, hook: plainHook, otherwise: goOn } : goOn(intent);
  const captured = (after: IntentState): Stage =>
    followOutcome(turn, capture.captured, after, capture.hook, goOn);
  return dialogHook && capture.answerHook.isEnabled
    ? hear(turn, intent, capture, 0, captured)
    : captured(intent);
}

/** A slot was answered with something else: asked again, and after the last retry what the slot says to that. */
export async function missSlot(
  turn: TurnState,
  intent: IntentState,
  name: string,
  misses: number,
): Promise<Stage> {
  const slot = turn.slot(intent, name);
  const { capture } = slot;
  const again = (after: IntentState): Stage =>
    after.slots[name] && !intent.slots[name]
      ? { at: "captured", intent: after, slot: name }
      : afterMiss(turn, after, slot, misses);
  return capture && turn.intent(intent.name).dialogHook && capture.answerHook.isEnabled
    ? hear(turn, intent, capture, misses, again)
    : again(intent);
}

function afterMiss(turn: TurnState, intent: IntentState, slot: Slot, misses: number): Stage {
  if (misses <= slot.prompt.maxRetries) return promptSlot(turn, intent, slot, { misses, silent: false });
  const fallback = (): Stage => ({ at: "begin", intent: beginFallback(turn.turn.locale) });
  return slot.capture
    ? followOutcome(turn, slot.capture.failed, intent, slot.capture.hook, fallback)
    : fallback();
}

async function hear(
  turn: TurnState,
  intent: IntentState,
  { answerHook }: Capture,
  attempt: number,
  delegated: (intent: IntentState) => Stage,
): Promise<Stage> {
  const answer = await turn.ask("DialogCodeHook", intent, {
    label: answerHook.invocationLabel,
    proposed: nextSlot(turn, intent),
    attempt,
  });
  return followAnswer(turn, intent, answer, delegated);
}
