import type { HookSetting } from "../bot-model.ts";
import type { DialogAction, IntentState } from "../session.ts";

/** The points a conversation can be at while one answer is being made. Each has a function of its own; `done` ends the turn. */
export type Stage =
  | { readonly at: "begin"; readonly intent: IntentState }
  | { readonly at: "captured"; readonly intent: IntentState; readonly slot: string }
  | { readonly at: "missed"; readonly intent: IntentState; readonly slot: string; readonly misses: number }
  | { readonly at: "next"; readonly intent: IntentState }
  | { readonly at: "elicit"; readonly intent: IntentState; readonly slot: string; readonly silent: boolean }
  | { readonly at: "confirm"; readonly intent: IntentState; readonly silent: boolean }
  | { readonly at: "answered"; readonly intent: IntentState; readonly answer: "yes" | "no" }
  | { readonly at: "unconfirmed"; readonly intent: IntentState; readonly misses: number }
  | { readonly at: "fulfil"; readonly intent: IntentState }
  | { readonly at: "close"; readonly intent: IntentState }
  | {
      readonly at: "hook";
      readonly intent: IntentState;
      readonly hook: HookSetting;
      readonly otherwise: (intent: IntentState) => Stage;
    }
  | {
      readonly at: "done";
      readonly dialogAction: DialogAction;
      readonly intent: IntentState | null;
      readonly misses: number;
      readonly waitingSince?: number;
    };
export type Done = Extract<Stage, { at: "done" }>;

export const done = (dialogAction: DialogAction, intent: IntentState | null, misses = 0): Done => ({
  at: "done",
  dialogAction,
  intent,
  misses,
});
