import type { Language } from "#journey/contact/attributes.ts";
import { pageLanguages } from "./texts.ts";

/** The language asked for in the address (`?lang=es-US`), else the first of the browser's that we speak, else English. */
export function pageLanguage(search: string, browserLanguages: readonly string[]): Language {
  const asked = new URLSearchParams(search).get("lang");
  for (const wanted of [asked ?? "", ...browserLanguages]) {
    const found = pageLanguages.find(({ code }) => code.slice(0, 2) === wanted.slice(0, 2).toLowerCase());
    if (found) return found.code;
  }
  return "en-US";
}

/** Keeps the choice in the address, so that a reload speaks the same language and nothing is stored. */
export function keepLanguage(language: Language): void {
  const address = new URL(location.href);
  address.searchParams.set("lang", language);
  history.replaceState(history.state, "", address);
}
