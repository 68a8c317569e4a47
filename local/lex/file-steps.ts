import { z } from "zod";
import { stepTypes } from "./bot-model.ts";
import type { AnswerHook, Conditional, HookSetting, NextStep, Outcome, SetSlot } from "./bot-model.ts";
import { ResponseFile } from "./file-messages.ts";

const Value = z.object({ interpretedValue: z.string().nullish() }).nullish();
const SetSlotFile = z
  .object({
    shape: z.string().nullish(),
    value: Value,
    values: z.array(z.object({ value: Value })).nullish(),
  })
  .nullish()
  .transform((file): SetSlot | null => {
    if (file?.shape === "List" || (file?.values?.length ?? 0) > 0) {
      return (file?.values ?? []).flatMap(({ value }) => value?.interpretedValue ?? []);
    }
    return file?.value?.interpretedValue ?? null;
  });

const StepFile = z
  .object({
    dialogAction: z.object({
      type: z.enum(stepTypes),
      slotToElicit: z.string().nullish(),
      suppressNextMessage: z.boolean().nullish(),
    }),
    intent: z
      .object({ name: z.string().nullish(), slots: z.record(z.string(), SetSlotFile).nullish() })
      .nullish(),
    sessionAttributes: z.record(z.string(), z.string()).nullish(),
  })
  .nullish()
  .transform((file): NextStep | null =>
    file
      ? {
          type: file.dialogAction.type,
          slotToElicit: file.dialogAction.slotToElicit ?? null,
          suppressNextMessage: file.dialogAction.suppressNextMessage === true,
          intentName: file.intent?.name ?? null,
          slots: file.intent?.slots ?? {},
          sessionAttributes: file.sessionAttributes ?? {},
        }
      : null,
  );

const BranchFile = z.object({ response: ResponseFile, nextStep: StepFile });
const ConditionalFile = z
  .object({
    isActive: z.boolean().nullish(),
    active: z.boolean().nullish(),
    conditionalBranches: z
      .array(BranchFile.extend({ condition: z.object({ expressionString: z.string().max(1_024) }) }))
      .nullish(),
    defaultBranch: BranchFile.nullish(),
  })
  .nullish()
  .transform((file): Conditional | null =>
    file && (file.isActive ?? file.active ?? true)
      ? {
          branches: (file.conditionalBranches ?? []).map(({ condition, ...branch }) => ({
            ...branch,
            condition: condition.expressionString,
          })),
          otherwise: file.defaultBranch ?? null,
        }
      : null,
  );

export const silent: Outcome = { response: [], conditional: null, nextStep: null };

const AnyFile = z.record(z.string(), z.unknown()).nullish();

/**
 * The members `<name>Response`, `<name>Conditional` and `<name>NextStep` that stand at every point of a conversation;
 * with an empty name the plain members of initial and closing settings. Throws Zod's error.
 */
export function readOutcome(from: unknown, name: string, response = `${name}Response`): Outcome {
  const file = AnyFile.parse(from) ?? {};
  return {
    response: ResponseFile.parse(file[response]),
    conditional: ConditionalFile.parse(file[name === "" ? "conditional" : `${name}Conditional`]),
    nextStep: StepFile.parse(file[name === "" ? "nextStep" : `${name}NextStep`]),
  };
}

export const HookFile = z
  .object({
    isActive: z.boolean().nullish(),
    active: z.boolean().nullish(),
    enableCodeHookInvocation: z.boolean().nullish(),
    invocationLabel: z.string().nullish(),
    postCodeHookSpecification: z.unknown().optional(),
  })
  .nullish()
  .transform((file): HookSetting | null =>
    file
      ? {
          isActive: (file.isActive ?? file.active ?? true) && file.enableCodeHookInvocation !== false,
          invocationLabel: file.invocationLabel ?? null,
          success: readOutcome(file.postCodeHookSpecification, "success"),
          failure: readOutcome(file.postCodeHookSpecification, "failure"),
          timeout: readOutcome(file.postCodeHookSpecification, "timeout"),
        }
      : null,
  );

export const AnswerHookFile = z
  .object({ enableCodeHookInvocation: z.boolean().nullish(), invocationLabel: z.string().nullish() })
  .nullish()
  .transform((file): AnswerHook => ({
    isEnabled: file?.enableCodeHookInvocation === true,
    invocationLabel: file?.invocationLabel ?? null,
  }));
