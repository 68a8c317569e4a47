import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { systemClock } from "#adapters/server/system-clock.ts";
import { bots } from "#connect-flows/manifest.ts";
import { findUrgent } from "#journey/intake/urgent-words/find-urgent.ts";
import { botAliasId, botId } from "#local/lex/bot-arn.ts";
import type { BotLocale } from "#local/lex/bot-model.ts";
import { createLexRuntime } from "#local/lex/lex-runtime.ts";
import { openModelCache } from "#local/lex/model-cache.ts";
import { readBot } from "#local/lex/read-bot.ts";
import { learnToUnderstand } from "#local/lex/understand.ts";
import { atMost, quantile, watched } from "./figure.ts";
import type { Figure } from "./figure.ts";

const folder = join(import.meta.dirname, "../lex-bots");
const turns = 2_000;

/** Training of every shipped bot and language, cold and from the cache, turns of a conversation, and listening for danger. */
export async function benchLex(): Promise<readonly Figure[]> {
  const cacheFolder = mkdtempSync(join(tmpdir(), "careline-bench-lex-"));
  try {
    const cache = openModelCache(cacheFolder);
    const locales = Object.keys(bots).flatMap((symbol) =>
      readBot(join(folder, symbol), { botId: symbol, aliasId: symbol, aliasName: symbol }),
    );
    const learn = (locale: BotLocale): number => {
      const begun = performance.now();
      learnToUnderstand(locale, () => systemClock.now(), cache);
      return performance.now() - begun;
    };
    const cold = locales.map(learn);
    const cached = locales.map(learn);
    const times = await turnTimes(locales);
    const listening = listeningTimes(locales);
    return [
      atMost("lex: training, slowest bot and language", Math.max(...cold) / 1_000, 3, "s"),
      atMost("lex: from the cache, slowest", Math.max(...cached), 100, "ms"),
      watched("lex: turn, p50", quantile(times, 0.5), "ms"),
      atMost("lex: turn, p99", quantile(times, 0.99), 5, "ms"),
      atMost("urgent words: a sentence, p99", quantile(listening, 0.99), 2, "ms"),
    ];
  } finally {
    rmSync(cacheFolder, { recursive: true });
  }
}

/** How long the function listens to a sentence for danger, which it does at every turn; warm, as after the first turns. */
function listeningTimes(locales: readonly BotLocale[]): number[] {
  const said = locales.flatMap(({ intents }) => intents.flatMap(({ utterances }) => utterances));
  const listen = (text: string): number => {
    const begun = performance.now();
    findUrgent(text);
    return performance.now() - begun;
  };
  for (const text of said.slice(0, turns)) listen(text);
  return said.map(listen);
}

/** Utterances of the bots themselves, made a little different so that the statistics must work. */
async function turnTimes(locales: readonly BotLocale[]): Promise<number[]> {
  const lex = createLexRuntime({
    folder,
    clock: systemClock,
    invokeLambda: () =>
      Promise.resolve({
        sessionState: { dialogAction: { type: "ElicitIntent" } },
        messages: [{ contentType: "PlainText", content: "And what else?" }],
      }),
  });
  const said = locales.flatMap(({ botId: symbol, localeId, intents }) =>
    intents.flatMap(({ utterances }) =>
      utterances.map((text) => ({ symbol, localeId, text: `so ${text} now` })),
    ),
  );
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const words = said[turn % said.length];
    if (!words) break;
    const { symbol, localeId, text } = words;
    const alias = Object.entries(bots).find(([name]) => name === symbol)?.[1].alias ?? "";
    const key = {
      botId: botId(symbol),
      botAliasId: botAliasId(symbol, alias),
      localeId,
      sessionId: `bench-${turn % 50}`,
    };
    const begun = performance.now();
    await lex.recognize(key, { text });
    times.push(performance.now() - begun);
  }
  return times.slice(turns / 10);
}
