import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as z from "zod";
import type { Anchor } from "#journey/disclosure/audit-chain.ts";

const AnchorLine = z.object({ chain: z.string(), sequence: z.int(), hash: z.string(), at: z.string() });

/** The anchors of a folder, however deep: JSON lines, gzipped (`.gz`) or not. None where there is no folder. */
export function readAnchors(folder: string): readonly Anchor[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => readLines(join(entry.parentPath, entry.name)))
    .map((line) => AnchorLine.parse(JSON.parse(line)));
}

function readLines(file: string): readonly string[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text.split("\n").filter((line) => line !== "");
}
