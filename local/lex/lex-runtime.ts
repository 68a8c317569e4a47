import { join } from "node:path";
import { bots as botManifest } from "#connect-flows/manifest.ts";
import type { Clock } from "#journey/clock.ts";
import { botAliasId, botId } from "./bot-arn.ts";
import type { Message } from "./bot-model.ts";
import { interpretationsOf } from "./hook-event.ts";
import type { InputMode } from "./hook-event.ts";
import { LexError } from "./lex-error.ts";
import type { LiveBot } from "./interpret.ts";
import { maskTranscript } from "./mask-transcript.ts";
import type { ModelCache } from "./model-cache.ts";
import { readBot } from "./read-bot.ts";
import { newSession } from "./session.ts";
import type { Session } from "./session.ts";
import { takeTurn } from "./take-turn.ts";
import type { Turn } from "./take-turn.ts";
import { learnToUnderstand } from "./understand.ts";

export interface LexOptions {
  /** The folder with one export tree per bot, named by the bot's symbol. */
  readonly folder: string;
  /** Calls a function of ours by name; rejects when it fails. */
  readonly invokeLambda: (name: string, event: unknown) => Promise<unknown>;
  readonly clock: Clock;
  /** Keeps what was learned between starts; without it every start learns anew. */
  readonly cache?: ModelCache;
  /** Told of every turn, with obfuscated values masked. */
  readonly log?: (turn: {
    readonly sessionId: string;
    readonly intent: string;
    readonly transcript: string;
  }) => void;
}

/** Where a conversation is: a session of one bot alias in one language. */
export interface SessionKey {
  readonly botId: string;
  readonly botAliasId: string;
  /** As Lex writes it, e.g. `en_US`. */
  readonly localeId: string;
  readonly sessionId: string;
}

export interface Utterance {
  readonly text: string;
  readonly inputMode?: InputMode;
  readonly sessionAttributes?: Readonly<Record<string, string>>;
  readonly requestAttributes?: Readonly<Record<string, string>>;
  /** Replaces where the conversation stands before the words are heard. */
  readonly session?: Session;
}

export interface Recognized {
  readonly session: Session;
  readonly messages: readonly Message[];
  readonly interpretations: ReturnType<typeof interpretationsOf>;
  /** The next answer is for an obfuscated slot. */
  readonly awaitsSecret: boolean;
}

/** The bots' conversations. Throws `LexError`. */
export interface LexRuntime {
  /** Milliseconds since 1970, by the runtime's clock. */
  readonly now: () => number;
  readonly recognize: (key: SessionKey, utterance: Utterance) => Promise<Recognized>;
  readonly getSession: (key: SessionKey) => Session | null;
  readonly putSession: (key: SessionKey, session: Session) => void;
  readonly deleteSession: (key: SessionKey) => void;
}

interface Running extends LiveBot {
  readonly functionName: string;
}

/** Reads and trains the bots of `connect-flows/manifest.ts`. Throws `BotFileError` for a broken tree. */
export function createLexRuntime(options: LexOptions): LexRuntime {
  const { clock } = options;
  const running = readBots(options);
  const sessions = new Map<string, { session: Session; usedAt: number }>();
  const find = (key: SessionKey): Running => {
    const bot = running.get(localeKey(key.botId, key.botAliasId, key.localeId));
    if (bot) return bot;
    const hasAlias = [...running.values()].some(
      ({ locale }) => locale.botId === key.botId && locale.aliasId === key.botAliasId,
    );
    const what = hasAlias ? `The bot does not speak ${key.localeId}` : "No such bot or alias";
    throw new LexError("ResourceNotFoundException", what);
  };
  const getSession = (key: SessionKey): Session | null => {
    const { idleSessionMs } = find(key).locale;
    const kept = sessions.get(sessionKey(key));
    return kept && clock.now().getTime() - kept.usedAt <= idleSessionMs ? kept.session : null;
  };
  const putSession = (key: SessionKey, session: Session): void => {
    find(key);
    sessions.set(sessionKey(key), { session, usedAt: clock.now().getTime() });
  };
  return {
    now: () => clock.now().getTime(),
    getSession,
    putSession,
    deleteSession: (key) => {
      find(key);
      sessions.delete(sessionKey(key));
    },
    recognize: async (key, utterance) => {
      const bot = find(key);
      const session = sessionBefore(getSession(key), utterance);
      const turn = await takeTurn(
        bot,
        session,
        {
          sessionId: key.sessionId,
          inputTranscript: utterance.text,
          inputMode: utterance.inputMode ?? "Text",
          requestAttributes: utterance.requestAttributes ?? {},
          now: () => clock.now(),
        },
        (event) => options.invokeLambda(bot.functionName, event),
      );
      putSession(key, turn.session);
      options.log?.({
        sessionId: key.sessionId,
        intent: turn.interpretation.intent.name,
        transcript: maskTranscript(bot.locale, turn.interpretation, utterance.text),
      });
      return toRecognized(bot, turn);
    },
  };
}

function readBots({ folder, clock, cache }: LexOptions): ReadonlyMap<string, Running> {
  return new Map(
    Object.entries(botManifest).flatMap(([symbol, { alias, function: functionName }]) => {
      const ids = { botId: botId(symbol), aliasId: botAliasId(symbol, alias), aliasName: alias };
      return readBot(join(folder, symbol), ids).map((locale) => [
        localeKey(ids.botId, ids.aliasId, locale.localeId),
        { locale, functionName, understand: learnToUnderstand(locale, () => clock.now(), cache) },
      ]);
    }),
  );
}

const localeKey = (bot: string, alias: string, locale: string): string => `${bot}/${alias}/${locale}`;
const sessionKey = (key: SessionKey): string =>
  `${localeKey(key.botId, key.botAliasId, key.localeId)}/${key.sessionId}`;

/** A conversation that closed begins anew, keeping its attributes. */
function sessionBefore(kept: Session | null, utterance: Utterance): Session {
  const last = utterance.session ?? kept ?? newSession;
  const sessionAttributes = utterance.sessionAttributes ?? last.sessionAttributes;
  return last.dialogAction.type === "Close"
    ? { ...newSession, sessionAttributes, activeContexts: last.activeContexts }
    : { ...last, sessionAttributes };
}

function toRecognized({ locale }: Running, { session, messages, interpretation }: Turn): Recognized {
  const { dialogAction } = session;
  const intent = session.intent ?? interpretation.intent;
  const slots = locale.intents.find((each) => each.name === intent.name)?.slots ?? [];
  const awaitsSecret =
    dialogAction.type === "ElicitSlot" &&
    slots.some((slot) => slot.name === dialogAction.slotToElicit && slot.isObfuscated);
  return {
    session,
    messages,
    awaitsSecret,
    interpretations: interpretationsOf(intent, interpretation.guesses),
  };
}
