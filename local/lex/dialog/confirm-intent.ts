import type { Message } from "../bot-model.ts";
import { beginFallback } from "../fresh-intent.ts";
import type { IntentState } from "../session.ts";
import { withAllSlots } from "./elicit-slot.ts";
import { followOutcome } from "./follow-outcome.ts";
import { done } from "./stage.ts";
import type { Stage } from "./stage.ts";
import type { TurnState } from "./turn-state.ts";

/** Asks whether the intent is right and ends the turn. An intent without such a question is fulfilled at once. */
export function promptConfirmation(
  turn: TurnState,
  intent: IntentState,
  { misses, silent, words }: { misses: number; silent: boolean; words?: readonly Message[] },
): Stage {
  const { confirmation } = turn.intent(intent.name);
  if (words && words.length > 0) turn.messages.push(...words);
  else if (!confirmation) return { at: "fulfil", intent };
  else if (!silent) turn.say(confirmation.prompt.groups, intent, misses);
  return done({ type: "ConfirmIntent" }, withAllSlots(turn, intent), misses);
}

/** Yes: on to fulfilment, by way of what the files say to a yes. */
export function confirmed(turn: TurnState, intent: IntentState): Stage {
  const { confirmation } = turn.intent(intent.name);
  const fulfil = (next: IntentState): Stage => ({ at: "fulfil", intent: next });
  return confirmation
    ? followOutcome(turn, confirmation.confirmed, intent, confirmation.hook, fulfil)
    : fulfil(intent);
}

/** No: the intent has failed, unless the files lead elsewhere. */
export function declined(turn: TurnState, intent: IntentState): Stage {
  const { confirmation } = turn.intent(intent.name);
  const failed: IntentState = { ...intent, state: "Failed" };
  const end = (): Stage => done({ type: "Close" }, failed);
  return confirmation ? followOutcome(turn, confirmation.declined, failed, confirmation.hook, end) : end();
}

/** Neither: asked again, and after the last retry what the files say to that, or the fallback. */
export function unconfirmed(turn: TurnState, intent: IntentState, misses: number): Stage {
  const { confirmation } = turn.intent(intent.name);
  const retries = confirmation?.prompt.maxRetries ?? 0;
  if (misses <= retries) return promptConfirmation(turn, intent, { misses, silent: false });
  const fallback = (): Stage => ({ at: "begin", intent: beginFallback(turn.turn.locale) });
  return confirmation
    ? followOutcome(turn, confirmation.failed, intent, confirmation.hook, fallback)
    : fallback();
}
