import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { strFromU8, unzipSync } from "fflate";

/** The text files of an export by their path with forward slashes, whether they lie in a folder or in a zip. */
export type FileTree = ReadonlyMap<string, string>;

/** Larger than any bot that Lex takes; a zip that unpacks to more is refused. */
const mostBytes = 200_000_000;

/** All JSON files under a folder. */
export function folderTree(folder: string): FileTree {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return new Map(
    names
      .filter((name) => name.endsWith(".json"))
      .toSorted()
      .map((name) => [name.replaceAll(sep, "/"), readFileSync(join(folder, name), "utf8")]),
  );
}

/** All JSON files in a zip. Throws for what is no zip or unpacks to too much. */
export function zipTree(bytes: Uint8Array): FileTree {
  let sum = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!name.endsWith(".json") || name.startsWith("__MACOSX/")) return false;
      sum += originalSize;
      if (sum > mostBytes) throw new Error("zip is too large");
      return true;
    },
  });
  return new Map(
    Object.entries(files)
      .map(([name, content]) => [name, strFromU8(content)] as const)
      .toSorted(([left], [right]) => (left < right ? -1 : 1)),
  );
}
