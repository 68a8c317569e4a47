import { expect, test } from "vitest";
import { pageLanguage } from "./page-language.ts";

test.each([
  ["?lang=es-US", ["en-US"], "es-US"],
  ["", ["fr-FR", "zh-CN"], "zh-CN"],
  ["", ["zh-TW"], "zh-HK"],
  ["", ["zh-Hant-US"], "zh-HK"],
  ["", ["zh-Hans-HK"], "zh-CN"],
  ["?lang=zh-HK", ["zh-CN"], "zh-HK"],
  ["?lang=xx", ["ko-KR"], "en-US"],
] as const)("the address %j before the browser's %j gives %s", (search, browser, language) => {
  expect(pageLanguage(search, browser)).toBe(language);
});
