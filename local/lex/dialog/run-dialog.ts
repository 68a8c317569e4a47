import { LexError } from "../lex-error.ts";
import { silent } from "../file-steps.ts";
import type { IntentState } from "../session.ts";
import { applyDefaults } from "./default-values.ts";
import { beginIntent } from "./begin-intent.ts";
import { captureSlot, missSlot } from "./capture-slot.ts";
import { confirmed, declined, promptConfirmation, unconfirmed } from "./confirm-intent.ts";
import { promptSlot } from "./elicit-slot.ts";
import { followAnswer } from "./follow-answer.ts";
import { followOutcome } from "./follow-outcome.ts";
import { fulfilIntent } from "./fulfil-intent.ts";
import { nextSlot, openSlot } from "./next-slot.ts";
import { done } from "./stage.ts";
import type { Done, Stage } from "./stage.ts";
import type { TurnState } from "./turn-state.ts";

/** Next steps and functions may lead in a circle; this many in one turn is one. */
const mostStages = 60;

/** Walks the conversation from a point until the bot waits for the person or is done. Throws `LexError`. */
export async function runDialog(turn: TurnState, from: Stage): Promise<Done> {
  let stage = from;
  for (let count = 0; count < mostStages; count += 1) {
    if (stage.at === "done") return stage;
    stage = await step(turn, stage);
  }
  throw new LexError("DependencyFailedException", "The conversation leads in a circle");
}

function step(turn: TurnState, stage: Exclude<Stage, Done>): Stage | Promise<Stage> {
  switch (stage.at) {
    case "begin":
      return beginIntent(turn, stage.intent);
    case "captured":
      return captureSlot(turn, stage.intent, stage.slot);
    case "missed":
      return missSlot(turn, stage.intent, stage.slot, stage.misses);
    case "next":
      return goOn(turn, stage.intent);
    case "elicit":
      return promptSlot(turn, stage.intent, turn.slot(stage.intent, stage.slot), {
        misses: 0,
        silent: stage.silent,
      });
    case "confirm":
      return promptConfirmation(turn, stage.intent, { misses: 0, silent: stage.silent });
    case "answered":
      return answered(turn, stage);
    case "unconfirmed":
      return unconfirmed(turn, stage.intent, stage.misses);
    case "fulfil":
      return fulfilIntent(turn, stage.intent);
    case "close":
      return close(turn, stage.intent);
    case "hook":
      return callHook(turn, stage);
  }
}

/** The next required slot, then the question whether all is right, then fulfilment. */
function goOn(turn: TurnState, before: IntentState): Stage {
  const intent = applyDefaults(turn, before);
  if (intent.state === "ReadyForFulfillment") return { at: "fulfil", intent };
  const open = openSlot(turn, intent);
  if (open !== null) return { at: "elicit", intent, slot: open, silent: false };
  const isOpen = intent.confirmationState === "None" && turn.intent(intent.name).confirmation !== null;
  return isOpen ? { at: "confirm", intent, silent: false } : { at: "fulfil", intent };
}

function close(turn: TurnState, intent: IntentState): Stage {
  const end = (): Stage => done({ type: "Close" }, intent);
  return followOutcome(turn, turn.intent(intent.name).closing ?? silent, intent, null, end);
}

/** The function hears a yes or no first where the intent wants it. */
async function answered(
  turn: TurnState,
  { answer: yesOrNo, intent: before }: Extract<Stage, { at: "answered" }>,
): Promise<Stage> {
  const intent: IntentState = {
    ...before,
    confirmationState: yesOrNo === "yes" ? "Confirmed" : "Denied",
  };
  const goesOn = (next: IntentState): Stage =>
    next.confirmationState === "Denied" ? declined(turn, next) : confirmed(turn, next);
  const { dialogHook, confirmation } = turn.intent(intent.name);
  const hooked = dialogHook && (confirmation?.answerHook?.isEnabled ?? true);
  if (!hooked) return goesOn(intent);
  const answer = await turn.ask("DialogCodeHook", intent, {
    label: confirmation?.answerHook?.invocationLabel ?? null,
    proposed: nextSlot(turn, intent),
  });
  return followAnswer(turn, intent, answer, goesOn);
}

/** A call of the function that the files place here; left out where the intent has no function for its dialog. */
async function callHook(
  turn: TurnState,
  { intent, hook, otherwise }: Extract<Stage, { at: "hook" }>,
): Promise<Stage> {
  const success = (next: IntentState): Stage => followOutcome(turn, hook.success, next, null, otherwise);
  if (!hook.isActive || !turn.intent(intent.name).dialogHook) return success(intent);
  try {
    const proposed = nextSlot(turn, intent);
    const answer = await turn.ask("DialogCodeHook", intent, { label: hook.invocationLabel, proposed });
    return followAnswer(turn, intent, answer, success);
  } catch (error) {
    if (!(error instanceof LexError) || error.hookFailure === null) throw error;
    const outcome = hook[error.hookFailure];
    if (outcome.response.length === 0 && !outcome.conditional && !outcome.nextStep) throw error;
    return followOutcome(turn, outcome, intent, null, otherwise);
  }
}
