import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBots } from "./walk-find.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "careline-walk-bots-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, content: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content instanceof Uint8Array ? content : JSON.stringify(content));
}

const bot = { name: "Tiny", version: "DRAFT", idleSessionTTLInSeconds: 300 };
const locale = { identifier: "en_US", nluConfidenceThreshold: 0.4 };
const intent = { name: "Hello", sampleUtterances: [{ utterance: "hello" }] };

test("exports are found in folders and in zips; what is none is refused by name", () => {
  write("plain/Tiny/Bot.json", bot);
  write("plain/Tiny/BotLocales/en_US/BotLocale.json", locale);
  write("plain/Tiny/BotLocales/en_US/Intents/Hello/Intent.json", intent);
  const files = {
    "Manifest.json": { metaData: { schemaVersion: "1", fileFormat: "LexJson", resourceType: "BOT" } },
    "Tiny/Bot.json": bot,
    "Tiny/BotLocales/en_US/BotLocale.json": locale,
    "Tiny/BotLocales/en_US/Intents/Hello/Intent.json": intent,
  };
  const packed = Object.entries(files).map(([path, file]) => [path, strToU8(JSON.stringify(file))] as const);
  write("packed.zip", zipSync(Object.fromEntries(packed)));
  write("other.zip", zipSync({ "readme.json": strToU8("{}") }));
  write("broken.zip", strToU8("no zip"));
  write("old.json", { metadata: { schemaVersion: "1.0", importType: "LEX" }, resource: {} });
  write("empty/Bot.json", { name: "Nothing" });
  const { bots, refused } = findBots(folder);
  expect(bots.map(({ locales }) => locales[0]?.intents[0]?.name)).toEqual(["Hello", "Hello"]);
  const reasons = refused.map(({ why }) => why.split("\n")[0] ?? "");
  expect(reasons.toSorted((left, right) => left.localeCompare(right))).toEqual([
    "an export of Lex V1; migrate it to Lex V2 first",
    expect.stringContaining("empty/Bot.json"),
    "no Bot.json in it",
    "not a zip that can be unpacked",
  ]);
});
