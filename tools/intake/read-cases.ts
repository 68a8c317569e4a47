import { readFileSync } from "node:fs";
import * as z from "zod";
import { matterKinds } from "#journey/intake/matters/matter.ts";
import type { MatterKind } from "#journey/intake/matters/matter.ts";
import type { ReadableTurn } from "#journey/intake/matters/read-matters.ts";

/** A conversation, or one sentence of one, and what people say it is about. */
export interface LabelledCase {
  readonly id: string;
  readonly language: string;
  readonly turns: readonly ReadableTurn[];
  /** Empty for small talk. */
  readonly labels: readonly MatterKind[];
}

const Line = z.object({
  id: z.string().optional(),
  language: z.string().default("en-US"),
  turns: z.array(z.object({ from: z.enum(["member", "agent", "bot"]), text: z.string() })),
  labels: z.array(z.enum(matterKinds)),
});

/** Reads a file of JSON lines. Throws with path and line number where one is not as described. */
export function readCases(path: string): readonly LabelledCase[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== "")
    .map(({ line, number }) => toCase(line, `${path}:${number}`));
}

const anyDay = Date.parse("2026-01-05T15:00:00Z");

function toCase(line: string, where: string): LabelledCase {
  const parsed = Line.safeParse(jsonOf(line, where));
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => path.join(".") || "the line");
    throw new Error(`${where}: not as described: ${[...new Set(fields)].join(", ")}`);
  }
  const { id, language, turns, labels } = parsed.data;
  return {
    id: id ?? where,
    language,
    labels,
    turns: turns.map((turn, index) => ({
      ...turn,
      turnId: String(index + 1),
      at: new Date(anyDay + index * 5_000).toISOString(),
    })),
  };
}

function jsonOf(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`${where}: not JSON`);
  }
}
