import { z } from "zod";
import { LexError } from "./lex-error.ts";
import { intentStates } from "./session.ts";
import type { ActiveContext } from "./session.ts";

const Scalar = z
  .object({
    shape: z.literal("Scalar").optional(),
    value: z.object({
      interpretedValue: z.string(),
      originalValue: z.string().nullish(),
      resolvedValues: z.array(z.string()).nullish(),
    }),
  })
  .transform(({ value }) => ({
    shape: "Scalar" as const,
    value: {
      interpretedValue: value.interpretedValue,
      originalValue: value.originalValue ?? value.interpretedValue,
      resolvedValues: value.resolvedValues ?? [],
    },
  }));
const SlotInput = z.union([
  z.object({ shape: z.literal("List"), values: z.array(Scalar) }),
  z.object({ shape: z.literal("Composite"), subSlots: z.record(z.string(), Scalar.nullable()) }),
  Scalar,
]);

/** An intent as functions and clients send it back. */
export const IntentInput = z.object({
  name: z.string(),
  slots: z.record(z.string(), SlotInput.nullable()).default({}),
  state: z.enum(intentStates).default("InProgress"),
  confirmationState: z.enum(["None", "Confirmed", "Denied"]).default("None"),
});

const CardInput = z.object({
  title: z.string().min(1).max(250),
  subtitle: z.string().max(250).optional(),
  imageUrl: z.string().max(250).optional(),
  buttons: z
    .array(z.object({ text: z.string().min(1).max(50), value: z.string().min(1).max(50) }))
    .max(5)
    .optional(),
});

export const MessageInput = z
  .object({
    contentType: z.enum(["PlainText", "SSML", "CustomPayload", "ImageResponseCard"]),
    content: z.string().min(1).max(1_024).optional(),
    imageResponseCard: CardInput.optional(),
  })
  .refine(({ content, imageResponseCard }) => content !== undefined || imageResponseCard !== undefined);

/** A context as functions and clients send it; its time runs from now. */
export const ContextInput = z.object({
  name: z.string().min(1).max(100),
  timeToLive: z.object({
    timeToLiveInSeconds: z.number().int().min(5).max(86_400),
    turnsToLive: z.number().int().min(1).max(20),
  }),
  contextAttributes: z.record(z.string(), z.string()).default({}),
});

export const toActiveContext = (
  { name, timeToLive, contextAttributes }: z.infer<typeof ContextInput>,
  now: number,
): ActiveContext => ({
  name,
  expiresAt: now + timeToLive.timeToLiveInSeconds * 1_000,
  turnsLeft: timeToLive.turnsToLive,
  attributes: contextAttributes,
});

/** https://docs.aws.amazon.com/lexv2/latest/dg/lambda-response-format.html */
const HookAnswer = z.object({
  sessionState: z.object({
    dialogAction: z.object({
      type: z.enum(["Close", "ConfirmIntent", "Delegate", "ElicitIntent", "ElicitSlot"]),
      slotToElicit: z.string().nullish(),
      slotElicitationStyle: z.enum(["Default", "SpellByLetter", "SpellByWord"]).nullish(),
      subSlotToElicit: z.object({ name: z.string() }).nullish(),
    }),
    intent: IntentInput.nullish(),
    sessionAttributes: z.record(z.string(), z.string()).nullish(),
    activeContexts: z.array(ContextInput).max(20).nullish(),
  }),
  messages: z
    .array(MessageInput)
    .max(5)
    .nullish()
    .transform((messages) => messages ?? []),
});
export type HookAnswer = z.infer<typeof HookAnswer>;

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
  if (dialogAction.type === "ElicitSlot" && (!intent || !dialogAction.slotToElicit)) {
    throw new LexError("DependencyFailedException", "ElicitSlot needs an intent and a slot");
  }
  if (dialogAction.type === "ElicitIntent" && parsed.data.messages.length === 0) {
    throw new LexError("DependencyFailedException", "ElicitIntent needs a message");
  }
  if (intent?.state === "ReadyForFulfillment" && dialogAction.type !== "Delegate") {
    throw new LexError("DependencyFailedException", "ReadyForFulfillment goes with Delegate only");
  }
  return parsed.data;
}
