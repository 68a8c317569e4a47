import { z } from "zod";
import type { BotLocale } from "./bot-model.ts";
import type { Guess } from "./classifier.ts";
import { LexError } from "./lex-error.ts";
import { intentStates } from "./session.ts";
import type { IntentState, Session } from "./session.ts";

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

/**
 * The event a function gets from Lex.
 * https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html
 */
export function hookEvent(
  source: "DialogCodeHook" | "FulfillmentCodeHook",
  turn: HookTurn,
  session: Session,
  intent: IntentState,
  nextSlot: string | null,
) {
  const { locale, guesses } = turn;
  return {
    messageVersion: "1.0",
    invocationSource: source,
    inputMode: turn.inputMode,
    responseContentType: "text/plain; charset=utf-8",
    sessionId: turn.sessionId,
    inputTranscript: turn.inputTranscript,
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
    ...(source === "DialogCodeHook" ? { proposedNextState: proposal(intent, nextSlot) } : {}),
    requestAttributes: { ...turn.requestAttributes },
    sessionState: {
      activeContexts: [],
      sessionAttributes: { ...session.sessionAttributes },
      ...(session.dialogAction.type === "ElicitSlot" ? { dialogAction: session.dialogAction } : {}),
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

function proposal(intent: IntentState, nextSlot: string | null) {
  return {
    dialogAction: nextSlot === null ? { type: "Close" } : { type: "ElicitSlot", slotToElicit: nextSlot },
    intent,
    prompt: { attempt: "Initial" },
  };
}

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

const SlotFile = z
  .object({
    shape: z.literal("Scalar").default("Scalar"),
    value: z.object({
      interpretedValue: z.string(),
      originalValue: z.string().optional(),
      resolvedValues: z.array(z.string()).default([]),
    }),
  })
  .transform(({ shape, value }) => ({
    shape,
    value: { ...value, originalValue: value.originalValue ?? value.interpretedValue },
  }));

/** An intent as functions and clients send it back. */
export const IntentInput = z.object({
  name: z.string(),
  slots: z.record(z.string(), SlotFile.nullable()).default({}),
  state: z.enum(intentStates).default("InProgress"),
  confirmationState: z.enum(["None", "Confirmed", "Denied"]).default("None"),
});

export const MessageInput = z.object({
  contentType: z.enum(["PlainText", "SSML", "CustomPayload"]),
  content: z.string().min(1).max(1_024),
});

/** https://docs.aws.amazon.com/lexv2/latest/dg/lambda-response-format.html */
const HookAnswer = z.object({
  sessionState: z.object({
    dialogAction: z.object({
      type: z.enum(["Close", "ConfirmIntent", "Delegate", "ElicitIntent", "ElicitSlot"]),
      slotToElicit: z.string().optional(),
    }),
    intent: IntentInput.optional(),
    sessionAttributes: z.record(z.string(), z.string()).optional(),
  }),
  messages: z.array(MessageInput).max(5).default([]),
});
export type HookAnswer = z.infer<typeof HookAnswer>;
export type Message = z.infer<typeof MessageInput>;

const mostAnswerBytes = 25 * 1_024;

/** Reads a function's answer. Throws `DependencyFailedException` for one that Lex would refuse. */
export function readHookAnswer(answer: unknown): HookAnswer {
  const parsed = HookAnswer.safeParse(answer);
  if (!parsed.success)
    throw new LexError("DependencyFailedException", "The function's answer has the wrong shape");
  if (Buffer.byteLength(JSON.stringify(answer)) > mostAnswerBytes) {
    throw new LexError("DependencyFailedException", "The function's answer is too large");
  }
  const { dialogAction, intent } = parsed.data.sessionState;
  if (dialogAction.type === "ConfirmIntent") {
    throw new LexError("NotImplementedException", "not implemented: dialogAction ConfirmIntent");
  }
  if (dialogAction.type === "ElicitSlot" && (!intent || dialogAction.slotToElicit === undefined)) {
    throw new LexError("DependencyFailedException", "ElicitSlot needs an intent and a slot");
  }
  if (dialogAction.type === "ElicitIntent" && parsed.data.messages.length === 0) {
    throw new LexError("DependencyFailedException", "ElicitIntent needs a message");
  }
  return parsed.data;
}
