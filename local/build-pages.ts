import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

/** What the built pages are made of. */
const sources = ["src", "public", "index.html", "member.html", "vite.config.ts", "package-lock.json"];

async function filesUnder(path: string): Promise<readonly string[]> {
  const entries = await readdir(resolve(root, path), { recursive: true, withFileTypes: true }).catch(
    () => null,
  );
  if (entries === null) return [path];
  return entries.filter((entry) => entry.isFile()).map((entry) => resolve(entry.parentPath, entry.name));
}

async function fingerprint(): Promise<string> {
  const files = (await Promise.all(sources.map(filesUnder))).flat().toSorted();
  const hash = createHash("sha256");
  for (const file of files.filter((name) => !/\.test\.tsx?$/.test(name))) {
    hash.update(file).update(await readFile(resolve(root, file)));
  }
  return hash.digest("hex");
}

function viteBuild(folder: string): Promise<void> {
  // A child of its own: the bundler's memory goes when it does.
  const vite = resolve(root, "node_modules/vite/bin/vite.js");
  const child = spawn(
    process.execPath,
    [vite, "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"],
    {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("exit", (code) =>
      code === 0 ? done() : fail(new Error("The pages could not be built (see above).")),
    );
  });
}

const stampOf = (folder: string): string => resolve(folder, ".built-from");
const builtFrom = (folder: string): Promise<string | null> =>
  readFile(stampOf(folder), "utf8").catch(() => null);

/**
 * Builds the pages into the folder unless what is there was built from these very sources. Answers the folder. They
 * are built beside it and moved over, so that several starts at once never meet half a page.
 */
export async function buildPages(folder = resolve(root, "dist")): Promise<string> {
  const wanted = await fingerprint();
  if ((await builtFrom(folder)) === wanted) return folder;
  const fresh = `${folder}.new-${process.pid}`;
  await viteBuild(fresh);
  await writeFile(stampOf(fresh), wanted);
  if ((await builtFrom(folder)) !== wanted) await moveOver(fresh, folder);
  await rm(fresh, { recursive: true, force: true });
  return folder;
}

async function moveOver(fresh: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder).catch(async (error: unknown) => {
    // Another start was quicker by a moment: what it moved here is built from the same sources.
    if ((await builtFrom(folder)) === null) throw error;
  });
}
