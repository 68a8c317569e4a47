import { silent } from "../file-steps.ts";
import type { HookSetting } from "../bot-model.ts";
import type { IntentState } from "../session.ts";
import { applyDefaults } from "./default-values.ts";
import { followOutcome } from "./follow-outcome.ts";
import type { Stage } from "./stage.ts";
import type { TurnState } from "./turn-state.ts";

/** The function is called at this point of bots whose files do not spell the point out. */
export const plainHook: HookSetting = {
  isActive: true,
  invocationLabel: null,
  success: silent,
  failure: silent,
  timeout: silent,
};

/** An intent begins: default values, the initial response, then the function where the intent wants it. */
export function beginIntent(turn: TurnState, started: IntentState): Stage {
  const file = turn.intent(started.name);
  const intent = applyDefaults(turn, started);
  const hook = file.initial ? file.initial.hook : file.dialogHook ? plainHook : null;
  return followOutcome(turn, file.initial ?? silent, intent, hook, (next) => ({ at: "next", intent: next }));
}
