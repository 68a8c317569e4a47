import type { Fulfilment } from "../bot-model.ts";
import { LexError } from "../lex-error.ts";
import { textOfSlot } from "../session.ts";
import type { ActiveContext, IntentState } from "../session.ts";
import { followAnswer } from "./follow-answer.ts";
import { followOutcome } from "./follow-outcome.ts";
import { done } from "./stage.ts";
import type { Stage } from "./stage.ts";
import type { TurnState } from "./turn-state.ts";

const close = (intent: IntentState): Stage => ({ at: "close", intent });

/**
 * All is known: the function does it, or the files' own words do, or the intent is handed back ready. Then what the
 * files say to success, failure or a function that took too long.
 */
export async function fulfilIntent(turn: TurnState, before: IntentState): Promise<Stage> {
  const { fulfilment } = turn.intent(before.name);
  const intent: IntentState = { ...before, state: "ReadyForFulfillment" };
  if (fulfilment.hooked) return byFunction(turn, intent, fulfilment);
  activateContexts(turn, intent);
  if (!fulfilment.isActive) return close(intent);
  return followOutcome(turn, fulfilment.success, { ...intent, state: "Fulfilled" }, null, close);
}

async function byFunction(turn: TurnState, intent: IntentState, fulfilment: Fulfilment): Promise<Stage> {
  const begun = turn.now();
  const said = turn.messages.length;
  try {
    const answer = await turn.ask("FulfillmentCodeHook", intent, { proposed: { type: "Close" } });
    announce(turn, intent, fulfilment, said, turn.now() - begun);
    if (fulfilment.updates && turn.now() - begun > fulfilment.updates.timeoutMs) {
      return failed(turn, intent, fulfilment, "timeout") ?? close({ ...intent, state: "Failed" });
    }
    const stage = followAnswer(turn, intent, answer, (next) =>
      succeeded(turn, { ...next, state: "Fulfilled" }, fulfilment),
    );
    return stage.at === "done" && stage.dialogAction.type === "Close" && answer.messages.length === 0
      ? closedInSilence(turn, stage, fulfilment)
      : stage;
  } catch (error) {
    if (!(error instanceof LexError) || error.hookFailure === null) throw error;
    const stage = failed(turn, intent, fulfilment, error.hookFailure);
    if (!stage) throw error;
    return stage;
  }
}

function succeeded(turn: TurnState, intent: IntentState, { success }: Fulfilment): Stage {
  activateContexts(turn, intent);
  return followOutcome(turn, success, intent, null, close);
}

/** The function closed without a word: then the files have the word. */
function closedInSilence(
  turn: TurnState,
  stage: Extract<Stage, { at: "done" }>,
  fulfilment: Fulfilment,
): Stage {
  if (stage.intent?.state === "Fulfilled") return succeeded(turn, stage.intent, fulfilment);
  if (stage.intent?.state !== "Failed") return stage;
  return followOutcome(turn, fulfilment.failure, stage.intent, null, () => stage);
}

/** What the files say to a function that failed; null when they say nothing, and the failure is the caller's to see. */
function failed(
  turn: TurnState,
  intent: IntentState,
  fulfilment: Fulfilment,
  how: "failure" | "timeout",
): Stage | null {
  const outcome = fulfilment[how];
  const isSilent = outcome.response.length === 0 && !outcome.conditional && !outcome.nextStep;
  if (isSilent) return null;
  const after: IntentState = { ...intent, state: "Failed" };
  return followOutcome(turn, outcome, after, null, () => done({ type: "Close" }, after));
}

/** What would have been said while the function worked, before its own words; a quick function needs none. */
function announce(
  turn: TurnState,
  intent: IntentState,
  { updates }: Fulfilment,
  at: number,
  tookMs: number,
): void {
  if (!updates || updates.start.length === 0 || tookMs < updates.startDelayMs) return;
  const later = turn.messages.splice(at);
  turn.say(updates.start, intent);
  const repeats =
    updates.updateEveryMs > 0 ? Math.floor((tookMs - updates.startDelayMs) / updates.updateEveryMs) : 0;
  // They would come one by one; after the fact one is enough.
  if (repeats > 0) turn.say(updates.update, intent);
  turn.messages.push(...later);
}

/** The intent's output contexts, with its slots as their values. */
function activateContexts(turn: TurnState, intent: IntentState): void {
  const attributes = Object.fromEntries(
    Object.entries(intent.slots).flatMap(([name, slot]) => (slot ? [[name, textOfSlot(slot)]] : [])),
  );
  const added = turn.intent(intent.name).outputContexts.map(({ name, lifetimeMs, turns }): ActiveContext => ({
    name,
    expiresAt: turn.now() + lifetimeMs,
    // This turn's end counts one down.
    turnsLeft: turns,
    attributes,
  }));
  const names = new Set(added.map(({ name }) => name));
  turn.contexts = [...turn.contexts.filter(({ name }) => !names.has(name)), ...added];
}
