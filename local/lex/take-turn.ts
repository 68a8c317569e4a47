import { interpret } from "./interpret.ts";
import type { Interpretation, LiveBot } from "./interpret.ts";
import type { Message, Slot } from "./bot-model.ts";
import { runDialog } from "./dialog/run-dialog.ts";
import type { Stage } from "./dialog/stage.ts";
import { TurnState } from "./dialog/turn-state.ts";
import type { InvokeHook } from "./dialog/turn-state.ts";
import { goOnAfterWait, stillWaiting, waitForPerson } from "./dialog/wait-for-person.ts";
import type { HookTurn } from "./hook-event.ts";
import type { ActiveContext, IntentState, Session } from "./session.ts";

export interface TurnInput extends Omit<HookTurn, "locale" | "guesses"> {
  readonly now: () => Date;
}

export interface Turn {
  readonly session: Session;
  readonly messages: readonly Message[];
  readonly interpretation: Interpretation;
}

/**
 * One turn of the conversation: understand, then walk from there until the bot waits or is done. Throws `LexError`.
 * https://docs.aws.amazon.com/lexv2/latest/dg/how-conversation-flows-work.html
 */
export async function takeTurn(
  bot: LiveBot,
  before: Session,
  input: TurnInput,
  invoke: InvokeHook,
): Promise<Turn> {
  const now = (): number => input.now().getTime();
  const session = {
    ...before,
    activeContexts: before.activeContexts.filter((each) => isActive(each, now())),
  };
  const words = { text: wordsOf(input), today: input.now() };
  const interpretation = interpret(bot, session, words);
  const turn = new TurnState(
    session,
    { ...input, locale: bot.locale, guesses: interpretation.guesses },
    now,
    invoke,
  );
  const end = await runDialog(turn, firstStage(turn, interpretation));
  return {
    interpretation,
    messages: turn.messages,
    session: {
      dialogAction: end.dialogAction,
      intent: end.intent,
      sessionAttributes: turn.attributes,
      activeContexts: turn.contexts.map((each) => countDown(each, session.activeContexts)),
      misses: end.misses,
      waitingSince: end.waitingSince ?? null,
    },
  };
}

/** Keys end with a sign that is none of the value. */
const wordsOf = ({ inputTranscript, inputMode }: TurnInput): string =>
  inputMode === "DTMF" ? inputTranscript.replace(/#$/, "") : inputTranscript;

const isActive = ({ expiresAt, turnsLeft }: ActiveContext, now: number): boolean =>
  expiresAt > now && turnsLeft > 0;

/** Contexts of earlier turns have lived one turn more. */
const countDown = (context: ActiveContext, earlier: readonly ActiveContext[]): ActiveContext =>
  earlier.includes(context) ? { ...context, turnsLeft: context.turnsLeft - 1 } : context;

function firstStage(turn: TurnState, interpretation: Interpretation): Stage {
  const { intent } = interpretation;
  switch (interpretation.kind) {
    case "intent":
      return { at: "begin", intent };
    case "captured":
      return { at: "captured", intent, slot: interpretation.slot.name };
    case "missed":
      return missed(turn, intent, interpretation.slot);
    case "wait":
      return waitForPerson(turn, intent, interpretation.slot);
    case "continue":
      return goOnAfterWait(turn, intent, interpretation.slot);
    case "confirmed":
      return { at: "answered", intent, answer: "yes" };
    case "declined":
      return { at: "answered", intent, answer: "no" };
    case "unconfirmed":
      return { at: "unconfirmed", intent, misses: turn.session.misses + 1 };
  }
}

const missed = (turn: TurnState, intent: IntentState, slot: Slot): Stage =>
  stillWaiting(turn, intent, slot) ?? {
    at: "missed",
    intent,
    slot: slot.name,
    misses: turn.session.misses + 1,
  };
