import type { WrittenLanguage } from "#journey/contact/attributes.ts";
import { pageLanguages } from "./texts.ts";

/** The language asked for in the address (`?lang=es-US`), else the first of the browser's that we speak, else English. */
export function pageLanguage(search: string, browserLanguages: readonly string[]): WrittenLanguage {
  const asked = new URLSearchParams(search).get("lang");
  for (const wanted of [asked ?? "", ...browserLanguages]) {
    const code = isTraditional.test(wanted) ? "zh-HK" : wanted.slice(0, 2).toLowerCase();
    const found = pageLanguages.find((each) => each.code.startsWith(code));
    if (code !== "" && found) return found.code;
  }
  return "en-US";
}

/** Chinese as written in Hong Kong, Macau and Taiwan. */
const isTraditional = /^zh-(hant|hk|mo|tw)\b/i;

/** Keeps the choice in the address, so that a reload speaks the same language and nothing is stored. */
export function keepLanguage(language: WrittenLanguage): void {
  const address = new URL(location.href);
  address.searchParams.set("lang", language);
  history.replaceState(history.state, "", address);
}
