import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { bots } from "#connect-flows/manifest.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import { openModelCache } from "#local/lex/model-cache.ts";
import { readBot } from "#local/lex/read-bot.ts";
import { learnToUnderstand } from "#local/lex/understand.ts";
import { tallyOf } from "./score-tally.ts";
import type { Heard } from "./score-tally.ts";

/**
 * `npm run bots:score -- <file.jsonl> [--json]`: scores the shipped bots on anybody's sentences, one
 * `{bot, locale, text, intent}` a line; intent null is out of scope, `RedFlag` is an intent like the others. Ends with 2
 * for a file it cannot read or that names a bot or language we do not ship.
 */
const Line = z.object({
  bot: z.string(),
  locale: z.string(),
  text: z.string(),
  intent: z.string().nullable(),
});
type Line = z.infer<typeof Line>;

const words = process.argv.slice(2);
const [path = ""] = words.filter((word) => !word.startsWith("--"));
const faults: string[] = [];
const ears = new Map<string, (text: string) => string | null>();
const heard = readLines(path).flatMap(hear);
const tally = tallyOf(heard);
if (words.includes("--json")) console.log(JSON.stringify(tally));
else for (const line of tally.lines) console.log(line);
for (const fault of faults.slice(0, 20)) console.error(fault);
process.exitCode = faults.length > 0 ? 2 : 0;

function readLines(file: string): Line[] {
  let text = "";
  try {
    text = readFileSync(file, "utf8");
  } catch {
    faults.push(`${file || "(no file named)"}: cannot be read`);
  }
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const parsed = Line.safeParse(parse(line));
    if (!parsed.success) faults.push(`${file}:${index + 1}: not {bot, locale, text, intent}`);
    return parsed.success ? [parsed.data] : [];
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function hear({ bot, locale, text, intent }: Line): Heard[] {
  const listen = earOf(bot, locale);
  if (listen) return [{ group: `${bot} ${locale}`, text, intent, heard: listen(text) }];
  const fault = `no bot ${bot} in ${locale}`;
  if (!faults.includes(fault)) faults.push(fault);
  return [];
}

/** A shipped bot by its symbol or its name, in a language as Lex or as a browser writes it. */
function earOf(name: string, locale: string): ((text: string) => string | null) | undefined {
  if (ears.size === 0) {
    for (const symbol of Object.keys(bots)) openEars(symbol);
  }
  return ears.get(`${name}/${locale.replace("-", "_")}`);
}

function openEars(symbol: string): void {
  const folder = join(import.meta.dirname, "../../lex-bots", symbol);
  for (const locale of readBot(folder, { botId: symbol, aliasId: symbol, aliasName: symbol })) {
    const understand = learnToUnderstand(locale, () => systemClock.now(), openModelCache());
    const listen = (text: string): string | null => {
      const [best] = understand(text);
      return best && best.score >= locale.confidenceThreshold ? best.label : null;
    };
    ears.set(`${symbol}/${locale.localeId}`, listen).set(`${locale.botName}/${locale.localeId}`, listen);
  }
}
