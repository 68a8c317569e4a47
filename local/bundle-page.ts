import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

export interface PageBundle {
  /** The page's main module, an absolute path. */
  readonly entry: string;
  /** Folders whose files may end up in the bundle, absolute; a change in any of them makes a new bundle. */
  readonly folders: readonly string[];
}

const root = resolve(import.meta.dirname, "..");
const cache = join(root, ".local", "cache", "pages");

/**
 * Bundles one of the stand-in's own pages for the browser and answers the JavaScript. Kept under `.local/cache` by the
 * content of its folders, so that only the first start after a change pays for it.
 */
export async function bundlePage({ entry, folders }: PageBundle): Promise<string> {
  const file = join(cache, `${await contentHash([entry, ...folders.toSorted()])}.js`);
  const kept = await readFile(file, "utf8").catch(() => null);
  if (kept !== null) return kept;
  const code = await bundle(entry);
  await mkdir(cache, { recursive: true });
  await writeFile(file, code);
  return code;
}

async function contentHash([entry = "", ...folders]: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(entry);
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true });
    for (const name of names.filter((each) => /\.tsx?$/.test(each) && !each.includes(".test.")).toSorted())
      hash.update(name).update(await readFile(join(folder, name)));
  }
  return hash.digest("hex").slice(0, 32);
}

async function bundle(entry: string): Promise<string> {
  const { build } = await import("vite");
  const built = await build({
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      target: "es2023",
      minify: true,
      lib: { entry, formats: ["es"], fileName: "page" },
    },
  });
  for (const output of [built].flat()) {
    if (!("output" in output)) continue;
    for (const chunk of output.output) if (chunk.type === "chunk" && chunk.isEntry) return chunk.code;
  }
  throw new Error(`Bundling ${entry} gave no code.`);
}
