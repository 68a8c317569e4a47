import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, readdir, writeFile } from "node:fs/promises";
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

/** Builds the pages into the folder unless what is there was built from these very sources. Answers the folder. */
export async function buildPages(folder = resolve(root, "dist")): Promise<string> {
  const stamp = resolve(folder, ".built-from");
  const wanted = await fingerprint();
  const present = await readFile(stamp, "utf8").catch(() => null);
  if (present !== wanted) {
    await viteBuild(folder);
    await writeFile(stamp, wanted);
  }
  return folder;
}
