import { z } from "zod";
import type {
  Confirmation,
  Fulfilment,
  FulfilmentUpdates,
  Intent,
  OutputContext,
  Slot,
} from "./bot-model.ts";
import { BotFileError } from "./bot-file-error.ts";
import { PromptFile, ResponseFile } from "./file-messages.ts";
import { AnswerHookFile, HookFile, readOutcome } from "./file-steps.ts";

const Flag = z.boolean().nullish();
const UpdateFile = z
  .object({
    delayInSeconds: z.number().nullish(),
    frequencyInSeconds: z.number().nullish(),
  })
  .loose()
  .nullish();
const UpdatesFile = z
  .object({
    active: Flag,
    isActive: Flag,
    timeoutInSeconds: z.number().nullish(),
    startResponse: UpdateFile,
    updateResponse: UpdateFile,
  })
  .nullish();
const FulfilmentFile = z
  .object({
    enabled: Flag,
    isActive: Flag,
    fulfillmentUpdatesSpecification: UpdatesFile,
    postFulfillmentStatusSpecification: z.unknown().optional(),
  })
  .nullish();
const ConfirmationFile = z
  .object({
    isActive: Flag,
    active: Flag,
    promptSpecification: PromptFile,
    codeHook: HookFile,
    elicitationCodeHook: z.unknown().optional(),
  })
  .loose()
  .nullish();
const ContextsFile = z
  .array(
    z.object({
      name: z.string(),
      timeToLiveInSeconds: z.number().int().min(5).max(86_400).nullish(),
      turnsToLive: z.number().int().min(1).max(20).nullish(),
    }),
  )
  .nullish();
const IntentFile = z.object({
  name: z.string(),
  parentIntentSignature: z.string().nullish(),
  sampleUtterances: z.array(z.object({ utterance: z.string() })).nullish(),
  slotPriorities: z.array(z.object({ priority: z.number(), slotName: z.string() })).nullish(),
  dialogCodeHook: z.object({ enabled: Flag }).nullish(),
  fulfillmentCodeHook: FulfilmentFile,
  initialResponseSetting: z.object({ codeHook: HookFile }).loose().nullish(),
  intentConfirmationSetting: ConfirmationFile,
  intentClosingSetting: z.object({ isActive: Flag, active: Flag }).loose().nullish(),
  inputContexts: ContextsFile,
  outputContexts: ContextsFile,
});

/** Intents whose answers come from services the laptop has not. */
const notImplemented = [
  "kendraConfiguration",
  "qnAIntentConfiguration",
  "qInConnectIntentConfiguration",
  "bedrockAgentIntentConfiguration",
] as const;

/** An intent from its file and its slots by name. Throws `BotFileError` or Zod's error. */
export function readIntent(at: string, raw: unknown, slots: ReadonlyMap<string, Slot>): Intent {
  refuseServices(at, raw);
  const file = IntentFile.parse(raw);
  const order = (file.slotPriorities ?? []).toSorted((left, right) => left.priority - right.priority);
  return {
    name: file.name,
    signature: file.parentIntentSignature ?? null,
    isFallback: file.parentIntentSignature === "AMAZON.FallbackIntent",
    utterances: (file.sampleUtterances ?? []).map((sample) => sample.utterance),
    slots: order.map(({ slotName }) => {
      const slot = slots.get(slotName);
      if (!slot) throw new BotFileError(`${at}: slotPriorities names ${slotName}, which has no Slot.json`);
      return slot;
    }),
    dialogHook: file.dialogCodeHook?.enabled === true,
    initial: file.initialResponseSetting
      ? {
          ...readOutcome(file.initialResponseSetting, "", "initialResponse"),
          hook: file.initialResponseSetting.codeHook,
        }
      : null,
    confirmation: readConfirmation(file.intentConfirmationSetting),
    fulfilment: readFulfilment(file.fulfillmentCodeHook),
    closing: readClosing(file.intentClosingSetting),
    inputContexts: (file.inputContexts ?? []).map(({ name }) => name),
    outputContexts: (file.outputContexts ?? []).map(toContext),
  };
}

function refuseServices(at: string, raw: unknown): void {
  const given = z.record(z.string(), z.unknown()).parse(raw);
  const used = notImplemented.find((name) => given[name] !== null && given[name] !== undefined);
  if (used) throw new BotFileError(`${at}: not implemented: ${used}`);
}

function toContext({
  name,
  timeToLiveInSeconds,
  turnsToLive,
}: NonNullable<z.infer<typeof ContextsFile>>[number]): OutputContext {
  return { name, lifetimeMs: (timeToLiveInSeconds ?? 600) * 1_000, turns: turnsToLive ?? 20 };
}

function readConfirmation(file: z.infer<typeof ConfirmationFile>): Confirmation | null {
  if (!file || (file.isActive ?? file.active) === false) return null;
  return {
    prompt: file.promptSpecification,
    confirmed: readOutcome(file, "confirmation"),
    declined: readOutcome(file, "declination"),
    failed: readOutcome(file, "failure"),
    hook: file.codeHook,
    answerHook: file.elicitationCodeHook ? AnswerHookFile.parse(file.elicitationCodeHook) : null,
  };
}

function readClosing(
  file: { isActive?: boolean | null | undefined; active?: boolean | null | undefined } | null | undefined,
) {
  return file && (file.isActive ?? file.active) !== false ? readOutcome(file, "", "closingResponse") : null;
}

function readFulfilment(file: z.infer<typeof FulfilmentFile>): Fulfilment {
  const after = file?.postFulfillmentStatusSpecification;
  return {
    hooked: file?.enabled === true,
    isActive: file?.isActive === true,
    success: readOutcome(after, "success"),
    failure: readOutcome(after, "failure"),
    timeout: readOutcome(after, "timeout"),
    updates: readUpdates(file?.fulfillmentUpdatesSpecification),
  };
}

function readUpdates(file: z.infer<typeof UpdatesFile>): FulfilmentUpdates | null {
  if (!file || (file.active ?? file.isActive) === false) return null;
  return {
    start: ResponseFile.parse(file.startResponse),
    startDelayMs: (file.startResponse?.delayInSeconds ?? 0) * 1_000,
    update: ResponseFile.parse(file.updateResponse),
    updateEveryMs: (file.updateResponse?.frequencyInSeconds ?? 0) * 1_000,
    timeoutMs: (file.timeoutInSeconds ?? 30) * 1_000,
  };
}
