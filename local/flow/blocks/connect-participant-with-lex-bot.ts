import { z } from "zod";
import { failed, gone, result, spokenLanguage } from "../block.ts";
import type { Block, Outcome, Step } from "../block.ts";
import type { Heard, Wait } from "../caller-line.ts";
import type { BotTurn } from "../flow-host.ts";
import { text, textMap, wholeNumber } from "../parameters.ts";
import { promptOf } from "../prompt.ts";

/** One page of the reference drops an `a` from the key. */
const Initial = z.object({ InitialMessage: z.string() });
const Parameters = z.object({
  LexInitializationData: Initial.optional(),
  LexInitilizationData: Initial.optional(),
  LexV2Bot: z.object({ AliasArn: text }),
  LexSessionAttributes: textMap.default({}),
  LexTimeoutSeconds: z.object({ Text: wholeNumber(60, 604_800) }).optional(),
});
type Parameters = z.infer<typeof Parameters>;

/**
 * Lets a bot talk with the caller until it closes, then answers with the intent's name. The contact's language
 * chooses the bot's; a bot without it takes the error branch.
 * https://docs.aws.amazon.com/connect/latest/APIReference/participant-actions-connectparticipantwithlexbot.html
 */
export const connectParticipantWithLexBot: Block = {
  channels: ["VOICE", "CHAT"],
  run: async (step) => {
    if (step.parameters["LexBot"] !== undefined)
      return failed("not implemented: LexBot, which ended in 2025");
    const parsed = Parameters.safeParse(step.parameters);
    if (!parsed.success) return failed("parameters not understood");
    const prompt = promptOf(step, step.parameters, "bot");
    if (prompt && !(await step.host.line.say(prompt))) return gone;
    return converse(step, parsed.data);
  },
};

async function converse(step: Step, parameters: Parameters): Promise<Outcome> {
  const { host } = step;
  let sessionAttributes: Readonly<Record<string, string>> = parameters.LexSessionAttributes;
  let secret = false;
  let first = firstWords(parameters);
  for (;;) {
    const heard = first ?? (await host.line.hear(waitFor(step, parameters, sessionAttributes, secret)));
    first = null;
    if (heard.kind === "gone") return gone;
    if (heard.kind === "nothing" && host.contact().channel === "CHAT") {
      return failed("no message in time", "InputTimeLimitExceeded");
    }
    const turn = await tell(step, parameters, heard, sessionAttributes);
    if (!turn) return failed("no such bot, alias or language");
    if (!(await sayAll(step, turn.messages))) return gone;
    if (turn.ended) return close(step, parameters, turn);
    sessionAttributes = turn.sessionAttributes;
    secret = turn.secret;
  }
}

/** What the member wrote before the chat began goes to the bot at once. */
function firstWords({ LexInitializationData, LexInitilizationData }: Parameters): Heard | null {
  const words = (LexInitializationData ?? LexInitilizationData)?.InitialMessage ?? "";
  return words === "" ? null : { kind: "words", words };
}

function close({ host, memory }: Step, { LexV2Bot }: Parameters, turn: BotTurn): Outcome {
  memory.lex = turn;
  const { contactId, languageCode } = host.contact();
  host.bots.forget(LexV2Bot.AliasArn, languageCode ?? "en-US", contactId);
  return result(turn.intentName);
}

function tell(
  { host }: Step,
  { LexV2Bot }: Parameters,
  heard: Exclude<Heard, { kind: "gone" }>,
  sessionAttributes: Readonly<Record<string, string>>,
): Promise<BotTurn | null> {
  const { contactId, languageCode, channel } = host.contact();
  const spoken = channel === "CHAT" ? "Text" : "Speech";
  return host.bots.say({
    aliasArn: LexV2Bot.AliasArn,
    language: languageCode ?? "en-US",
    sessionId: contactId,
    text: heard.kind === "words" ? heard.words : heard.kind === "keys" ? heard.keys : null,
    inputMode: heard.kind === "keys" ? "DTMF" : spoken,
    sessionAttributes,
  });
}

async function sayAll(step: Step, messages: readonly string[]): Promise<boolean> {
  for (const message of messages) {
    const heard = await step.host.line.say({ text: message, language: spokenLanguage(step), by: "bot" });
    if (!heard) return false;
  }
  return true;
}

/**
 * How long and for what a bot listens. Session attributes change it on the phone, for all intents and slots (`*:*`).
 * https://docs.aws.amazon.com/lexv2/latest/dg/session-attribs-speech.html
 */
function waitFor(
  { host }: Step,
  { LexTimeoutSeconds }: Parameters,
  attributes: Readonly<Record<string, string>>,
  secret: boolean,
): Wait {
  const number = (name: string, otherwise: number): number => Number(attributes[`${name}:*:*`] ?? otherwise);
  if (host.contact().channel === "CHAT") {
    return { timeoutMs: (LexTimeoutSeconds?.Text ?? 300) * 1_000, keys: "none", words: true, secret };
  }
  const maximum = number("x-amz-lex:dtmf:max-length", 1_024);
  const several = {
    maximum,
    terminator: attributes["x-amz-lex:dtmf:end-character:*:*"] ?? "#",
    betweenKeysMs: number("x-amz-lex:dtmf:end-timeout-ms", 5_000),
  };
  return {
    timeoutMs: number("x-amz-lex:audio:start-timeout-ms", 4_000),
    keys: maximum === 1 ? "one" : several,
    words: true,
    secret,
  };
}
