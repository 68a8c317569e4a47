import type { BotLocale } from "./bot-model.ts";
import type { Guess } from "./classifier.ts";
import type { ActiveContext, DialogAction, IntentState } from "./session.ts";

export type InputMode = "Text" | "Speech" | "DTMF";

/** What of a turn a function is told. */
export interface HookTurn {
  readonly locale: BotLocale;
  readonly sessionId: string;
  readonly inputTranscript: string;
  readonly inputMode: InputMode;
  readonly guesses: readonly Guess[];
  readonly requestAttributes: Readonly<Record<string, string>>;
}

/** Where the conversation stands when the function is asked. */
export interface HookMoment {
  readonly source: "DialogCodeHook" | "FulfillmentCodeHook";
  readonly intent: IntentState;
  readonly label: string | null;
  /** What the bot would do next by itself. */
  readonly proposed: DialogAction;
  readonly dialogAction: DialogAction;
  readonly attempt: number;
  readonly sessionAttributes: Readonly<Record<string, string>>;
  readonly activeContexts: readonly ActiveContext[];
  readonly now: number;
}

/**
 * The event a function gets from Lex.
 * https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html
 */
export function hookEvent(turn: HookTurn, moment: HookMoment) {
  const { locale, guesses } = turn;
  const { intent, source, label } = moment;
  return {
    messageVersion: "1.0",
    invocationSource: source,
    inputMode: turn.inputMode,
    responseContentType: "text/plain; charset=utf-8",
    sessionId: turn.sessionId,
    inputTranscript: turn.inputTranscript,
    ...(label === null ? {} : { invocationLabel: label }),
    bot: {
      id: locale.botId,
      name: locale.botName,
      aliasId: locale.aliasId,
      aliasName: locale.aliasName,
      localeId: locale.localeId,
      version: locale.botVersion,
    },
    interpretations: interpretationsOf(intent, guesses).map(({ intent: each, score }) => ({
      intent: each,
      ...(score === null ? {} : { nluConfidence: score }),
      interpretationSource: "Lex",
    })),
    ...(source === "DialogCodeHook" ? { proposedNextState: proposal(moment) } : {}),
    requestAttributes: { ...turn.requestAttributes },
    sessionState: {
      activeContexts: moment.activeContexts.map((context) => contextOutput(context, moment.now)),
      sessionAttributes: { ...moment.sessionAttributes },
      ...(moment.dialogAction.type === "ElicitSlot" ? { dialogAction: moment.dialogAction } : {}),
      intent,
      originatingRequestId: turn.sessionId,
    },
    transcriptions: [
      {
        transcription: turn.inputTranscript,
        transcriptionConfidence: 1,
        resolvedContext: { intent: intent.name },
        resolvedSlots: {},
      },
    ],
  };
}

const proposal = ({ intent, proposed, attempt }: HookMoment) => ({
  dialogAction: proposed,
  intent,
  prompt: { attempt: attempt === 0 ? "Initial" : `Retry${attempt}` },
});

/** A context as clients and functions see it, with the time that is left. */
export const contextOutput = (context: ActiveContext, now: number) => ({
  name: context.name,
  timeToLive: {
    timeToLiveInSeconds: Math.max(5, Math.ceil((context.expiresAt - now) / 1_000)),
    turnsToLive: Math.max(1, context.turnsLeft),
  },
  contextAttributes: { ...context.attributes },
});

/** The intent at hand first, then up to four others that were possible. */
export function interpretationsOf(
  intent: IntentState,
  guesses: readonly Guess[],
): { readonly intent: IntentState; readonly score: number | null }[] {
  const others = guesses.filter((guess) => guess.label !== intent.name).slice(0, 4);
  const score = guesses.find((guess) => guess.label === intent.name)?.score ?? null;
  return [
    { intent, score },
    ...others.map((guess) => ({
      intent: { name: guess.label, slots: {}, state: "InProgress", confirmationState: "None" } as const,
      score: guess.score,
    })),
  ];
}
