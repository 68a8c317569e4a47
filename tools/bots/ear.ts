import { join } from "node:path";
import { bots } from "#connect-flows/manifest.ts";
import type { Clock } from "#journey/clock.ts";
import { readLexEvent } from "#lambdas/fulfil-intent/lex-event.ts";
import { urgentAnswer } from "#lambdas/fulfil-intent/urgent.ts";
import type { BotLocale } from "#local/lex/bot-model.ts";
import type { Guess } from "#local/lex/classifier.ts";
import { interpret } from "#local/lex/interpret.ts";
import { openModelCache } from "#local/lex/model-cache.ts";
import { readBot } from "#local/lex/read-bot.ts";
import { newSession } from "#local/lex/session.ts";
import { learnToUnderstand } from "#local/lex/understand.ts";
import type { Understand } from "#local/lex/understand.ts";

/** What became of one sentence on its way through the function's own ear for danger and the bot's recogniser. */
export interface Hearing {
  /** The function hears danger in the words, whatever the recogniser makes of them: `RedFlag` or `SelfHarm`. */
  readonly alarm: string | null;
  /** The recogniser's best guess, before the bot's threshold; null too where the function does not believe in danger. */
  readonly guess: Guess | null;
}

/** A shipped bot in one language, listening to the first sentence of a conversation. */
export interface Ear {
  /** The bot's symbol, e.g. `member-services`. */
  readonly bot: string;
  /** Its name in Lex, e.g. `MemberServices`. */
  readonly botName: string;
  /** As Lex writes it, e.g. `en_US`. */
  readonly locale: string;
  readonly threshold: number;
  /** The name of the fallback intent. */
  readonly fallback: string;
  /** Every intent that a sentence may mean; the fallback is none. */
  readonly intents: readonly string[];
  readonly listen: (text: string) => Hearing;
}

/** The intent that a flow would get at a threshold; null is the fallback. */
export function heardAt({ alarm, guess }: Hearing, threshold: number): string | null {
  return alarm ?? (guess && guess.score >= threshold ? guess.label : null);
}

const dangers: ReadonlySet<string> = new Set(["RedFlag", "SelfHarm"]);
const folder = join(import.meta.dirname, "../../lex-bots");

/** The shipped bots in every language they have; each learns at its first sentence. */
export function openEars(clock: Clock): Ear[] {
  return Object.keys(bots).flatMap((symbol) =>
    readBot(join(folder, symbol), { botId: symbol, aliasId: symbol, aliasName: symbol }).map((locale) =>
      earOf(symbol, locale, clock),
    ),
  );
}

function earOf(bot: string, locale: BotLocale, clock: Clock): Ear {
  let understand: Understand | null = null;
  return {
    bot,
    botName: locale.botName,
    locale: locale.localeId,
    threshold: locale.confidenceThreshold,
    fallback: locale.intents.find(({ isFallback }) => isFallback)?.name ?? "FallbackIntent",
    intents: locale.intents.filter(({ isFallback }) => !isFallback).map(({ name }) => name),
    listen: (text) => {
      understand ??= learnToUnderstand(locale, () => clock.now(), openModelCache());
      const { guesses } = interpret({ locale, understand }, newSession, { text, today: clock.now() });
      const [guess = null] = guesses;
      const isCalm = guess !== null && dangers.has(guess.label) && alarmIn(text, guess.label) === null;
      return { alarm: alarmIn(text, "FallbackIntent"), guess: isCalm ? null : guess };
    },
  };
}

/** What the function closes with for an intent: `RedFlag`, `SelfHarm`, or null when it hears no danger. */
function alarmIn(text: string, intent: string): string | null {
  const answer = urgentAnswer(
    readLexEvent({
      invocationSource: "DialogCodeHook",
      sessionId: "score",
      inputTranscript: text,
      sessionState: { intent: { name: intent } },
    }),
  );
  return answer?.reply.kind === "close" ? answer.reply.intentName : null;
}
