import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { BotLocale, Intent, Slot, SlotType } from "./bot-model.ts";

export class BotFileError extends Error {}

/** Absent values are written as null in exports. */
const Names = z.object({ name: z.string() });
const Manifest = z.object({
  metaData: z.object({ fileFormat: z.literal("LexJson"), resourceType: z.literal("BOT") }),
});
const BotFile = z.object({
  name: z.string(),
  version: z.string().nullable(),
  idleSessionTTLInSeconds: z.number().int().min(60).max(86_400),
});
const LocaleFile = z.object({ identifier: z.string(), nluConfidenceThreshold: z.number().min(0).max(1) });
const Hook = z.object({ enabled: z.boolean() }).nullish();
const IntentFile = Names.extend({
  parentIntentSignature: z.string().nullish(),
  sampleUtterances: z.array(z.object({ utterance: z.string() })).nullish(),
  slotPriorities: z.array(z.object({ priority: z.number(), slotName: z.string() })).nullish(),
  dialogCodeHook: Hook,
  fulfillmentCodeHook: Hook,
});
const Message = z.object({ plainTextMessage: z.object({ value: z.string() }).nullish() });
const PromptFile = z.object({
  messageGroupsList: z.array(z.object({ message: Message, variations: z.array(Message).nullish() })),
  maxRetries: z.number().int().min(0).max(5),
});
const SlotFile = Names.extend({
  slotTypeName: z.string(),
  obfuscationSetting: z.object({ obfuscationSettingType: z.string() }).nullish(),
  valueElicitationSetting: z.object({
    slotConstraint: z.enum(["Required", "Optional"]),
    promptSpecification: PromptFile.nullish(),
  }),
});
const SlotTypeFile = Names.extend({
  parentSlotTypeSignature: z.string().nullish(),
  slotTypeValues: z
    .array(
      z.object({
        sampleValue: z.object({ value: z.string() }),
        synonyms: z.array(z.object({ value: z.string() })).nullish(),
      }),
    )
    .nullish(),
  valueSelectionSetting: z.object({
    resolutionStrategy: z.enum(["TOP_RESOLUTION", "ORIGINAL_VALUE"]),
    regexFilter: z.object({ pattern: z.string().max(300) }).nullish(),
  }),
});

/** Parts of the format that the runtime does not act upon; a bot that uses one is refused by that name. */
const notImplemented = [
  "initialResponseSetting",
  "intentConfirmationSetting",
  "intentClosingSetting",
  "inputContexts",
  "outputContexts",
  "kendraConfiguration",
  "qnAIntentConfiguration",
  "qInConnectIntentConfiguration",
  "bedrockAgentIntentConfiguration",
  "multipleValuesSetting",
  "subSlotSetting",
  "compositeSlotTypeSetting",
  "externalSourceSetting",
];

/**
 * Reads one bot's export tree in every language it has. Throws `BotFileError` with the file's place in the tree and
 * what is wrong with it.
 */
export function readBot(
  folder: string,
  ids: Pick<BotLocale, "botId" | "aliasId" | "aliasName">,
): BotLocale[] {
  readJson(folder, "Manifest.json", Manifest);
  const [botFolder] = subfolders(folder);
  if (botFolder === undefined) throw new BotFileError(`${folder}: no bot in it`);
  const bot = readJson(folder, join(botFolder, "Bot.json"), BotFile);
  const locales = join(botFolder, "BotLocales");
  return subfolders(join(folder, locales)).map((localeFolder) => {
    const at = join(locales, localeFolder);
    const locale = readJson(folder, join(at, "BotLocale.json"), LocaleFile);
    return {
      ...ids,
      botName: bot.name,
      botVersion: bot.version ?? "DRAFT",
      localeId: locale.identifier,
      confidenceThreshold: locale.nluConfidenceThreshold,
      idleSessionMs: bot.idleSessionTTLInSeconds * 1_000,
      intents: subfolders(join(folder, at, "Intents")).map((name) =>
        readIntent(folder, join(at, "Intents", name)),
      ),
      slotTypes: new Map(
        subfolders(join(folder, at, "SlotTypes")).map((name) => [
          name,
          readSlotType(folder, join(at, "SlotTypes", name)),
        ]),
      ),
    };
  });
}

function readIntent(folder: string, at: string): Intent {
  const file = readJson(folder, join(at, "Intent.json"), IntentFile);
  const slots = new Map(
    subfolders(join(folder, at, "Slots")).map((name) => [name, readSlot(folder, join(at, "Slots", name))]),
  );
  const order = (file.slotPriorities ?? []).toSorted((left, right) => left.priority - right.priority);
  return {
    name: file.name,
    isFallback: file.parentIntentSignature === "AMAZON.FallbackIntent",
    utterances: (file.sampleUtterances ?? []).map((sample) => sample.utterance),
    slots: order.map(({ slotName }) => {
      const slot = slots.get(slotName);
      if (!slot) throw new BotFileError(`${at}: slotPriorities names ${slotName}, which has no Slot.json`);
      return slot;
    }),
    dialogHook: file.dialogCodeHook?.enabled === true,
    fulfilmentHook: file.fulfillmentCodeHook?.enabled === true,
  };
}

function readSlot(folder: string, at: string): Slot {
  const { name, slotTypeName, obfuscationSetting, valueElicitationSetting } = readJson(
    folder,
    join(at, "Slot.json"),
    SlotFile,
  );
  const groups = valueElicitationSetting.promptSpecification?.messageGroupsList ?? [];
  const messages = groups.flatMap(({ message, variations }) => [message, ...(variations ?? [])]);
  return {
    name,
    slotTypeName,
    isRequired: valueElicitationSetting.slotConstraint === "Required",
    prompts: messages.flatMap(({ plainTextMessage }) => (plainTextMessage ? [plainTextMessage.value] : [])),
    maxRetries: valueElicitationSetting.promptSpecification?.maxRetries ?? 0,
    isObfuscated: obfuscationSetting?.obfuscationSettingType !== "None",
  };
}

function readSlotType(folder: string, at: string): SlotType {
  const file = readJson(folder, join(at, "SlotType.json"), SlotTypeFile);
  return {
    name: file.name,
    parent: file.parentSlotTypeSignature ?? null,
    values: (file.slotTypeValues ?? []).map(({ sampleValue, synonyms }) => ({
      value: sampleValue.value,
      synonyms: (synonyms ?? []).map((synonym) => synonym.value),
    })),
    pattern: file.valueSelectionSetting.regexFilter?.pattern ?? null,
    resolution: file.valueSelectionSetting.resolutionStrategy,
  };
}

function readJson<T>(folder: string, at: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(refuseUnknown(at, parse(folder, at)));
  if (!parsed.success) throw new BotFileError(`${at}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function parse(folder: string, at: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, at), "utf8"));
  } catch {
    throw new BotFileError(`${at}: missing, or not JSON`);
  }
}

function refuseUnknown(at: string, file: unknown): unknown {
  const used = Object.entries(file ?? {}).find(
    ([name, value]) => value !== null && notImplemented.includes(name),
  );
  if (used) throw new BotFileError(`${at}: not implemented: ${used[0]}`);
  return file;
}

function subfolders(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted();
  } catch {
    return [];
  }
}
