import { z } from "zod";
import type { Capture, Composite, Slot, SlotType, WaitAndContinue } from "./bot-model.ts";
import { PromptFile, ResponseFile } from "./file-messages.ts";
import { AnswerHookFile, HookFile, readOutcome } from "./file-steps.ts";

const CaptureFile = z.object({ codeHook: HookFile, elicitationCodeHook: AnswerHookFile }).loose().nullish();
const WaitFile = z
  .object({
    isActive: z.boolean().nullish(),
    active: z.boolean().nullish(),
    waitingResponse: ResponseFile,
    continueResponse: ResponseFile,
    stillWaitingResponse: z.unknown().optional(),
  })
  .nullish();
const StillFile = z
  .object({
    frequencyInSeconds: z.number().min(1).max(300).nullish(),
    timeoutInSeconds: z.number().min(1).max(900).nullish(),
  })
  .nullish();
const ElicitationFile = z.object({
  slotConstraint: z.enum(["Required", "Optional"]),
  promptSpecification: PromptFile,
  sampleUtterances: z.array(z.object({ utterance: z.string() })).nullish(),
  defaultValueSpecification: z
    .object({ defaultValueList: z.array(z.object({ defaultValue: z.string() })).nullish() })
    .nullish(),
  slotCaptureSetting: CaptureFile,
  waitAndContinueSpecification: WaitFile,
});
const SubSlotsFile = z
  .object({
    expression: z.string().nullish(),
    slotSpecifications: z
      .record(
        z.string(),
        z.object({
          slotTypeId: z.string(),
          valueElicitationSetting: z.object({ promptSpecification: PromptFile }).nullish(),
        }),
      )
      .nullish(),
  })
  .nullish();
const SlotFile = z.object({
  name: z.string(),
  slotTypeName: z.string().nullish(),
  multipleValuesSetting: z.object({ allowMultipleValues: z.boolean().nullish() }).nullish(),
  obfuscationSetting: z.object({ obfuscationSettingType: z.string() }).nullish(),
  valueElicitationSetting: ElicitationFile,
  subSlotSetting: SubSlotsFile,
});
const SlotTypeFile = z.object({
  name: z.string(),
  parentSlotTypeSignature: z.string().nullish(),
  slotTypeValues: z
    .array(
      z.object({
        sampleValue: z.object({ value: z.string() }),
        synonyms: z.array(z.object({ value: z.string() })).nullish(),
      }),
    )
    .nullish(),
  valueSelectionSetting: z
    .object({
      resolutionStrategy: z.string().nullish(),
      regexFilter: z.object({ pattern: z.string().max(300) }).nullish(),
    })
    .nullish(),
  compositeSlotTypeSetting: z
    .object({ subSlots: z.array(z.object({ name: z.string(), slotTypeId: z.string() })).nullish() })
    .nullish(),
  externalSourceSetting: z.null({ error: "not implemented: externalSourceSetting" }).optional(),
});

/** A slot from its file. Throws Zod's error. */
export function readSlot(raw: unknown): Slot {
  const file = SlotFile.parse(raw);
  const setting = file.valueElicitationSetting;
  return {
    name: file.name,
    slotTypeName: file.slotTypeName ?? "",
    isRequired: setting.slotConstraint === "Required",
    isList: file.multipleValuesSetting?.allowMultipleValues === true,
    prompt: setting.promptSpecification,
    utterances: (setting.sampleUtterances ?? []).map(({ utterance }) => utterance),
    defaults: (setting.defaultValueSpecification?.defaultValueList ?? []).map(
      ({ defaultValue }) => defaultValue,
    ),
    isObfuscated: file.obfuscationSetting?.obfuscationSettingType !== "None",
    capture: readCapture(setting.slotCaptureSetting),
    wait: readWait(setting.waitAndContinueSpecification),
    composite: readComposite(file.subSlotSetting),
  };
}

function readCapture(file: z.infer<typeof CaptureFile>): Capture | null {
  if (!file) return null;
  return {
    captured: readOutcome(file, "capture"),
    failed: readOutcome(file, "failure"),
    hook: file.codeHook,
    answerHook: file.elicitationCodeHook,
  };
}

function readWait(file: z.infer<typeof WaitFile>): WaitAndContinue | null {
  if (!file || (file.isActive ?? file.active) === false) return null;
  const still = StillFile.parse(file.stillWaitingResponse);
  return {
    waiting: file.waitingResponse,
    stillWaiting: ResponseFile.parse(file.stillWaitingResponse),
    stillEveryMs: (still?.frequencyInSeconds ?? 10) * 1_000,
    timeoutMs: (still?.timeoutInSeconds ?? 300) * 1_000,
    continued: file.continueResponse,
  };
}

function readComposite(file: z.infer<typeof SubSlotsFile>): Composite | null {
  const parts = Object.entries(file?.slotSpecifications ?? {});
  if (parts.length === 0) return null;
  return {
    expression: file?.expression ?? parts.map(([name]) => name).join(" AND "),
    parts: new Map(
      parts.map(([name, { slotTypeId, valueElicitationSetting }]) => [
        name,
        { slotTypeName: slotTypeId, prompt: PromptFile.parse(null), ...prompted(valueElicitationSetting) },
      ]),
    ),
  };
}

const prompted = (setting: { promptSpecification: Slot["prompt"] } | null | undefined) =>
  setting ? { prompt: setting.promptSpecification } : {};

const resolutions: Readonly<Record<string, SlotType["resolution"]>> = {
  ORIGINAL_VALUE: "ORIGINAL_VALUE",
  OriginalValue: "ORIGINAL_VALUE",
  TOP_RESOLUTION: "TOP_RESOLUTION",
  TopResolution: "TOP_RESOLUTION",
  CONCATENATION: "CONCATENATION",
  Concatenation: "CONCATENATION",
};

/** A slot type from its file. Throws Zod's error. */
export function readSlotType(raw: unknown): SlotType {
  const file = SlotTypeFile.parse(raw);
  return {
    name: file.name,
    parent: file.parentSlotTypeSignature ?? null,
    values: (file.slotTypeValues ?? []).map(({ sampleValue, synonyms }) => ({
      value: sampleValue.value,
      synonyms: (synonyms ?? []).map((synonym) => synonym.value),
    })),
    pattern: file.valueSelectionSetting?.regexFilter?.pattern ?? null,
    resolution: resolutions[file.valueSelectionSetting?.resolutionStrategy ?? ""] ?? "ORIGINAL_VALUE",
    parts: new Map(
      (file.compositeSlotTypeSetting?.subSlots ?? []).map(({ name, slotTypeId }) => [name, slotTypeId]),
    ),
  };
}
