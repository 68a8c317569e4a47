import { z } from "zod";
import {
  callerKinds,
  languages,
  reasonCodes,
  verificationLevels,
  verificationMethods,
} from "#journey/contact/attributes.ts";

const Slot = z.object({ value: z.object({ interpretedValue: z.string() }) }).nullable();

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
  /** The question that waits until the member is identified, with the one word it was about. */
  pendingIntent: z.string().default(""),
  pendingAbout: z.string().default(""),
  /** What the member is being asked about the hand-over card; whatever is said next answers it. */
  readBack: z.enum(["", "isRight", "whatToChange"]).catch("").default(""),
});

/** https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html */
const LexEvent = z.object({
  invocationSource: z.enum(["DialogCodeHook", "FulfillmentCodeHook"]),
  inputMode: z.enum(["Text", "Speech", "DTMF"]).catch("Text").default("Text"),
  sessionId: z.string().min(1),
  inputTranscript: z.string().default(""),
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
  readonly intentName: string;
  /** Interpreted values of the filled slots. */
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
  const { invocationSource, inputMode, sessionId, inputTranscript, sessionState } = parsed.data;
  const attributes = Attributes.parse(sessionState.sessionAttributes);
  return {
    source: invocationSource,
    contactId: attributes.contactId ?? sessionId,
    intentName: sessionState.intent.name,
    slots: Object.fromEntries(
      Object.entries(sessionState.intent.slots).flatMap(([name, slot]) =>
        slot ? [[name, slot.value.interpretedValue]] : [],
      ),
    ),
    transcript: inputTranscript,
    input: inputs[inputMode],
    attributes,
    carried: sessionState.sessionAttributes,
  };
}
