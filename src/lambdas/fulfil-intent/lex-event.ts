import { z } from "zod";
import {
  callerKinds,
  languages,
  reasonCodes,
  verificationLevels,
  verificationMethods,
} from "#journey/contact/attributes.ts";

const Scalar = z.object({ value: z.object({ interpretedValue: z.string() }) });
/** A slot of one value or, where the bot's file says so, of several. */
const Slot = z.union([z.object({ values: z.array(Scalar) }), Scalar]).nullable();
type Slot = z.infer<typeof Slot>;

/**
 * What a flow hands to the bot and takes back from it. All of it is optional: a bot that is tried without a flow still
 * answers, to nobody in particular. Nothing here is trusted for access; the contact's row is.
 */
const Attributes = z.object({
  contactId: z.string().optional(),
  language: z.enum(languages).catch("en-US").default("en-US"),
  callerKind: z.enum(callerKinds).catch("unknown").default("unknown"),
  verificationLevel: z.enum(verificationLevels).catch("L0").default("L0"),
  verificationMethod: z.enum(verificationMethods).catch("none").default("none"),
  reasonCode: z.enum(reasonCodes).catch("unknown").default("unknown"),
  /** The question that waits until the member is identified, with the words that narrow it. */
  pendingIntent: z.string().default(""),
  pendingAbout: z.string().default(""),
  pendingSpoken: z.string().default(""),
  /** How far the one-time code has come. */
  stepUp: z.enum(["", "offered", "asked"]).catch("").default(""),
  /** What the member is being asked about the hand-over card; whatever is said next answers it. */
  readBack: z.enum(["", "isRight", "whatToChange"]).catch("").default(""),
  /** What of a provider's list is still to be told: the intent, and the numbers as the provider said them. */
  moreOf: z.enum(["ClaimStatus", "PriorAuthorizationStatus", ""]).catch("").default(""),
  moreNumbers: z
    .string()
    .regex(/^(?:\d{5,10}(?: \d{5,10})*)?$/)
    .catch("")
    .default(""),
});

/** https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html */
const LexEvent = z.object({
  invocationSource: z.enum(["DialogCodeHook", "FulfillmentCodeHook"]),
  inputMode: z.enum(["Text", "Speech", "DTMF"]).catch("Text").default("Text"),
  sessionId: z.string().min(1),
  inputTranscript: z.string().default(""),
  bot: z.object({ name: z.string() }).optional(),
  sessionState: z.object({
    intent: z.object({ name: z.string(), slots: z.record(z.string(), Slot).default({}) }),
    sessionAttributes: z
      .record(z.string(), z.string())
      .nullish()
      .transform((attributes) => attributes ?? {}),
  }),
});

const inputs = { Text: "text", Speech: "speech", DTMF: "keys" } as const;

export type Attributes = z.infer<typeof Attributes>;

/** One turn that a bot brings before the function. */
export interface BotTurn {
  readonly source: "DialogCodeHook" | "FulfillmentCodeHook";
  readonly contactId: string;
  /** As the bot's file has it, e.g. `ProviderServices`; empty when the event names none. */
  readonly botName: string;
  readonly intentName: string;
  /** Interpreted values of the filled slots; several of one slot with commas between. */
  readonly slots: Readonly<Record<string, string>>;
  readonly transcript: string;
  readonly input: "text" | "speech" | "keys";
  readonly attributes: Attributes;
  /** All session attributes as they came; those of Lex itself travel on. */
  readonly carried: Readonly<Record<string, string>>;
}

/** Throws `fulfilIntent.badEvent`. */
export function readLexEvent(event: unknown): BotTurn {
  const parsed = LexEvent.safeParse(event);
  if (!parsed.success) throw new Error("fulfilIntent.badEvent");
  const { invocationSource, inputMode, sessionId, inputTranscript, bot, sessionState } = parsed.data;
  const attributes = Attributes.parse(sessionState.sessionAttributes);
  return {
    source: invocationSource,
    contactId: attributes.contactId ?? sessionId,
    botName: bot?.name ?? "",
    intentName: sessionState.intent.name,
    slots: Object.fromEntries(
      Object.entries(sessionState.intent.slots).flatMap(([name, slot]) =>
        slot ? [[name, textOf(slot)]] : [],
      ),
    ),
    transcript: inputTranscript,
    input: inputs[inputMode],
    attributes,
    carried: sessionState.sessionAttributes,
  };
}

const textOf = (slot: NonNullable<Slot>): string =>
  ("values" in slot ? slot.values : [slot]).map(({ value }) => value.interpretedValue).join(", ");
