import { readFile, readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { buildPages } from "#local/build-pages.ts";
import { atMost } from "./figure.ts";
import type { Figure } from "./figure.ts";

const dist = resolve(import.meta.dirname, "../dist");

/** Chunks by the name that vite.config.ts gives them. */
const thirdParty = /^(connect-streams|chatjs|amplify)-/;

async function gzippedKiB(file: string): Promise<number> {
  return gzipSync(await readFile(resolve(dist, "assets", file)), { level: 9 }).length / 1024;
}

/** The scripts an entry page loads at once and by static import, as file names under assets/. */
async function staticScripts(page: string): Promise<ReadonlySet<string>> {
  const html = await readFile(resolve(dist, page), "utf8");
  const found = new Set([...html.matchAll(/assets\/([\w.-]+\.js)/g)].map(([, file = ""]) => file));
  for (const file of found) {
    const text = await readFile(resolve(dist, "assets", file), "utf8");
    for (const [, next = ""] of text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) found.add(next);
  }
  return found;
}

async function total(files: Iterable<string>): Promise<number> {
  const sizes = await Promise.all([...files].map(gzippedKiB));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Sizes of the pages as these sources build them. */
export async function benchBundle(): Promise<readonly Figure[]> {
  await buildPages();
  const files = await readdir(resolve(dist, "assets"));
  const scripts = files.filter((file) => file.endsWith(".js"));
  const member = await staticScripts("member.html");
  const desk = await staticScripts("index.html");
  // Everything that is not the member's alone belongs to the signed-in desk, lazily loaded or not.
  const deskScripts = scripts.filter((file) => desk.has(file) || !member.has(file));
  const own = deskScripts.filter((file) => !thirdParty.test(file) && !file.startsWith("member"));
  const amplify = scripts.filter((file) => file.startsWith("amplify-"));
  const chat = scripts.filter((file) => file.startsWith("chatjs-"));
  const streams = scripts.filter((file) => file.startsWith("connect-streams-"));
  const css = files.filter((file) => file.endsWith(".css"));
  return [
    atMost("desk: own code and kit", await total(own), 280, "KiB gzipped"),
    atMost("desk: with Amplify", await total([...own, ...amplify]), 360, "KiB gzipped"),
    atMost("desk and member: CSS", await total(css), 25, "KiB gzipped"),
    atMost("member page with open chat", await total(new Set([...member, ...chat])), 120, "KiB gzipped"),
    {
      ...atMost("Streams, beside", await total(streams), 0, "KiB gzipped"),
      goal: "own chunk",
      met: streams.length > 0,
    },
    {
      ...atMost("ChatJS, beside", await total(chat), 0, "KiB gzipped"),
      goal: "own chunk",
      met: chat.length > 0,
    },
  ];
}
