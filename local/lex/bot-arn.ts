import { bots } from "#connect-flows/manifest.ts";
import { account, region, stableUuid } from "../instance.ts";

/** Ids of ten capitals and digits, as Lex gives them, always the same for the same words. */
const tenSigns = (words: string): string => stableUuid(words).replaceAll("-", "").slice(0, 10).toUpperCase();

export const botId = (symbol: string): string => tenSigns(`bot:${symbol}`);
export const botAliasId = (symbol: string, alias: string): string => tenSigns(`bot-alias:${symbol}/${alias}`);

/** The alias ARN of `bot/alias` as a flow names it, or null when there is none. */
export function botAliasArn(name: string): string | null {
  const found = Object.entries(bots).find(([symbol, { alias }]) => name === `${symbol}/${alias}`);
  if (!found) return null;
  const [symbol, { alias }] = found;
  return `arn:aws:lex:${region}:${account}:bot-alias/${botId(symbol)}/${botAliasId(symbol, alias)}`;
}
